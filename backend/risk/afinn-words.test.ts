import { describe, expect, it } from 'vitest';
import { findAfinnWords } from './afinn-words.ts';

const NEGATORS = new Set(['not', 'never']);
const find = (text: string) => findAfinnWords(text.split(' '), NEGATORS);

describe('findAfinnWords', () => {
  it('gives each word its strength, and none to words that it does not know', () => {
    expect(find('outstanding lamp')).toEqual([{ words: 'outstanding', value: 5 }]);
    expect(find('the lamp is blue')).toEqual([]);
    expect(find('toString constructor __proto__')).toEqual([]);
  });

  it('turns round what stands within three words behind a negator, by half', () => {
    expect(find('not very good')[0]?.value).toBe(-1.5);
    expect(find('never ever again so good')[0]?.value).toBe(3);
    expect(find('not never good')[0]?.value).toBe(0.75);
  });
});
