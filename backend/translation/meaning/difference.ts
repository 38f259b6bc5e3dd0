import type { Span } from '../../domain.ts';

/** What a translation can get wrong; each has a text `checks.<kind>`. */
export const MEANING_KINDS = [
  'ids',
  'amounts',
  'dates',
  'numbers',
  'negations',
  'promises',
  'conditions',
  'actors',
  'content',
] as const;
export type MeaningKind = (typeof MEANING_KINDS)[number];

/** What one side says and the other does not: places in each text. */
export interface Difference {
  kind: MeaningKind;
  /** What it was found by: `weights.ts` says how much that counts. */
  reason: string;
  source: Span[];
  target: Span[];
}

/** The same, of a source and a target that stood in each other's place. */
export function turned(one: Difference): Difference {
  return { ...one, source: one.target, target: one.source };
}
