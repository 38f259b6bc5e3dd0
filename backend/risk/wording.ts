import type { LanguageTag } from '../domain.ts';
import { foldText } from '../folded-text.ts';
import { phrasePattern } from '../phrase-pattern.ts';
import { ar } from './wording/ar.ts';
import { de } from './wording/de.ts';
import { en } from './wording/en.ts';
import { es } from './wording/es.ts';
import { fr } from './wording/fr.ts';
import { id } from './wording/id.ts';
import { it } from './wording/it.ts';
import { ja } from './wording/ja.ts';
import { ko } from './wording/ko.ts';
import { nl } from './wording/nl.ts';
import { pl } from './wording/pl.ts';
import { pt } from './wording/pt.ts';
import { ru } from './wording/ru.ts';
import { th } from './wording/th.ts';
import { tr } from './wording/tr.ts';
import { vi } from './wording/vi.ts';
import {
  WORDING_FEATURES,
  type WordingFeature,
  type WordingLexicon,
} from './wording/wording-lexicon.ts';
import { zh } from './wording/zh.ts';

export interface WordingCount {
  count: number;
  /** The customer's own words where it was first found; empty when it was not. */
  words: string;
}

export interface Wording extends Record<WordingFeature, WordingCount> {
  /** Words in capitals of three and more letters; order numbers and short codes left out. */
  capitals: number;
  /** Runs such as `!!` or `?!?`. */
  exclamationRuns: number;
  /** False when no lexicon exists for the language, so that nothing found means nothing known. */
  isLanguageKnown: boolean;
}

const LEXICONS: Record<string, WordingLexicon> = {
  en,
  de,
  ja,
  es,
  fr,
  pt,
  ar,
  th,
  ko,
  ru,
  zh,
  it,
  nl,
  pl,
  tr,
  vi,
  id,
};
/** Primary subtags of the languages that have a lexicon. */
export const WORDING_LANGUAGES: readonly string[] = Object.keys(LEXICONS);

const PATTERNS = new Map(
  Object.entries(LEXICONS).map(([language, lexicon]) => [
    language,
    WORDING_FEATURES.map(
      (feature) => [feature, phrasePattern(lexicon.phrases[feature], lexicon)] as const,
    ),
  ]),
);

/** How a customer writes, counted by the lexicon of the language; capitals and marks in any. */
export function readWording(text: string, language: LanguageTag): Wording {
  const code = (language.split('-')[0] ?? '').toLowerCase();
  const folded = foldText(text, LEXICONS[code]?.marks);
  const patterns = PATTERNS.get(code);
  const found = Object.fromEntries(
    WORDING_FEATURES.map((feature) => [feature, { count: 0, words: '' }]),
  ) as Record<WordingFeature, WordingCount>;
  for (const [feature, pattern] of patterns ?? []) {
    const matches = pattern === null ? null : folded.text.match(pattern);
    if (pattern === null || matches === null) continue;
    const start = folded.text.search(pattern);
    const end = start + (matches[0] ?? '').length;
    const words = text.slice(folded.at[start], folded.at[end]).trim();
    found[feature] = { count: matches.length, words };
  }
  return {
    ...found,
    capitals: text.match(/(?<![\p{L}\p{N}-])\p{Lu}{3,}(?![\p{L}\p{N}-])/gu)?.length ?? 0,
    exclamationRuns: text.match(/[!?！？]{2,}/gu)?.length ?? 0,
    isLanguageKnown: patterns !== undefined,
  };
}
