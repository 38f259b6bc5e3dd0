import { compareActors } from './compare-actors.ts';
import { type Difference, type MeaningKind, turned } from './difference.ts';
import type { Notion } from './notions.ts';
import type { Saying } from './read-meaning.ts';
import { byNotion, type Said, strong } from './said.ts';
import { CONFLICTS, FAMILIES, LOOSE, NEEDS, PLAIN } from './what-is-asked.ts';

interface Unanswered {
  notion: Notion;
  kind: MeaningKind;
  said: Saying[];
}

/** Compares what two stretches that belong together say; asked: either of them asks something. */
export function compareSayings(source: Saying[], target: Saying[], isAsked: boolean): Difference[] {
  const there = byNotion(source);
  const here = byNotion(target);
  const compareNeeds = (own: Said, other: Said) => needs(own, other, isAsked);
  return [compareNeeds, compareConflicts, compareOneOfAll, compareActors].flatMap((compare) => [
    ...compare(there, here),
    ...compare(here, there).map(turned),
  ]);
}

/** What one side says and the other answers by nothing. */
function needs(own: Said, other: Said, isAsked: boolean): Difference[] {
  const added = unanswered(other, own);
  return unanswered(own, other).map(({ notion, kind, said }) => {
    const family = familyOf(notion, kind);
    const isSwap = added.some((one) => familyOf(one.notion, one.kind) === family);
    const isLoose = (isAsked && UNSURE.has(notion)) || (notion === 'cond' && isOffered(own, other));
    const how = isSwap ? 'swap' : isLoose ? 'asked' : 'alone';
    const reason = `need:${notion}:${how}`;
    return { kind, reason, source: said, target: [] };
  });
}

/** "Send us a photo, and we will help" for "if you send us one". */
function isOffered(own: Said, other: Said): boolean {
  const asking = (said: Said) =>
    (said.get('request') ?? []).filter((one) => !one.weak || one.isImperative).length;
  return asking(other) > asking(own);
}

/** "Might a neighbour have it?" asks what "Has a neighbour got it?" asks. */
const UNSURE = new Set<Notion>(['hedge', 'cond', 'must', 'guarantee']);

function unanswered(own: Said, other: Said): Unanswered[] {
  return NEEDS.flatMap(([kind, notion, others]) => {
    const said = asking(own, other, notion);
    const isLost =
      said.length > 0 && ![notion, ...others].some((one) => isAnswered(other, one, notion));
    return isLost ? [{ notion, kind, said }] : [];
  });
}

function familyOf(notion: Notion, kind: MeaningKind): string {
  return FAMILIES.get(notion) ?? kind;
}

/** One side says the first only, the other the second only. */
function compareConflicts(own: Said, other: Said): Difference[] {
  return CONFLICTS.flatMap(([kind, first, seconds]): Difference[] => {
    const said = strong(own, first);
    const opposed = seconds.flatMap((notion) => strong(other, notion));
    const isMixed =
      (LOOSE.has(first) ? strong(other, first).length > 0 : other.has(first)) ||
      isShared(first, own, other) ||
      (first !== 'youPay' && seconds.some((notion) => strong(own, notion).length > 0));
    if (said.length === 0 || opposed.length === 0 || isMixed) return [];
    // "Not under 18" is "18 or over".
    if (first === 'min' && isDenied(said) !== isDenied(opposed)) return [];
    const reason = isUntil(first, own, other) ? 'conflict:not-until' : `conflict:${first}`;
    return [{ kind, reason, source: said, target: opposed }];
  });
}

/** "We pay the first, you the second": both sides speak of both. */
function isShared(first: Notion, own: Said, other: Said): boolean {
  return first === 'youPay' && strong(own, 'wePay').length > 0 && other.has('youPay');
}

const isDenied = (said: Saying[]) => said.some((one) => one.denied === 'yes');

/** "One of your two parcels" against "both": also where "both" is a word of many uses. */
function compareOneOfAll(own: Said, other: Said): Difference[] {
  const said = strong(own, 'oneOf').filter((one) => one.denied !== 'yes');
  const all = [...(other.get('all') ?? []), ...(other.get('both') ?? [])];
  if (said.length === 0 || all.length === 0 || own.has('all') || other.has('oneOf')) return [];
  return [{ kind: 'numbers', reason: 'conflict:all', source: said, target: all }];
}

/** "Not before we have it" against "after we have it". */
function isUntil(first: Notion, one: Said, other: Said): boolean {
  return (
    (first === 'deadline' || first === 'until') &&
    strong(one, 'neg').length > strong(other, 'neg').length
  );
}

/** One remedy answers another only where it is said plainly. */
function isAnswered(other: Said, by: Notion, asked: Notion): boolean {
  if (by !== asked && PLAIN.has(asked)) return strong(other, by).length > 0;
  const isRemedy =
    by !== asked && FAMILIES.get(by) === 'remedy' && FAMILIES.get(asked) === 'remedy';
  return isRemedy && asked !== 'compensate' ? strong(other, by).length > 0 : other.has(by);
}

/** "Need not" is no duty; "we charge no fee" denies no more than "free" does. */
function asking(own: Said, other: Said, notion: Notion): Saying[] {
  const said = strong(own, notion);
  // "Without it we cannot" is "if we have it".
  if (notion === 'cond' && strong(other, 'neg').length > 1) return [];
  // "Not a single one" is none.
  if (notion === 'oneOf') return said.filter((one) => one.denied !== 'yes');
  if (notion === 'must') return said.filter((one) => one.denied === 'no');
  if (notion !== 'neg' && notion !== 'needNot') return said;
  const isFree =
    (own.has('free') || own.has('wePay')) &&
    strong(other, 'free').length + strong(other, 'wePay').length > 0;
  if (!isFree) return said;
  const costs = new Set(COSTS.flatMap((cost) => own.get(cost) ?? []).map((one) => one.clause));
  return said.filter((one) => !costs.has(one.clause));
}
const COSTS: Notion[] = ['free', 'wePay', 'charge', 'youPay', 'pay'];
