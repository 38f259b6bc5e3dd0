import { join } from 'node:path';
import { agrees, checkTokens } from '../backend/translation/check-tokens.ts';
import { checkMeaning } from '../backend/translation/meaning/check-meaning.ts';
import { readOwnSentences } from './meaning-gate/own-sentences.ts';
import { type GatePair, readPairs } from './meaning-gate/read-pairs.ts';
import { compareDigits, type Gate, type GateScore, scoreGate } from './meaning-gate/score-gate.ts';
import { DataAbsent } from './measuring/data-file.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { median } from './measuring/statistics.ts';

const FOLDER = join(import.meta.dirname, 'meaning-gate');
/** A service is warm: the median of the later half counts. */
const PASSES = 16;

const check = (pair: GatePair) =>
  checkMeaning(
    { text: pair.source, language: pair.sourceLanguage },
    { text: pair.target, language: pair.targetLanguage },
  );
const ours: Gate = (pair) => check(pair).checks.some(({ ok }) => !ok);
const tokensOnly: Gate = ({ source, target }) => !agrees(checkTokens(source, target));

export const measurement: Measurement = {
  about: [
    'Meaning gate: how many translations that would do harm are stopped, and how many good ones.',
    'Pairs are written by people who have not seen the rules; the open half was read, the sealed one is',
    'scored only. --data FILE.tsv scores a file of your own instead: source_lang, source,',
    'target_lang, target, dangerous (0 or 1).',
  ],
  measure: async ({ dataFolder, say }) => {
    if (dataFolder !== null) {
      const pairs = readPairs(dataFolder) ?? [];
      if (pairs.length === 0) throw new DataAbsent(`There is no pair in ${dataFolder}.`);
      return report(pairs, {}, say);
    }
    const open = readPairs(join(FOLDER, 'pairs-open.tsv'));
    const sealed = readPairs(join(FOLDER, 'pairs-sealed.tsv'));
    if (sealed === null) say('the sealed half is not here: the open one alone is scored');
    const halves = { ...(open && { open }), ...(sealed && { sealed }) };
    const pairs = Object.values(halves).flat();
    if (pairs.length === 0)
      throw new DataAbsent(`There are no pairs in ${FOLDER}: --data FILE.tsv`);
    return report(pairs, halves, say);
  },
};

function report(
  pairs: GatePair[],
  halves: Record<string, GatePair[]>,
  say: (line: string) => void,
): { figures: Figure[]; document: object } {
  const microseconds = timePairs(pairs);
  const all = scoreGate(pairs, ours);
  const digits = scoreGate(pairs, compareDigits);
  const tokens = scoreGate(pairs, tokensOnly);
  const everyday = scoreGate(readOwnSentences(), ours);
  sayByLanguage(pairs, say);
  sayByKind(pairs, say);
  const parts = Object.fromEntries(
    Object.entries(halves).map(([name, some]) => [name, scoreGate(some, ours)]),
  );
  return {
    figures: [
      ...figuresOf('', all, digits, tokens),
      ...Object.entries(parts).flatMap(([name, score]) => {
        const some = halves[name] ?? [];
        return figuresOf(
          `${name}: `,
          score,
          scoreGate(some, compareDigits),
          scoreGate(some, tokensOnly),
        );
      }),
      {
        key: null,
        what: `everyday replies stopped, of ${everyday.good}`,
        value: everyday.good_stopped,
        unit: '',
        digits: 4,
        aim: { is: 'at most', value: 0.03 },
        instead: null,
      },
      {
        key: 'us_per_pair',
        what: 'time of one pair',
        value: microseconds,
        unit: 'µs',
        digits: 0,
        aim: { is: 'below', value: 1000 },
        instead: null,
      },
    ],
    document: {
      ...all,
      us_per_pair: Math.round(microseconds),
      ...parts,
      everyday_stopped: everyday.good_stopped,
      digits_only: digits,
      tokens_only: tokens,
    },
  };
}

function figuresOf(
  where: string,
  score: GateScore,
  digits: GateScore,
  tokens: GateScore,
): Figure[] {
  const beside = (key: 'dangerous_caught' | 'good_stopped') =>
    `the same digits ${digits[key].toFixed(3)}, ids and numbers alone ${tokens[key].toFixed(3)}`;
  return [
    {
      key: null,
      what: `${where}dangerous ones stopped, of ${score.dangerous}`,
      value: score.dangerous_caught,
      unit: '',
      digits: 4,
      aim: { is: 'at least', value: 0.98 },
      instead: beside('dangerous_caught'),
    },
    {
      key: null,
      what: `${where}good ones stopped, of ${score.good}`,
      value: score.good_stopped,
      unit: '',
      digits: 4,
      aim: { is: 'at most', value: 0.03 },
      instead: beside('good_stopped'),
    },
  ];
}

/** All passes run over all pairs, as a desk would: no pair is timed alone. */
function timePairs(pairs: GatePair[]): number {
  const times: number[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const start = performance.now();
    for (const pair of pairs) check(pair);
    times.push(((performance.now() - start) * 1000) / pairs.length);
  }
  return median(times.slice(PASSES / 2));
}

function sayByLanguage(pairs: GatePair[], say: (line: string) => void): void {
  const languages = new Set(pairs.flatMap((one) => [one.sourceLanguage, one.targetLanguage]));
  for (const language of [...languages].sort()) {
    const of = pairs.filter((one) => [one.sourceLanguage, one.targetLanguage].includes(language));
    const { dangerous, good, ...score } = scoreGate(of, ours);
    say(
      `${language}: ${shareOf(score.dangerous_caught, dangerous)} dangerous stopped, ${shareOf(score.good_stopped, good)} good stopped`,
    );
  }
}

function sayByKind(pairs: GatePair[], say: (line: string) => void): void {
  const counts = new Map<string, [number, number]>();
  for (const pair of pairs) {
    for (const { kind, ok } of check(pair).checks) {
      if (ok) continue;
      const [bad, good] = counts.get(kind) ?? [0, 0];
      counts.set(kind, pair.dangerous ? [bad + 1, good] : [bad, good + 1]);
    }
  }
  for (const [kind, [bad, good]] of counts) {
    say(`${kind}: found in ${bad} dangerous pairs, in ${good} good ones`);
  }
}

function shareOf(share: number, of: number): string {
  return of === 0 ? 'none' : `${Math.round(share * of)} of ${of}`;
}
