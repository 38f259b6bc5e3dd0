import { findAfinnWords } from './afinn-words.ts';
import { findSentiment } from './find-sentiment.ts';
import { foldWords, primarySubtag } from './folded-words.ts';
import { hashText } from './hash-text.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import type { Lexicons } from './lexicons.ts';
import { WORDING_FEATURES } from './wording/wording-lexicon.ts';
import { readWording, type Wording } from './wording.ts';

/** Signs that mean the same in every language; the model's file holds a weight for each. */
export const SIGNS = [
  ...WORDING_FEATURES,
  'capitals',
  'exclamations',
  'bad_words',
  'good_words',
  'balance',
  'last_word',
  'bad_emoji',
  'good_emoji',
  'length',
  'question',
  'address',
  'negations',
  'afinn_bad',
  'afinn_good',
  'afinn_balance',
] as const;
export type Sign = (typeof SIGNS)[number];

export interface ComplaintFeatures {
  /** Amount of each sign, in the order of {@link SIGNS}. */
  signs: Float64Array;
  /** Places in the table of weights, each once. */
  places: Int32Array;
  wording: Wording;
  hits: Hit[];
  emoji: Hit[];
  /** English only. */
  afinn: Hit[];
  tokens: string[];
}

/** Longer messages say nothing new; hashing them costs. */
const LONGEST = 1_500;
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const PICTURE = /\p{Extended_Pictographic}|[:;=]-?[()D/|]+|<3/gu;
const ADDRESS = /@\w|https?:/u;

/** One look at a text: folded once, cut into words once, hashed once. */
export function readFeatures(
  original: string,
  languageTag: string,
  lexicons: Lexicons,
): ComplaintFeatures {
  const text = original.length > LONGEST ? original.slice(0, LONGEST) : original;
  const language = primarySubtag(languageTag);
  const folded = foldWords(text, language);
  const tokens = folded.match(TOKEN) ?? [];
  const wording = readWording(text, language);
  const lexicon = lexicons.of(language);
  const hits = lexicon === null ? [] : findSentiment(lexicon, tokens, folded);
  const emoji = (text.match(PICTURE) ?? []).flatMap((words) => {
    const value = lexicons.emoji.get(words);
    return value === undefined ? [] : [{ words, value }];
  });
  const negators = lexicon?.negatorsBefore ?? new Set<string>();
  const afinn = language === 'en' ? findAfinnWords(tokens, negators) : [];
  const signs = new Float64Array([
    ...WORDING_FEATURES.map((feature) => Math.min(wording[feature].count, 3) / 2),
    Math.min(wording.capitals, 4) / 4,
    Math.min(wording.exclamationRuns, 2) / 2,
    ...amounts(hits),
    ...amounts(emoji).slice(0, 2),
    Math.min(Math.log1p(text.length) / 4, 2) - 1,
    /[?？؟]/u.test(text) ? 1 : 0,
    ADDRESS.test(text) ? 1 : 0,
    Math.min(lexicon === null ? 0 : countNegators(lexicon, tokens, folded), 3) / 2,
    ...amounts(afinn).slice(0, 3),
  ]);
  return { signs, places: hashText(folded, tokens, negators), wording, hits, emoji, afinn, tokens };
}

function countNegators({ hasBlanks, negatorsBefore }: Lexicon, tokens: string[], text: string) {
  if (hasBlanks) return tokens.filter((token) => negatorsBefore.has(token)).length;
  return [...negatorsBefore].reduce((sum, negator) => sum + text.split(negator).length - 1, 0);
}

/** Bad, good, what remains of one against the other, and the last word. */
function amounts(hits: Hit[]): number[] {
  let bad = 0;
  let good = 0;
  for (const { value } of hits) {
    if (value < 0) bad -= value;
    else good += value;
  }
  const last = hits.at(-1)?.value ?? 0;
  return [Math.log1p(bad), Math.log1p(good), Math.tanh((bad - good) / 4), -last / 3];
}
