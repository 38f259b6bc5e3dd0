import type { Span } from '../../domain.ts';

/**
 * Phrases of one language as one tree, so that a text is read once for all of them: a regular
 * expression a notion would take milliseconds for what this does in microseconds.
 *
 * - `|` parts phrases; a leading `?` makes one weak, a leading `-` one of the opposite sense
 * - `*`: the rest of the word (at the end), or whatever stands before it in the word (in front)
 * - `~` between blanks: up to five further words of the clause, or ten signs
 * - `(a|b)`, `(a|)`: alternatives
 */
export interface PhraseEntry<Notion> {
  notion: Notion;
  /** Weak: answers a strong one on the other side, but asks for no answer itself. */
  weak: boolean;
  /** Says the notion's opposite: `keep` for "send back". */
  opposite: boolean;
  value: number | null;
}

export interface PhraseHit<Notion> extends PhraseEntry<Notion> {
  start: number;
  end: number;
  /** Spans other words: such a hit hides nothing that stands inside it. */
  isOpen: boolean;
}

interface Node<Notion> {
  next: Map<string, Node<Notion>>;
  star: Node<Notion> | null;
  gap: Node<Notion> | null;
  entries: PhraseEntry<Notion>[];
}

export interface PhraseTrie<Notion> {
  starts: Node<Notion>;
  /** Phrases that may begin inside a word. */
  inner: Node<Notion>;
  /** Where a phrase must begin and end at the edge of a word. */
  bounds: { start: boolean; end: boolean };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What no gap reaches across. */
const STOPS = new Set('.!?;:,\n。！？；：，、()（）');

/** Whether a stretch holds what no gap reaches across. */
export function hasStop(text: string): boolean {
  return [...text].some((sign) => STOPS.has(sign));
}

export function isLonger(one: Span, other: Span): boolean {
  return one.end - one.start > other.end - other.start;
}
const GAP_WORDS = 5;
const GAP_SIGNS = 10;

export function createTrie<Notion>(bounds: PhraseTrie<Notion>['bounds']): PhraseTrie<Notion> {
  return { starts: emptyNode(), inner: emptyNode(), bounds };
}

/** Adds phrases, already folded as the texts will be. */
export function addPhrases<Notion>(
  trie: PhraseTrie<Notion>,
  notion: Notion,
  phrases: string,
  value: number | null = null,
): void {
  for (const written of cut(phrases)) {
    const mark = /^[?-]+/.exec(written)?.[0] ?? '';
    const entry = { notion, weak: mark.includes('?'), opposite: mark.includes('-'), value };
    for (const phrase of expand(written.slice(mark.length))) {
      const isInner = phrase.startsWith('*');
      insert(isInner ? trie.inner : trie.starts, isInner ? phrase.slice(1) : phrase, entry);
    }
  }
}

/** Every phrase of the text; of two the one inside the other is not meant. */
export function findPhrases<Notion>(
  trie: PhraseTrie<Notion>,
  text: string,
  hides: (outer: PhraseHit<Notion>, inner: PhraseHit<Notion>) => boolean,
): PhraseHit<Notion>[] {
  const hits: PhraseHit<Notion>[] = [];
  let wasLetter = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = isLetter(text[at]);
    // `5days`, `200포인트`: a word begins after a digit.
    if (wasLetter && letter && isDigit(text[at - 1]) && !isDigit(text[at])) wasLetter = false;
    if (!wasLetter || !trie.bounds.start) walk(trie, trie.starts, text, at, at, false, hits);
    if (letter) walk(trie, trie.inner, text, at, at, false, hits);
    wasLetter = letter;
  }
  return hideInner(hits, hides);
}

function walk<Notion>(
  trie: PhraseTrie<Notion>,
  node: Node<Notion>,
  text: string,
  start: number,
  at: number,
  isOpen: boolean,
  hits: PhraseHit<Notion>[],
): void {
  if (node.entries.length > 0 && (!trie.bounds.end || !isLetter(text[at]))) {
    for (const entry of node.entries) hits.push({ ...entry, start, end: at, isOpen });
  }
  const sign = text[at];
  const next = sign === undefined ? undefined : node.next.get(sign);
  if (next !== undefined) walk(trie, next, text, start, at + 1, isOpen, hits);
  if (node.star !== null) {
    let end = at;
    while (isLetter(text[end])) end += 1;
    walk(trie, node.star, text, start, end, isOpen, hits);
  }
  if (node.gap !== null) {
    for (const from of gapEnds(text, at, trie.bounds.start)) {
      walk(trie, node.gap, text, start, from, true, hits);
    }
  }
}

/** Where a phrase may go on after a gap. */
function gapEnds(text: string, at: number, byWords: boolean): number[] {
  const ends: number[] = [];
  if (!byWords) {
    for (let end = at; end <= at + GAP_SIGNS && end < text.length; end += 1) {
      if (STOPS.has(text[end] ?? '')) break;
      ends.push(end);
    }
    return ends;
  }
  let end = at;
  let words = 0;
  while (end < text.length && words <= GAP_WORDS && !STOPS.has(text[end] ?? '')) {
    const isStart = isLetter(text[end]) && (end === at || !isLetter(text[end - 1]));
    if (isStart) {
      ends.push(end);
      words += 1;
    }
    end += 1;
  }
  return ends;
}

/** No phrase is longer: what hides a hit begins at most so many signs before it. */
const LONGEST = 80;

function hideInner<Notion>(
  hits: PhraseHit<Notion>[],
  hides: (outer: PhraseHit<Notion>, inner: PhraseHit<Notion>) => boolean,
): PhraseHit<Notion>[] {
  let first = 0;
  return hits.filter((one) => {
    while ((hits[first]?.start ?? 0) < one.start - LONGEST) first += 1;
    for (let at = first; at < hits.length; at += 1) {
      const other = hits[at];
      if (other === undefined || other.start > one.start) break;
      const isAround = other !== one && !other.isOpen && one.end <= other.end;
      if (isAround && hides(other, one)) return false;
    }
    return true;
  });
}

function insert<Notion>(root: Node<Notion>, phrase: string, entry: PhraseEntry<Notion>): void {
  let node = root;
  for (const sign of phrase.replace(/\s*~\s*/g, '~')) {
    if (sign === '*') node = node.star ??= emptyNode();
    else if (sign === '~') node = node.gap ??= emptyNode();
    else {
      const next = node.next.get(sign) ?? emptyNode<Notion>();
      node.next.set(sign, next);
      node = next;
    }
  }
  node.entries.push(entry);
}

/** Parts at `|`, but not inside brackets. */
function cut(phrases: string): string[] {
  return phrases
    .replace(/\s+/g, ' ')
    .split(/\|(?![^(]*\))/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

function expand(phrase: string): string[] {
  const group = /\(([^()]*)\)/.exec(phrase);
  if (group === null) return [phrase.replace(/\s+/g, ' ').trim()];
  const before = phrase.slice(0, group.index);
  const after = phrase.slice(group.index + group[0].length);
  return (group[1] ?? '').split('|').flatMap((choice) => expand(before + choice + after));
}

/** What was found out about each sign: 1 a letter, 2 none. */
const known = new Uint8Array(0x10000);

export function isLetter(sign: string | undefined): boolean {
  if (sign === undefined) return false;
  const code = sign.charCodeAt(0);
  const before = known[code];
  if (before !== 0) return before === 1;
  const letter = LETTER.test(sign);
  known[code] = letter ? 1 : 2;
  return letter;
}

function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '9';
}

function emptyNode<Notion>(): Node<Notion> {
  return { next: new Map(), star: null, gap: null, entries: [] };
}
