import type { Marks } from '../../folded-text.ts';

/** What a text shows about its writer, apart from any threat. */
export const WORDING_FEATURES = [
  'anger',
  'impatience',
  'trouble',
  'demand',
  'deadline',
  'polite',
  'thanks',
] as const;
export type WordingFeature = (typeof WORDING_FEATURES)[number];

/**
 * Words of one language. `trouble`: something went wrong; `demand`: money back, cancel, replace;
 * `impatience`: again, still, how long. Notation of phrases: `phrase-pattern.ts`.
 */
export interface WordingLexicon {
  words: boolean;
  prefix?: string;
  /** `exact` where a mark on a letter makes another word; `loose` when absent. */
  marks?: Marks;
  phrases: Record<WordingFeature, string[]>;
}
