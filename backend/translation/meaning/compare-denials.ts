import type { Span } from '../../domain.ts';
import {
  BAD,
  type Clause,
  COMMON,
  clausesOf,
  isDenying,
  polarities,
  sharesAnchor,
} from './clauses.ts';
import { type Difference, turned } from './difference.ts';
import { DENIALS, type Notion } from './notions.ts';
import type { Meaning, Part, Saying } from './read-meaning.ts';
import { isSaidByTwin } from './said-by-twin.ts';

/** What a restriction is said with where another language denies: "not until", "only if", "must". */
const RESTRICTING = new Set<Notion>([
  'only',
  'cond',
  'unless',
  'must',
  'deadline',
  'start',
  'after',
]);

/** One of them denied here and promised there is enough. */
const REMEDIES = new Set<string>([
  'refund',
  'storeCredit',
  'resend',
  'exchange',
  'repair',
  'discount',
  'cancel',
]);
/** What stands together in one text, and the text. */
type Stretch = Part & { meaning: Meaning };
const isSetBack = (one: Clause) => one.strong.length > 0 || one.isSetBack;

/**
 * Finds what one side denies and the other does not. In the same order: "not before you check" is "check first".
 */
export function compareDenials(a: Stretch, b: Stretch, isSameOrder: boolean): Difference[] {
  const [there, here] = [clausesOf(a), clausesOf(b)];
  return [
    ...unanswered(there, here, a, b, isSameOrder),
    ...unanswered(here, there, b, a, isSameOrder).map(turned),
    ...compareSwapped(a, b, there, here),
    ...compareOpposites(a, b),
    ...compareUnless(a, b, there, here),
    ...compareFree(a, b),
    ...compareFree(b, a).map(turned),
  ];
}

/** Denials that the other side's clauses have none for. */
function unanswered(
  own: Clause[],
  other: Clause[],
  mine: Stretch,
  theirs: Stretch,
  isSameOrder: boolean,
): Difference[] {
  const free = new Set(other.filter(isDenying));
  /** "Neither … nor" answers two clauses. */
  const room = new Map(other.map((one) => [one, Math.max(one.strong.length, 1)]));
  const take = (one: Clause) => {
    const left = (room.get(one) ?? 1) - 1;
    room.set(one, left);
    if (left <= 0) free.delete(one);
  };
  const denying = other.filter(
    (one) => one.strong.length > 0 || one.hasOpposite || one.opposed.size > 0,
  );
  const left: Clause[] = [];
  for (const clause of own.filter((one) => one.strong.length > 0 && !one.isCourtesy)) {
    const isShared = (one: Clause) =>
      ((one.strong.length > 0 || one.hasOpposite) && sharesAnchor(one, clause, false)) ||
      [...one.opposed].some(
        (anchor) => clause.anchors.has(anchor) && !clause.unopposed.has(anchor),
      );
    const taken = denying.find((one) => free.has(one) && isShared(one)) ?? denying.find(isShared);
    if (taken === undefined) left.push(clause);
    else take(taken);
  }
  const alone = left.filter(() => {
    const taken = denying.find((one) => free.has(one) && one.strong.length > 0 && !one.isCourtesy);
    if (taken !== undefined) take(taken);
    return taken === undefined;
  });
  const restricted = isRestricting(theirs) || isRestricting(mine);
  const isNotBefore = isSameOrder && hasStrong(mine, 'until');
  const isEven = isNotBefore || isNoDenial(alone, mine, theirs);
  return alone.map((clause) => {
    const isTwin = isSaidByTwin(clause.strong[0]?.clause ?? 0, mine, theirs);
    const isOtherwise = isSaidOtherwise(clause, other, theirs);
    const how = isTwin ? 'twin' : isOtherwise ? 'otherwise' : howDenied(clause, other);
    const isWeak = [...free].some((one) => one.hasWeak || one.hasOpposite);
    const where = isEven ? ':even' : isWeak ? ':weak' : restricted ? ':restricted' : '';
    const places = how === 'flip' ? sharedPlaces(clause, other) : { own: [], other: [] };
    return {
      kind: 'negations',
      reason: `denial:${how}${where}`,
      source: [...clause.strong, ...places.own],
      target: places.other,
    };
  });
}

/** Where both speak of what only one denies. */
function sharedPlaces(clause: Clause, other: Clause[]): { own: Span[]; other: Span[] } {
  const affirmed = other.filter((one) => one.strong.length === 0 && !one.hasOpposite);
  const shared = clause.places.filter(
    ({ notion }) => !COMMON.has(notion) && affirmed.some((one) => one.anchors.has(notion)),
  );
  const denial = clause.strong[0]?.start ?? 0;
  const away = (place: Span) => Math.abs(place.start - denial);
  const nearest = shared.sort((one, two) => away(one) - away(two))[0];
  if (nearest === undefined) return { own: [], other: [] };
  const answers = affirmed.flatMap((one) => one.places);
  return { own: [nearest], other: answers.filter((one) => one.notion === nearest.notion) };
}

/** "Not yet here" and "still on its way", "nothing is wrong" and "all is well". */
function isSaidOtherwise(clause: Clause, other: Clause[], theirs: Part): boolean {
  const isStill = clause.isNotYet && hasStrong(theirs, 'still') && !hasStrong(theirs, 'already');
  const isGood = [...clause.anchors].some(
    (anchor) => BAD.has(anchor) && !other.some((one) => one.anchors.has(anchor)),
  );
  return isStill || isGood;
}

function howDenied(clause: Clause, other: Clause[]): string {
  const affirmed = other.filter((one) => one.strong.length === 0 && !one.hasOpposite);
  if (affirmed.some((one) => sharesAnchor(one, clause, false))) return 'flip';
  if (affirmed.some((one) => sharesAnchor(one, clause, true))) return 'common';
  return clause.anchors.size > 0 ? 'other' : 'bare';
}

/** Two denials are none: "not without", "not unless", "not before" are "only with", "only if", "only after". */
function isNoDenial(alone: Clause[], mine: Part, theirs: Part): boolean {
  const has = (...notions: Notion[]) => notions.some((one) => hasStrong(theirs, one));
  const denials = alone.reduce((sum, one) => sum + one.strong.length, 0);
  // "Not under 18" is "18 or over".
  const bounds = (part: Part) => `${hasStrong(part, 'min')} ${hasStrong(part, 'max')}`;
  const isBound = [bounds(mine), bounds(theirs)].sort().join() === 'false true,true false';
  if (isBound && denials % 2 === 1) return true;
  const isUnless = hasStrong(mine, 'unless') !== hasStrong(theirs, 'unless');
  const isUntil = hasStrong(mine, 'until') && !hasStrong(theirs, 'until');
  if (isUntil && has('start', 'after', 'only')) return true;
  // "Left before I came" is "had not come yet when it left".
  if (hasStrong(mine, 'notYet') && !hasStrong(mine, 'until') && has('until')) return true;
  if (isUnless && denials % 2 === 1) return has('cond', 'only', 'unless');
  const isNeeded = theirs.mentions.some((one) => one.notion === 'need');
  return denials % 2 === 0 && (isNeeded || has('must', 'only', 'cond', 'unless', 'until'));
}

function hasStrong(part: Part, notion: Notion): boolean {
  return part.sayings.some((one) => one.notion === notion && !one.weak);
}

/** "Unless you pay" against "if you pay". */
function compareUnless(a: Part, b: Part, there: Clause[], here: Clause[]): Difference[] {
  const unless = (part: Part) => part.sayings.filter((one) => one.notion === 'unless' && !one.weak);
  const [x, y] = [unless(a), unless(b)];
  const isNamed = [a, b].every((part) => part.sayings.some((one) => one.notion === 'unless'));
  if (isNamed || x.length > 0 === y.length > 0) return [];
  const isUnclear = [...there, ...here].some((one) => one.hasOpposite || one.opposed.size > 0);
  const isOdd = (clauses: Clause[], more: Saying[]) =>
    (clauses.reduce((sum, one) => sum + one.strong.length, 0) + Math.min(more.length, 1)) % 2;
  if (isOdd(there, x) === isOdd(here, y)) return [];
  return [
    {
      kind: 'conditions',
      reason: isUnclear ? 'denial:unless:weak' : 'denial:unless',
      source: x,
      target: y,
    },
  ];
}

/** "Not free" against "free". */
function compareFree(a: Part, b: Part): Difference[] {
  const free = (part: Part) => part.sayings.filter((one) => one.notion === 'free' && !one.weak);
  const [x, y] = [free(a), free(b)];
  const isTurned =
    x.length > 0 &&
    y.length > 0 &&
    x.every((one) => one.denied === 'yes') &&
    y.every((one) => one.denied === 'no') &&
    b.sayings.every(
      (one) =>
        !DENIALS.has(one.notion) ||
        // `kostenlos` denies by itself.
        (one.weak && y.some(({ start, end }) => start <= one.start && one.end <= end)),
    );
  return isTurned ? [{ kind: 'promises', reason: 'denial:free', source: x, target: y }] : [];
}

function isRestricting(part: Part): boolean {
  return part.sayings.some((one) => RESTRICTING.has(one.notion) && !one.weak);
}

/** "Keep it" against "send it back", with no denial on either side. */
function compareOpposites(a: Part, b: Part): Difference[] {
  const plain = (part: Part, isOpposite: boolean) =>
    part.sayings.filter(
      (one) =>
        one.opposite === isOpposite &&
        !one.weak &&
        one.denied === (isOpposite ? 'yes' : 'no') &&
        !part.sayings.some(
          (two) => !two.weak && two.notion === one.notion && two.opposite !== isOpposite,
        ),
    );
  const found: Difference[] = [];
  for (const isOpposite of [true, false]) {
    for (const one of plain(a, isOpposite)) {
      const said = plain(b, !isOpposite).filter((two) => two.notion === one.notion);
      if (said.length > 0) {
        found.push({ kind: 'negations', reason: 'denial:opposite', source: [one], target: said });
      }
    }
  }
  return found;
}

/** "A refund, no exchange" against "an exchange, no refund". */
function compareSwapped(a: Part, b: Part, there: Clause[], here: Clause[]): Difference[] {
  const [x, y] = [polarities(there), polarities(here)];
  const changed = (from: '+' | '-', to: '+' | '-') =>
    [...x].filter(([anchor, one]) => !COMMON.has(anchor) && one === from && y.get(anchor) === to);
  const [lost, gained] = [changed('-', '+'), changed('+', '-')];
  const isOne = [there, here].every((side) => side.filter(isSetBack).length === 1);
  const remedies = isOne ? [...lost, ...gained].filter(([anchor]) => REMEDIES.has(anchor)) : [];
  const isSwap = lost.length > 0 && gained.length > 0;
  if (!isSwap && remedies.length === 0) return [];
  const anchors = new Set([...lost, ...gained].map(([anchor]) => anchor));
  const spoken = (part: Part) =>
    [...part.sayings, ...part.mentions].filter((one) => anchors.has(one.notion));
  return [
    {
      kind: 'negations',
      reason: isSwap ? 'denial:swap' : 'denial:turned',
      source: spoken(a),
      target: spoken(b),
    },
  ];
}
