/** A part of what was sent: one of the sentences that we had inserted, or words of the agent's own. */
export type SentPart =
  /** `end`: where it ends in what was sent. */
  { kind: 'pair'; index: number; end: number } | { kind: 'text'; text: string };

/** Editors change white space, add invisible characters and straighten quotes. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const SAME: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '„': '"', '…': '.' };

interface Bare {
  text: string;
  /** Where each of its characters stands in the whole text. */
  at: number[];
}

function bare(text: string): Bare {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (INVISIBLE.test(character)) continue;
    characters.push(SAME[character] ?? character);
    at.push(index);
  }
  return { text: characters.join(''), at };
}

/**
 * Finds the sentences that we inserted in what was sent (or is about to be), in their order and
 * whatever the editor did to white space; what stands between them is the agent's own.
 */
export function alignSent(sent: string, targets: string[]): SentPart[] {
  const whole = bare(sent);
  const parts: SentPart[] = [];
  let from = 0;
  const addText = (until: number) => {
    const text = whole.at[from] === undefined ? '' : sent.slice(whole.at[from], whole.at[until]);
    if (until > from && text.trim() !== '') parts.push({ kind: 'text', text: text.trim() });
  };
  for (const [index, target] of targets.entries()) {
    const wanted = bare(target).text;
    const found = wanted === '' ? -1 : whole.text.indexOf(wanted, from);
    if (found === -1) continue;
    addText(found);
    from = found + wanted.length;
    parts.push({ kind: 'pair', index, end: (whole.at[from - 1] ?? 0) + 1 });
  }
  addText(whole.text.length);
  return parts;
}

/** How much of what we inserted stands in a text as it was, by characters: 0 to 1. */
export function shareSent(sent: string, targets: string[]): number {
  const length = (index: number) => bare(targets[index] ?? '').text.length;
  const all = targets.reduce((sum, _, index) => sum + length(index), 0);
  const found = alignSent(sent, targets).reduce(
    (sum, part) => sum + (part.kind === 'pair' ? length(part.index) : 0),
    0,
  );
  return all === 0 ? 0 : found / all;
}

export interface EditedPart {
  /** Indexes of the sentences that no longer stand there as they were. */
  pairs: number[];
  /** What stands in their place. */
  text: string;
}

/** Below that a passage was written anew rather than changed. */
const LEAST_LIKENESS = 0.35;

/**
 * The sentences that were changed after we had inserted them. What was only added or only taken
 * away is no change of a sentence, and neither is something else in its place.
 */
export function editedParts(sent: string, targets: string[]): EditedPart[] {
  const parts = alignSent(sent, targets);
  const edited: EditedPart[] = [];
  let next = 0;
  let text = '';
  const close = (until: number) => {
    const pairs = Array.from({ length: until - next }, (_, index) => next + index);
    const before = pairs.map((index) => targets[index] ?? '').join(' ');
    if (text !== '' && pairs.length > 0 && likeness(before, text) >= LEAST_LIKENESS) {
      edited.push({ pairs, text });
    }
    text = '';
  };
  for (const part of parts) {
    if (part.kind === 'text') {
      text = text === '' ? part.text : `${text}\n${part.text}`;
      continue;
    }
    close(part.index);
    next = part.index + 1;
  }
  close(targets.length);
  return edited;
}

/** Dice's coefficient of the pairs of characters. */
function likeness(one: string, other: string): number {
  const [left, right] = [bigrams(one), bigrams(other)];
  const total = sizeOf(left) + sizeOf(right);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, many] of left) shared += Math.min(many, right.get(pair) ?? 0);
  return (2 * shared) / total;
}

function bigrams(text: string): Map<string, number> {
  const { text: plain } = bare(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < plain.length - 1; at += 1) {
    const pair = plain.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
