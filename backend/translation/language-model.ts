import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LanguageTag } from '../domain.ts';
import { featuresOf } from './language-features.ts';
import type { ScriptGroup } from './language-groups.ts';
import { readWords } from './word-table.ts';

/** What the file begins with, as JSON in a line; the weights follow, then the words. */
export interface ModelHead {
  buckets: number;
  columns: number;
  /** What one unit of a weight's byte is worth. */
  step: number;
  languages: Record<ScriptGroup, LanguageTag[]>;
  /** Languages with a list of words: for the others a word that is not listed means little. */
  listed: LanguageTag[];
}

/** The evidence for each of `LANGUAGE_GROUPS[group]`, in that order; comparable within one text. */
export type ScoreLanguages = (words: string[], group: ScriptGroup) => Float64Array;

/** How much the words count beside their parts. Set on texts that nothing was trained on. */
const WEIGHTS = { parts: 0.5, words: 2 };
/** What a word that others list is worth to a language without a list of its own. */
const NO_LIST = 1;
/** What a word that nobody lists is worth to such a language. */
const NO_LIST_UNKNOWN = 0.1;

/** Reads the weights that `npm run train-language` wrote (docs/model-card.md). */
export function loadLanguageModel(): ScoreLanguages {
  const file = gunzipSync(readFileSync(join(import.meta.dirname, 'language-model.bin')));
  const end = file.indexOf(0x0a);
  const head = JSON.parse(file.toString('utf8', 0, end)) as ModelHead;
  const { buckets, columns, step, languages } = head;
  const size = buckets * columns;
  const weights = new Int8Array(file.subarray(end + 1, end + 1 + size));
  const table = readWords(new Uint8Array(file.subarray(end + 1 + size)));
  const listed = new Set(head.listed);
  const isUnlisted = Object.fromEntries(
    Object.entries(languages).map(([group, tags]) => [group, tags.map((tag) => !listed.has(tag))]),
  ) as Record<ScriptGroup, boolean[]>;
  return (words, group) => {
    const unlisted = isUnlisted[group];
    const many = unlisted.length;
    const features = featuresOf(words, buckets);
    const parts = addRows(weights, features, columns, many);
    const whole = new Float64Array(many);
    let known = 0;
    for (const word of words) if (table.add(word, whole)) known += 1;
    const gift = known * NO_LIST + (words.length - known) * NO_LIST_UNKNOWN;
    const partScale = (WEIGHTS.parts * step) / Math.sqrt(Math.max(1, features.length));
    const wordScale = WEIGHTS.words / Math.sqrt(Math.max(1, known));
    for (let at = 0; at < many; at += 1) {
      const words = (whole[at] ?? 0) + (unlisted[at] === true ? gift : 0);
      whole[at] = (parts[at] ?? 0) * partScale + words * wordScale;
    }
    return whole;
  };
}

/** The hot loop: some thousand additions a message. Column by column, a sum stays in a register. */
function addRows(
  weights: Int8Array,
  features: number[],
  columns: number,
  many: number,
): Int32Array {
  const rows = Int32Array.from(features, (feature) => feature * columns);
  const sums = new Int32Array(many);
  for (let column = 0; column < many; column += 1) {
    let sum = 0;
    for (let at = 0; at < rows.length; at += 1) {
      sum += weights[(rows[at] as number) + column] as number;
    }
    sums[column] = sum;
  }
  return sums;
}
