import type { Span } from '../../domain.ts';
import { canonicalId } from '../same-token.ts';
import { AND } from './clause-breaks.ts';
import { type Places, placesOf, type Reading } from './compare-crossed.ts';
import type { Difference } from './difference.ts';
import { isUnit } from './durations.ts';
import { writesNoBlanks } from './languages.ts';
import type { Meaning, Token } from './read-meaning.ts';

/** A number, by what it is worth and by what it counts. */
interface Counted extends Span {
  value: string;
  /** Two of one sort may stand in each other's place. */
  sort: string;
}

/**
 * "48 for the shoes, 84 for the jacket" against "84 for the shoes, 48 for the jacket": two numbers of one sort, each with words of
 * its own, change places in no good translation unless what stands with them moves along.
 */
export function compareNumberOrder(source: Reading, target: Reading): Difference[] {
  const [mine, theirs] = [countedIn(source), countedIn(target)];
  for (const [at, one] of mine.entries()) {
    const two = mine[at + 1];
    if (two === undefined || one.value === two.value) continue;
    const [x, y] = [theirs.find(isLike(one)), theirs.find(isLike(two))];
    if (x === undefined || y === undefined || y.start > x.start) continue;
    if (!isOneSort(one, two, x, y)) continue;
    const isApart = standApart(one, two, source.side) && standApart(y, x, target.side);
    if (!isApart || movedAlong(one, two, placesOf(source), placesOf(target))) continue;
    return [{ kind: 'content', reason: 'crossed:order', source: [one, two], target: [x, y] }];
  }
  return [];
}

const PLAIN_SORTS = new Set(['amount', 'share', 'time', 'date', 'id']);

/** "35 euros in customs and 12 in handling": what is counted is said once. */
function isOneSort(one: Counted, two: Counted, x: Counted, y: Counted): boolean {
  const [isMine, isTheirs] = [one.sort === two.sort, x.sort === y.sort];
  if (isMine && isTheirs) return true;
  const areAmounts = (...sides: Counted[]) =>
    sides.every(({ sort }) => sort === 'amount' || sort === '');
  if (areAmounts(one, two, x, y)) return true;
  return (isMine && PLAIN_SORTS.has(one.sort)) || (isTheirs && PLAIN_SORTS.has(x.sort));
}

const isLike = (one: Counted) => (other: Counted) => other.value === one.value;

/** What is said once: of two of the same worth it is not clear which is which. */
function countedIn({ part, side }: Reading): Counted[] {
  if (part.span === null) return [];
  const { start, end } = part.span;
  const found = side.tokens
    .filter((one) => one.start >= start && one.end <= end)
    .flatMap((token) => {
      const value = worthOf(token);
      return value === null ? [] : [{ ...spanOf(token), value, sort: sortOf(token, side) }];
    });
  return found.filter(({ value }) => found.filter((one) => one.value === value).length === 1);
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function worthOf(token: Token): string | null {
  if (token.kind === 'date') {
    const [day] = token.days;
    return day === undefined ? null : `${day.month}-${day.day}`;
  }
  if (!('values' in token)) return `id ${canonicalId(token)}`;
  return token.values.size === 1 ? ([...token.values][0] ?? null) : null;
}

/** Dates, amounts, shares, lengths of time, or what the word behind the number says. */
function sortOf(token: Token, side: Meaning): string {
  if (token.kind === 'amount') return 'amount';
  if (token.kind !== 'number')
    return 'values' in token || token.kind === 'date' ? token.kind : 'id';
  const behind = side.folded.slice(token.end, token.end + 16);
  if (/^\s?[%％成折割]/u.test(behind) || /[%％]$/u.test(token.text)) return 'share';
  const isTime = side.sayings.some(
    (one) => isUnit(one.notion) && one.start >= token.end && one.start <= token.end + 2,
  );
  if (isTime) return 'time';
  if (writesNoBlanks(side.language)) return behind.slice(0, 1);
  return /^\s?(\p{L}{1,5})/u.exec(behind)?.[1] ?? '';
}

/** Each has a word of its own: "110 V and 220 V" have none. */
function standApart(first: Counted, last: Counted, side: Meaning): boolean {
  const and = AND[side.language];
  const between = side.folded.slice(first.end, last.start).replace(first.sort, ' ');
  const bare = and === undefined ? between : between.replaceAll(and, ' ');
  if (writesNoBlanks(side.language)) return /[^\P{L}和与及或至到と や月日号年]/u.test(bare);
  return /\p{L}{3}/u.test(bare);
}

/** "Today we send 7781; 7718 is cancelled": the deeds stand with the same ids. */
function movedAlong(one: Counted, two: Counted, mine: Places, theirs: Places): boolean {
  const nameOf = ({ value }: Counted) => (value.startsWith('id ') ? value.slice(3) : `#${value}`);
  return [one, two].some((counted) => {
    const [x, y] = [mine, theirs].map((side) => side.of.get(nameOf(counted))?.stretch);
    return [...mine.of].some(
      ([name, { stretch, isFaint }]) =>
        !isFaint &&
        !/^[#\d]/u.test(name) &&
        stretch === x &&
        y !== undefined &&
        theirs.of.get(name)?.stretch === y,
    );
  });
}
