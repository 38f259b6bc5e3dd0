/**
 * From log-odds to the number of 0–100 that is stored and sorted by. As in a scorecard, each unit of
 * log-odds beyond the words is worth the same number of points. What the words say is squeezed towards
 * both ends: whether a complaint is very or extremely likely differs between languages by the words
 * that we happen to know, and changes nothing for the person who reads it. The order stays.
 */
export const RAISED_LOGIT = 0;
/** Lowest score of each level. */
export const RAISED_FROM = 25;
export const HIGH_FROM = 60;
const POINTS_A_UNIT = 7;
/** Words alone move the number by at most this many units to either side. */
const WORDS_AT_MOST = 3;

/** `words`: log-odds of the text; `beyond`: what threats, history and parcel add to them. */
export function pointsOf(words: number, beyond: number): number {
  const squeezed = WORDS_AT_MOST * Math.tanh((words - RAISED_LOGIT) / WORDS_AT_MOST);
  return Math.max(0, Math.min(100, RAISED_FROM + POINTS_A_UNIT * (squeezed + beyond)));
}
