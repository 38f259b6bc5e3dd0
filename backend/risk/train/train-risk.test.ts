import { describe, expect, it } from 'vitest';
import { SIGNS } from '../complaint-features.ts';
import { hashText, PLACES, placeOfWord } from '../hash-text.ts';
import { calibrate } from './calibrate.ts';
import { type Example, fitWeights, generator, quantise } from './fit-weights.ts';

const OPTIONS = { rounds: 10, rate: 0.1, hashedPenalty: 1e-3, signPenalty: 1e-5, seed: 3 };
const example = (text: string, isComplaint: boolean): Example => ({
  features: {
    signs: new Float64Array(SIGNS.length),
    places: hashText(text, text.split(' '), new Set()),
  },
  isComplaint,
  weight: 1,
});
const examples = [
  example('broken and dirty', true),
  example('dirty and late', true),
  example('which size and colour', false),
  example('what colour is it', false),
];

describe('hashText', () => {
  it('gives each place once, the same for the same text, whatever the figures', () => {
    const places = hashText('order 123 order 123', ['order', '123', 'order', '123'], new Set());
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(hashText('order 9 order 9', ['order', '9', 'order', '9'], new Set()));
    expect(Math.max(...places)).toBeLessThan(PLACES);
    expect(places).toContain(placeOfWord('order'));
  });
});

describe('hashText: negation', () => {
  const count = (text: string, ...negators: string[]) =>
    hashText(text, text.split(' '), new Set(negators)).length;

  it('hashes the three words behind a negator once more, and none further on', () => {
    const text = 'it does not work very well now';
    expect(count(text, 'not') - count(text)).toBe(3);
    expect(count('nothing behind not', 'not') - count('nothing behind not')).toBe(0);
  });

  it('begins anew at the next negator', () => {
    const text = 'not a b not c d e f';
    expect(count(text, 'not') - count(text)).toBe(6);
  });
});

describe('fitWeights', () => {
  it('learns what stands in complaints, the same way each time', () => {
    const fitted = fitWeights(examples, OPTIONS);
    expect(fitted.hashed[placeOfWord('dirty')]).toBeGreaterThan(0);
    expect(fitted.hashed[placeOfWord('colour')]).toBeLessThan(0);
    expect(fitWeights(examples, OPTIONS)).toEqual(fitted);
  });

  it('loses next to nothing when a weight becomes a byte', () => {
    const { hashed } = fitWeights(examples, OPTIONS);
    const { step, weights } = quantise(hashed);
    const place = placeOfWord('dirty');
    expect(Math.abs((weights[place] ?? 0) * step - (hashed[place] ?? 0))).toBeLessThanOrEqual(step);
  });
});

describe('calibrate', () => {
  it('finds slope and offset, and stays near the common one where rows are few', () => {
    const random = generator(5);
    const judged = Array.from({ length: 4_000 }, (_, index) => {
      const sum = random() * 6 - 3;
      const isComplaint = random() < 1 / (1 + Math.exp(-(2 * sum + 0.5)));
      return { language: index < 3_990 ? 'en' : 'fi', sum, isComplaint };
    });
    const { common, languages } = calibrate(judged);
    expect(common.slope).toBeGreaterThan(1.8);
    expect(common.slope).toBeLessThan(2.2);
    expect(common.offset).toBeGreaterThan(0.35);
    expect(common.offset).toBeLessThan(0.65);
    expect(Math.abs((languages.fi?.slope ?? 9) - common.slope)).toBeLessThan(0.5);
  });
});
