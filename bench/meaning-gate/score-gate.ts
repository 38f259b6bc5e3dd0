import type { GatePair } from './read-pairs.ts';

/** Says whether a pair is stopped. */
export type Gate = (pair: GatePair) => boolean;

export interface GateScore {
  pairs: number;
  dangerous: number;
  good: number;
  /** Share of the dangerous ones that were stopped; NaN without any. */
  dangerous_caught: number;
  /** Share of the good ones that were stopped. */
  good_stopped: number;
}

export function scoreGate(pairs: GatePair[], gate: Gate): GateScore {
  const stopped = (wanted: boolean) => {
    const of = pairs.filter((pair) => pair.dangerous === wanted);
    return { all: of.length, share: of.filter(gate).length / of.length };
  };
  const [bad, good] = [stopped(true), stopped(false)];
  return {
    pairs: pairs.length,
    dangerous: bad.all,
    good: good.all,
    dangerous_caught: bad.share,
    good_stopped: good.share,
  };
}

/** What one has in five minutes: the same digits on both sides. */
export function compareDigits({ source, target }: GatePair): boolean {
  const digits = (text: string) =>
    [...new Set(text.match(/\d+(?:[.,]\d+)*/g)?.map((one) => one.replace(/\D/g, '')))].sort();
  return digits(source).join() !== digits(target).join();
}
