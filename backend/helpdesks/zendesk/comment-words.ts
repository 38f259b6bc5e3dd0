/** Scripts that write without spaces: a word of theirs is sought anywhere in the text. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}_]$/u;
const STARTS_IN_WORD = /^[\p{L}\p{M}\p{N}_]/u;

/**
 * Whether a text has any of the words, whole and in any case. How Zendesk finds the ends of words
 * is not documented; that scripts without spaces match anywhere is our assumption.
 */
export function includesAnyWord(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => includesWord(lower, word.toLowerCase()));
}

function includesWord(text: string, word: string): boolean {
  if (NO_SPACES.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    // Two UTF-16 units are enough for one neighbour and keep a long text linear.
    const isBound =
      !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) &&
      !STARTS_IN_WORD.test(text.slice(end, end + 2));
    if (isBound) return true;
  }
  return false;
}
