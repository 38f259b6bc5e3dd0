/**
 * From log-odds to the number of 0–100 that is stored and sorted by. As in a scorecard, each unit of
 * log-odds is worth the same few points, wherever it comes from. What the words say is squeezed
 * towards both ends: whether a complaint is very or extremely likely differs between languages by the
 * words that we happen to know, and changes nothing for the person who reads the level. The order
 * stays. People see levels and reasons, never the number.
 */
const POINTS_A_UNIT = 3.3;
/** Words alone move the number by at most this many units to either side. */
const WORDS_AT_MOST = 3.2;

/** Log-odds of the text from which a ticket is looked at: few plain requests reach it. */
export const RAISED_LOGIT = 0.75;
/** About what the words of a plain question come to, over the languages. */
export const NEUTRAL_LOGIT = -1.3;
/** Lowest score of each level; `high` lies some two and a half units above `raised`. */
export const RAISED_FROM = 40;
export const HIGH_FROM = 49;

/** `words`: log-odds of the text; `beyond`: what threats, history and parcel add to them. */
export function pointsOf(words: number, beyond: number): number {
  return Math.max(0, Math.min(100, RAISED_FROM + POINTS_A_UNIT * (squeezed(words) + beyond)));
}

/** Log-odds of the text as they count: at most so many units to either side. */
export function squeezed(words: number): number {
  return WORDS_AT_MOST * Math.tanh((words - RAISED_LOGIT) / WORDS_AT_MOST);
}
