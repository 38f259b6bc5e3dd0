import type { Span } from '../../domain.ts';
import { sharesDay, sharesValue } from '../same-token.ts';
import type { Difference } from './difference.ts';
import { writesNoBlanks } from './languages.ts';
import { DENIALS, type Notion } from './notions.ts';
import { hasStop, type PhraseHit } from './phrase-trie.ts';
import type { Meaning, Token } from './read-meaning.ts';
import type { BoundWord } from './words/bounds.ts';

type Direction = 'low' | 'high';

/** What a bound can be set at: a number, a date, a day of the week. */
type Anchor = Span & { clause: number } & ({ token: Token } | { day: Notion });

interface Bounded {
  anchor: Anchor;
  bound: PhraseHit<BoundWord>;
  direction: Direction;
}

const DAYS = new Set<Notion>(
  'today tomorrow overmorrow mon tue wed thu fri sat sun'.split(' ') as Notion[],
);

/** "After 2 p.m." against "before 14:00", "at least 3" against "at most 3". */
export function compareBounds(source: Meaning, target: Meaning): Difference[] {
  if (source.bounds.length === 0 || target.bounds.length === 0) return [];
  const [there, here] = [boundedOf(source), boundedOf(target)];
  for (const one of there) {
    const mine = there.filter(({ anchor }) => isSame(anchor, one.anchor));
    const theirs = here.filter(({ anchor }) => isSame(anchor, one.anchor));
    const [x, y] = [directionOf(mine), directionOf(theirs)];
    if (x === null || y === null || x === y || wordsOf(mine) === wordsOf(theirs)) continue;
    const places = (list: Bounded[]) => list.map(({ bound }) => bound);
    return [{ kind: 'conditions', reason: 'bound', source: places(mine), target: places(theirs) }];
  }
  return [];
}

/** The same bounds, of which one is denied, are a matter of the denial. */
function wordsOf(list: Bounded[]): string {
  return [...new Set(list.map(({ bound }) => bound.notion.replace(/[FB].*/u, '')))].sort().join();
}

/** Only where nothing speaks for the other one, and at least one word of it is plain. */
function directionOf(list: Bounded[]): Direction | null {
  const named = new Set(list.map(({ direction }) => direction));
  const isPlain = list.some(({ bound }) => !bound.weak);
  return named.size === 1 && isPlain ? ([...named][0] ?? null) : null;
}

function isSame(one: Anchor, other: Anchor): boolean {
  if ('day' in one || 'day' in other) {
    return 'day' in one && 'day' in other && one.day === other.day;
  }
  const [a, b] = [one.token, other.token];
  if (a.kind === 'date' && b.kind === 'date') return sharesDay(a.days, b.days);
  return 'values' in a && 'values' in b && (sharesValue(a.values, b.values) || isSameHour(a, b));
}

/** `14:00` and `14 Uhr`. */
function isSameHour(a: Token, b: Token): boolean {
  if (a.kind !== 'time' && b.kind !== 'time') return false;
  const hours = (token: Token) =>
    new Set('values' in token ? [...token.values].map((one) => one.replace(/:00$/u, '')) : []);
  return sharesValue(hours(a), hours(b));
}

function boundedOf(side: Meaning): Bounded[] {
  const anchors: Anchor[] = [
    ...side.tokens
      .filter((token) => !token.weak && (token.kind === 'date' || 'values' in token))
      .map((token) => ({ token, start: token.start, end: token.end, clause: token.clause })),
    ...side.sayings
      .filter(({ notion, weak }) => DAYS.has(notion) && !weak)
      .map(({ notion, start, end, clause }) => ({ day: notion, start, end, clause })),
  ].sort((one, two) => one.start - two.start);
  return anchors.flatMap((anchor, at): Bounded[] => {
    const [from, to] = [anchors[at - 1]?.end ?? 0, anchors[at + 1]?.start ?? side.text.length];
    const found = side.bounds.filter(
      (hit) => hit.start >= from && hit.end <= to && isBeside(hit, anchor, side),
    );
    // "Not after 30 days" is "within 30 days".
    const isTurned = found.length > 0 && deniesBeside(side, anchor.clause);
    return found.map((bound) => ({
      anchor,
      bound,
      direction: bound.notion.startsWith('low') === isTurned ? 'high' : 'low',
    }));
  });
}

/** So many signs, or words, may stand between: a unit, an article. */
const FRONT = { signs: 16, words: 2 };
const BEHIND = { signs: 12, words: 2 };

function isBeside(hit: PhraseHit<BoundWord>, anchor: Span, side: Meaning): boolean {
  const isFront = hit.notion.endsWith('Front');
  const [from, to] = isFront ? [hit.end, anchor.start] : [anchor.end, hit.start];
  if (from > to) return false;
  const between = side.folded.slice(from, to);
  const { signs, words } = isFront ? FRONT : BEHIND;
  const most = writesNoBlanks(side.language) ? (isFront ? 8 : 4) : signs;
  const count = between.split(' ').filter((word) => word !== '').length;
  // `2 p.m. at the earliest`: a dot that ends no sentence.
  return between.length <= most && count <= words && !hasStop(between.replace(/^\S*\./u, ''));
}

/** A denial of the clause that is no part of a bound ("no later than"). */
function deniesBeside(side: Meaning, clause: number): boolean {
  return side.sayings.some(
    (one) =>
      one.clause === clause &&
      !one.weak &&
      DENIALS.has(one.notion) &&
      !side.bounds.some((hit) => hit.start <= one.start && one.end <= hit.end),
  );
}
