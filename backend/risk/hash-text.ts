/** Weights in the model: 2^18, a byte each. */
export const PLACES = 1 << 18;
const LONGEST_GRAM = 4;
const PRIME = 0x01000193;
const CHARACTERS = 0x811c9dc5;
const WORDS = 0x2f0b4a17;
const NEGATED = 0x51ed270b;
/** How many words behind a negator are hashed once more, as negated ones. */
const NEGATED_WORDS = 3;

/**
 * Runs of 1 to 4 signs and of 1 and 2 words, each as a place in the table of weights, without
 * repetitions. Figures count as one sign: order numbers teach nothing.
 */
export function hashText(
  folded: string,
  tokens: string[],
  negators: ReadonlySet<string>,
): Int32Array {
  const text = ` ${folded.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()} `;
  const places = new Int32Array(text.length * LONGEST_GRAM + tokens.length * 3);
  let count = 0;
  for (let start = 0; start < text.length; start += 1) {
    const end = Math.min(start + LONGEST_GRAM, text.length);
    let hash = CHARACTERS;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
      places[count++] = placeOf(hash);
    }
  }
  let before = 0;
  let negatedFor = 0;
  for (const token of tokens) {
    const hash = hashWord(token);
    places[count++] = placeOf(hash);
    if (negatedFor > 0) places[count++] = placeOf(Math.imul(hash ^ NEGATED, PRIME));
    negatedFor = negators.has(token) ? NEGATED_WORDS : negatedFor - 1;
    if (before !== 0) places[count++] = placeOf(Math.imul(before ^ 0x5bd1e995, PRIME) ^ hash);
    before = hash;
  }
  const sorted = places.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0;
  }
  return sorted.subarray(0, kept);
}

/** Where the weight of a single word stands. */
export function placeOfWord(token: string): number {
  return placeOf(hashWord(token));
}

function hashWord(token: string): number {
  const word = /^\d+$/.test(token) ? '0' : token;
  let hash = WORDS;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  }
  return hash;
}

function placeOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (PLACES - 1);
}
