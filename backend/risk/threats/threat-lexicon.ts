import type { ThreatKind } from '../../domain.ts';
import type { Marks } from '../../folded-text.ts';

/** The threats of one language. Notation of phrases: `phrase-pattern.ts`. */
export interface ThreatLexicon {
  /** Whether the script sets blanks between words, and words keep their form. */
  words: boolean;
  /** What may be written onto the front of a word; an expression over folded text. */
  prefix?: string;
  /** `exact` where a mark on a letter makes another word; `loose` when absent. */
  marks?: Marks;
  phrases: Record<ThreatKind, string[]>;
  /** Stands directly before a phrase and takes it back: "I don't want to …". */
  takenBackBefore: string[];
  /** Stands directly behind a phrase and takes it back: "…するつもりはありません". */
  takenBackAfter: string[];
  /** Longer phrases that hold a threat's word and mean no threat. */
  harmless: string[];
}
