/** How usual a word is in a language, roughly: the upper end of its ranks, one step a level. */
const RANKS = [30, 300, 1_500, Number.POSITIVE_INFINITY];
/** Log-probability of a word of each level; of a word that the language's list does not hold. */
const LEVELS = [-3, -5, -6.8, -8.3];
const UNLISTED = -11;
const GAINS = LEVELS.map((level) => level - UNLISTED);

/**
 * Usual words of each language as numbers. In a file: 24-bit hashes in order, each as the distance
 * from the one before (7 bits a byte, the highest bit set where more follow), then one byte for each
 * language that has the word: 5 bits its column, 2 bits its level, 1 bit set where another follows.
 */
export interface WordTable {
  /**
   * Adds to `scores` how much likelier than {@link UNLISTED} the word is in each column that lists
   * it; false when none does.
   */
  add(word: string, scores: Float64Array): boolean;
}

export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 24)) & 0xffffff;
}

/** The bytes for words with the columns that list them and their ranks there, from 0. */
export function packWords(words: Map<string, { column: number; rank: number }[]>): Uint8Array {
  const byHash = new Map<number, Map<number, number>>();
  for (const [word, entries] of words) {
    const hash = hashOfWord(word);
    const columns = byHash.get(hash) ?? new Map<number, number>();
    byHash.set(hash, columns);
    for (const { column, rank } of entries) {
      const level = RANKS.findIndex((end) => rank < end);
      columns.set(column, Math.min(level, columns.get(column) ?? level));
    }
  }
  const bytes: number[] = [];
  let before = 0;
  for (const [hash, columns] of [...byHash].sort(([a], [b]) => a - b)) {
    let gap = hash - before;
    before = hash;
    while (gap >= 0x80) {
      bytes.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    bytes.push(gap);
    const entries = [...columns];
    for (const [at, [column, level]] of entries.entries()) {
      bytes.push((column << 3) | (level << 1) | (at + 1 < entries.length ? 1 : 0));
    }
  }
  return Uint8Array.from(bytes);
}

export function readWords(bytes: Uint8Array): WordTable {
  const offsets = new Map<number, number>();
  let at = 0;
  let hash = 0;
  while (at < bytes.length) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      gap |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    hash += gap;
    offsets.set(hash, at);
    while (((bytes[at] ?? 0) & 1) === 1) at += 1;
    at += 1;
  }
  return {
    add(word, scores) {
      let offset = offsets.get(hashOfWord(word));
      if (offset === undefined) return false;
      for (let more = true; more; offset += 1) {
        const entry = bytes[offset] ?? 0;
        const column = entry >>> 3;
        // A hash of another script's word.
        if (column < scores.length) {
          scores[column] = (scores[column] ?? 0) + (GAINS[(entry >>> 1) & 3] ?? 0);
        }
        more = (entry & 1) === 1;
      }
      return true;
    },
  };
}
