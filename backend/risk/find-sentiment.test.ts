import { describe, expect, it } from 'vitest';
import { findSentiment } from './find-sentiment.ts';
import { parseLexicon, readLexicon } from './lexicon.ts';

const words = parseLexicon(
  '!: not, never\n!!: değil\n-3: terribl*, rip off\n+2: good\n-2: late',
  'en',
);
const signs = parseLexicon('!: 不\n-3: 太差\n-2: 差\n+2: 好, 好吃', 'zh');
const inWords = (text: string) => findSentiment(words, text.split(' '), text);
const inSigns = (text: string) => findSentiment(signs, [], text);

describe('findSentiment', () => {
  it.each([
    ['terrible service', [-3]],
    ['a rip off', [-3]],
    ['rip it off', []],
    ['good but late', [2, -2]],
    ['not good', [-1.6]],
    ['not a very good one', [-1.6]],
    ['not one of them was ever good', [2]],
    ['never late', [0.8]],
    ['good degil', [-1.6]],
  ])('%s', (text, values) => {
    const found = inWords(text).map(({ value }) => Number(value.toFixed(1)));
    expect(found).toEqual(values);
  });

  it.each([
    ['太差了', [-3]],
    ['差', [-2]],
    ['很好吃', [2]],
    ['不好', [-1.6]],
  ])('without blanks, the longest first: %s', (text, values) => {
    expect(inSigns(text).map(({ value }) => Number(value.toFixed(1)))).toEqual(values);
  });
});

describe('lexicons', () => {
  it.each(
    'en de fr es it pt nl pl ru uk tr ar zh ja ko th vi id jv su hi sv da nb no fi cs el he hu ro fa bn'.split(
      ' ',
    ),
  )('%s is read, with words of both kinds', (language) => {
    const lexicon = readLexicon(language);
    const values = [
      ...(lexicon?.words.values() ?? []),
      ...(lexicon?.beginnings.values() ?? []),
      ...[...(lexicon?.phrases.values() ?? [])].flat().map(({ value }) => value),
    ];
    expect(values.filter((value) => value < 0).length).toBeGreaterThanOrEqual(80);
    expect(values.filter((value) => value > 0).length).toBeGreaterThanOrEqual(50);
  });

  it('reads no file but its own', () => {
    expect(readLexicon('../lexicon/en')).toBeNull();
    expect(readLexicon('xx')).toBeNull();
  });
});
