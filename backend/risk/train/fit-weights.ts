import { type ComplaintFeatures, SIGNS } from '../complaint-features.ts';
import { PLACES } from '../hash-text.ts';

export interface Example {
  features: Pick<ComplaintFeatures, 'signs' | 'places'>;
  isComplaint: boolean;
  weight: number;
}

export interface Fitted {
  bias: number;
  signs: Float64Array;
  hashed: Float32Array;
}

export interface FitOptions {
  rounds: number;
  rate: number;
  /** Pull of single letters and words towards nothing; the signs, shared by all languages, are freer. */
  hashedPenalty: number;
  signPenalty: number;
  seed: number;
}

/** Logistic regression by Adagrad, one example at a time in an order that the seed gives. */
export function fitWeights(examples: Example[], options: FitOptions): Fitted {
  const signs = new Float64Array(SIGNS.length);
  const signSquares = new Float64Array(SIGNS.length).fill(1e-6);
  const hashed = new Float32Array(PLACES);
  const squares = new Float32Array(PLACES).fill(1e-6);
  let bias = 0;
  let biasSquare = 1e-6;
  const random = generator(options.seed);
  const order = examples.map((_, index) => index);
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const { places } = example.features;
      const norm = 1 / Math.sqrt(Math.max(1, places.length));
      let sum = bias;
      for (let at = 0; at < SIGNS.length; at += 1) {
        sum += (signs[at] ?? 0) * (example.features.signs[at] ?? 0);
      }
      let part = 0;
      for (const place of places) part += hashed[place] ?? 0;
      sum += part * norm;
      const error = (1 / (1 + Math.exp(-sum)) - (example.isComplaint ? 1 : 0)) * example.weight;
      biasSquare += error * error;
      bias -= (options.rate * error) / Math.sqrt(biasSquare);
      for (let at = 0; at < SIGNS.length; at += 1) {
        const value = example.features.signs[at] ?? 0;
        if (value === 0) continue;
        const slope = error * value + options.signPenalty * (signs[at] ?? 0);
        signSquares[at] = (signSquares[at] ?? 0) + slope * slope;
        signs[at] = (signs[at] ?? 0) - (options.rate * slope) / Math.sqrt(signSquares[at] ?? 1);
      }
      for (const place of places) {
        const old = hashed[place] ?? 0;
        const slope = error * norm + options.hashedPenalty * example.weight * old;
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        hashed[place] = old - (options.rate * slope) / Math.sqrt(square);
      }
    }
  }
  return { bias, signs, hashed };
}

/** Bytes instead of numbers; what is larger than all but one in two thousand is cut. */
export function quantise(hashed: Float32Array): { step: number; weights: Int8Array } {
  const sizes = hashed
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.9995)] || 1;
  const step = largest / 127;
  const weights = new Int8Array(hashed.length);
  for (let at = 0; at < hashed.length; at += 1) {
    weights[at] = Math.max(-127, Math.min(127, Math.round((hashed[at] ?? 0) / step)));
  }
  return { step, weights };
}

/** Mulberry32. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
}
