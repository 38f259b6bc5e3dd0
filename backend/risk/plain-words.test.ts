import { describe, expect, it } from 'vitest';
import { isPlainWord } from './plain-words.ts';

describe('isPlainWord', () => {
  it.each([
    'de-20418',
    'x200',
    '٤٢',
    'los',
    'hola',
    'ire',
    'niemand',
    "j'ai",
    "i'm",
    'будет',
    'không',
  ])('%s tells nothing', (token) => {
    expect(isPlainWord(token)).toBe(true);
  });

  it.each(['refund', 'antwortet', 'estafa', 'betrug', '退款', 'обман', "n'arrive"])(
    '%s tells something',
    (token) => {
      expect(isPlainWord(token)).toBe(false);
    },
  );
});
