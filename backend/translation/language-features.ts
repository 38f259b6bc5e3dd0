/** Words of a text, apostrophes kept: `l'ai` and `don't` tell a language. */
const WORD = /[\p{L}\p{M}']+/gu;
/** Parts of words up to this many letters; longer words count as a whole too. */
const LONGEST_PART = 4;
const LONGEST_WORD = 24;
/** More tells no more, and keeps a long message as quick as a short one. */
const MOST_WORDS = 60;

const BOUNDARY = 0x20;
const SEED = 0x811c9dc5;

/** The words of a text in small letters, at most {@link MOST_WORDS} of them. */
export function wordsIn(text: string): string[] {
  const words = text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/**
 * The buckets that the parts of words fall into: every part of one to four letters, with the word's
 * ends as letters, and every word. The model has one weight a bucket and language.
 */
export function featuresOf(words: string[], buckets: number): number[] {
  const features: number[] = [];
  for (const word of words) addParts(` ${word} `, buckets, features);
  return features;
}

function addParts(word: string, buckets: number, features: number[]): void {
  for (let from = 0; from < word.length; from += 1) {
    let hash = SEED;
    const most = Math.min(word.length, from + LONGEST_PART);
    for (let at = from; at < most; at += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
      // The end of a word alone says nothing.
      if (at === from && word.charCodeAt(at) === BOUNDARY) continue;
      features.push(bucketOf(hash, buckets));
    }
  }
  if (word.length <= LONGEST_PART) return;
  let hash = SEED ^ 0x5bd1e995;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  features.push(bucketOf(hash, buckets));
}

function bucketOf(hash: number, buckets: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) % buckets;
}
