import type { Span } from '../../domain.ts';
import { canonicalId } from '../same-token.ts';
import { AND } from './clause-breaks.ts';
import { DENIABLE } from './clauses.ts';
import { AS_ACT } from './concepts/acts.ts';
import { KINDS_OF_THING } from './concepts/things.ts';
import type { Difference } from './difference.ts';
import { ASKING_ALONE } from './families/families.ts';
import { OPPOSITES } from './families/opposites.ts';
import { DENIALS } from './notions.ts';
import type { Meaning, Part, Token } from './read-meaning.ts';

/** What one place speaks of, by name, and in which stretch it stands. */
export interface Item extends Span {
  name: string;
  stretch: number;
  /** A word of many uses: tells something only where four have changed places. */
  isFaint: boolean;
}

/** A part of a text, with what its places speak of. */
export interface Reading {
  part: Part;
  side: Meaning;
  items: Item[];
}

export function readItems(part: Part, side: Meaning): Reading {
  return { part, side, items: itemsOf(part, side) };
}

/** Of each name said in one stretch only: where. And which stretches deny. */
export interface Places {
  of: Map<string, Item>;
  denied: Set<number>;
}

/** "The shoes are paid, the bag is not" against "the bag is paid, the shoes are not". */
export function compareCrossed(source: Reading, target: Reading): Difference[] {
  const [mine, theirs] = [placesOf(source), placesOf(target)];
  const shared = [...mine.of.keys()].filter((name) => theirs.of.has(name));
  for (const [at, one] of shared.entries()) {
    for (const two of shared.slice(at + 1)) {
      const partners = shared.filter((name) => name !== one && name !== two);
      const found = crossing(mine, theirs, one, two, partners);
      if (found !== null) {
        const places = (side: Places) => found.flatMap((name) => side.of.get(name) ?? []);
        const reason = ['crossed:denied', 'crossed:one', 'crossed'][found.length - 2] ?? 'crossed';
        return [{ kind: 'content', reason, source: places(mine), target: places(theirs) }];
      }
    }
  }
  return [];
}

/** Two that stand apart, each with another partner than on the other side. */
function crossing(
  mine: Places,
  theirs: Places,
  one: string,
  two: string,
  partners: string[],
): string[] | null {
  const isTogether = (side: Places, x: string, y: string) =>
    side.of.get(x)?.stretch === side.of.get(y)?.stretch;
  if (isTogether(mine, one, two) || isTogether(theirs, one, two)) return null;
  const leaves = partners.find(
    (name) => isTogether(mine, one, name) && isTogether(theirs, two, name),
  );
  const comes = partners.find(
    (name) => isTogether(mine, two, name) && isTogether(theirs, one, name),
  );
  if (leaves !== undefined && comes !== undefined) return [one, two, leaves, comes];
  const isFaint = (name: string) => mine.of.get(name)?.isFaint || theirs.of.get(name)?.isFaint;
  if (isFaint(one) || isFaint(two)) return null;
  if ((isThing(one) || isThing(two)) && isDenialMoved(mine, theirs, one, two)) return [one, two];
  const moved = leaves ?? comes;
  const isTold = moved !== undefined && !isFaint(moved) && isThing(one) && isThing(two);
  return isTold &&
    (TELLING.has(moved) || (isOwn(moved) && isOfAKind(one, two) && isPlain(mine, theirs, one, two)))
    ? [one, two, moved]
    : null;
}

const KIND_OF = new Map(
  KINDS_OF_THING.flatMap((kind, at) => kind.map((thing) => [`the ${thing}`, at])),
);

/** "The parcel is not lost, it is on its way": what is denied belongs to nothing. */
function isPlain(mine: Places, theirs: Places, ...names: string[]): boolean {
  return [mine, theirs].every(({ of, denied }) =>
    names.every((name) => !denied.has(of.get(name)?.stretch ?? -1)),
  );
}

/** Both shoes and bag are worn, both green and blue are colours. */
function isOfAKind(one: string, other: string): boolean {
  const [[, family], [, family2]] = [one.split(' '), other.split(' ')];
  const kind = KIND_OF.get(one);
  return kind === undefined ? family === family2 : kind === KIND_OF.get(other);
}

/** Of a part, a colour or a count it is clear whose it is; a deed may be of both. */
const isOwn = (name: string) => name.startsWith('the ') || name.startsWith('#');
const isThing = (name: string) => name.startsWith('the ');
/** Said of one of two things, it is not said of the other: where only it has moved, that is enough. */
const TELLING = new Set(
  'free sendBack cancel damage problem lose discard repair defect missing'.split(' '),
);

/** "No cover, only the tablet" against "no tablet, only the cover". */
function isDenialMoved(mine: Places, theirs: Places, one: string, two: string): boolean {
  const isDenied = (side: Places, name: string) =>
    side.denied.has(side.of.get(name)?.stretch ?? -1);
  const [x, y] = [isDenied(mine, one), isDenied(mine, two)];
  const isCounted = one.startsWith('#') || two.startsWith('#');
  return !isCounted && x !== y && x === isDenied(theirs, two) && y === isDenied(theirs, one);
}

export function placesOf({ side, items }: Reading): Places {
  const of = new Map<string, Item>();
  const denied = new Set<number>();
  const twice = new Set<string>();
  for (const item of items) {
    if (item.name === 'not') {
      const isAlone = BARE.test(side.folded.slice(item.start - 2, item.end + 1));
      denied.add(isAlone ? item.stretch - STRETCHES : item.stretch);
      continue;
    }
    const known = of.get(item.name);
    if (known !== undefined && known.stretch !== item.stretch) twice.add(item.name);
    of.set(item.name, { ...item, isFaint: item.isFaint && known?.isFaint !== false });
  }
  for (const name of twice) of.delete(name);
  return { of, denied };
}

/** "The screen, no": a denial that stands alone is of what was said before. */
const BARE = /^[,:] \p{L}+[.;!]?$/u;
/** So many stretches a clause may have. */
const STRETCHES = 100;

function itemsOf(part: Part, side: Meaning): Item[] {
  if (part.span === null) return [];
  const { start, end } = part.span;
  const and = AND[side.language];
  const text = side.folded.slice(start, end);
  const joins = and === undefined ? [] : [...text.matchAll(and)].map(({ index }) => start + index);
  const at = (place: number, clause: number) =>
    clause * STRETCHES + joins.filter((join) => join < place).length;
  const named = [
    ...part.sayings
      .filter((one) => !one.weak && !one.opposite)
      .filter(({ notion }) => DENIABLE.has(notion) || DENIALS.has(notion))
      .map((one) => ({ ...one, name: DENIALS.has(one.notion) ? 'not' : actOf(one.notion) })),
    ...part.mentions
      .filter((one) => !VAGUE.has(one.notion))
      .map((one) => ({ ...one, name: actOf(one.notion) })),
    ...part.deeds.flatMap((one) => [
      { ...one, name: one.act },
      ...(one.doer === null ? [] : [{ ...one, name: one.doer }]),
    ]),
    ...side.tokens
      .filter((one) => !one.weak && one.start >= start && one.end <= end)
      .flatMap((one) => namesOf(one).map((name) => ({ ...one, name }))),
    ...thingsIn(side, start, end),
    ...part.members
      .filter(({ notion, weak }) => isTold(notion.family, weak))
      .map((one) => ({
        ...one,
        name: `the ${one.notion.family} ${one.notion.name}`,
        isFaint: one.weak,
      })),
  ];
  return named.map(({ name, start: from, end: to, clause, ...rest }) => ({
    name,
    isFaint: 'isFaint' in rest && rest.isFaint,
    start: from,
    end: to,
    stretch: at(from, clause),
  }));
}

/** A state ("sent", "still") is told of anything, and so is a direction in a word of many uses. */
function isTold(family: string, isFaint: boolean): boolean {
  return !ASKING_ALONE.has(family) && !STAGES.has(family) && !(isFaint && family in OPPOSITES);
}
const STAGES = new Set('lasting sendingStage collecting renewal'.split(' '));

const actOf = (notion: string) => AS_ACT[notion] ?? notion;
/** Said beside anything. */
const VAGUE = new Set<string>(
  'possible complete want need see show give take find know number money contain covered process recommend like happen ask make same correct boxOf parcel partOf reason person'.split(
    ' ',
  ),
);

function thingsIn(side: Meaning, start: number, end: number) {
  return side.things
    .filter((one) => one.start >= start && one.end <= end)
    .map((one) => ({ ...one, name: `the ${one.notion}` }));
}

function namesOf(token: Token): string[] {
  if ('values' in token) return token.values.size === 1 ? [`#${[...token.values][0]}`] : [];
  return token.kind === 'date' ? [] : [canonicalId(token)];
}
