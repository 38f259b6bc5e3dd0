import { foldText, type Marks } from './folded-text.ts';

/**
 * Phrases as people who know a language write them, made into one expression over folded text.
 *
 * - a blank: blanks or punctuation; in scripts without blanks: any blanks, or none
 * - `*`: the rest of the word, whatever it is
 * - `~` between blanks: up to some 45 further signs of the same sentence
 * - `(a|b)`, `(a )?`, `[ab]`: as in regular expressions
 */
export interface PhraseOptions {
  /** False for scripts without blanks between words (and Korean, whose words grow endings). */
  words: boolean;
  /** An expression for what may be written onto the front of a word, for example Arabic articles. */
  prefix?: string;
  /** How the text is folded; `loose` when absent. */
  marks?: Marks;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/**
 * Blanks and the punctuation of messages, spelled out: `\p{P}` in each of a hundred places of one
 * expression takes seconds to compile.
 */
const BETWEEN = '\\s!-\\/:-@\\[-`{-~¡¿«»‘-‟…–—‐،؛؟।、。・！？：；（）「」『』';
const SENTENCE_END = '.!?;\\n。！？；';

/** Matches any of the phrases, in text from `foldText`. Null when there are none. */
export function phrasePattern(phrases: readonly string[], options: PhraseOptions): RegExp | null {
  if (phrases.length === 0) return null;
  const body = phrases.map((phrase) => source(phrase, options)).join('|');
  if (!options.words) return new RegExp(`(?:${body})`, 'gu');
  return new RegExp(`(?<!${LETTER})${options.prefix ?? ''}(?:${body})(?!${LETTER})`, 'gu');
}

/** The same, where the phrase must reach to the end (`before`) or stand at the start (`after`). */
export function adjacentPattern(
  phrases: readonly string[],
  side: 'before' | 'after',
  options: PhraseOptions,
): RegExp | null {
  if (phrases.length === 0) return null;
  const body = phrases.map((phrase) => source(phrase, options)).join('|');
  if (side === 'after') return new RegExp(`^[\\s,]*(?:${body})`, 'u');
  const edge = options.words ? `(?<!${LETTER})` : '';
  return new RegExp(`${edge}(?:${body})\\s*$`, 'u');
}

function source(phrase: string, options: PhraseOptions): string {
  const folded = foldText(phrase, options.marks).text;
  const blank = options.words ? `(?:[${BETWEEN}]{1,3})` : '(?:\\s*)';
  const gap = options.words
    ? `[${BETWEEN}](?:[^${SENTENCE_END}]{0,45}?[${BETWEEN}])??`
    : `[^${SENTENCE_END}]{0,20}?`;
  return folded
    .replaceAll(/\s*~\s*/g, '\u0001')
    .replaceAll(/\s+/g, '\u0002')
    .replaceAll('*', `[^${BETWEEN}]*`)
    .replaceAll('\u0001', gap)
    .replaceAll('\u0002', blank);
}
