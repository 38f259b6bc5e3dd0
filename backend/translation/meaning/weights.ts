import type { Difference } from './difference.ts';

/**
 * What counts less than a whole: things that good translations differ in as often as bad ones do.
 * All else counts 1; two texts differ when all that was found comes to 1. What is listed was found alone in at
 * least as many good pairs as dangerous ones; a logistic regression over all reasons (five-fold, of the open
 * pairs) lowered the same ones and was worse on the rest.
 */
const WEIGHTS: Record<string, number> = {
  // Two denials that are none, said with "only", "if" or "must".
  'denial:flip:even': 0.4,
  'denial:other:even': 0.4,
  'denial:common:even': 0.4,
  'denial:bare:even': 0.3,
  // "Not at home" and "away".
  'denial:twin': 0.4,
  'denial:twin:even': 0.3,
  'denial:twin:weak': 0.3,
  'denial:twin:restricted': 0.4,
  // "Nothing is wrong" and "all is well".
  'denial:otherwise:weak': 0.4,
  'denial:otherwise:even': 0.3,
  // The other side has a word that may deny: "still", "gone", "the only one".
  'denial:other:weak': 0.4,
  'denial:bare:weak': 0.3,
  'denial:bare:restricted': 0.6,
  'denial:other:restricted': 0.7,
  'denial:bare': 0.5,
  'conflict:not-until': 0.2,
  'need:both:alone': 0.5,
  'need:only:alone': 0.5,
  'need:warranty:alone': 0.7,
  'need:also:alone': 0.5,
  'need:oneOf:alone': 0.6,
  'need:evenIf:alone': 0.6,
  // Everybody sends, pays and looks at something in a letter: who is meant is often read wrongly.
  'doer:send': 0.6,
  'doer:pay': 0.6,
  'doer:pay:third': 0.6,
  'doer:check': 0.6,
  'doer:order': 0.6,
  // A question promises nothing, however unsure it sounds.
  'need:hedge:asked': 0.4,
  'need:cond:asked': 0.4,
  'need:must:asked': 0.4,
  'need:guarantee:asked': 0.4,
};

/** What is left when the whole counts enough to stop a reply; else nothing. */
export function weighed(differences: Difference[]): Difference[] {
  const weights = new Map(differences.map(({ reason }) => [reason, WEIGHTS[reason] ?? 1]));
  const sum = [...weights.values()].reduce((total, one) => total + one, 0);
  return sum > 0.99 ? differences : [];
}
