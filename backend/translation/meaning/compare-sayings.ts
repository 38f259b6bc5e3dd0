import { compareActors } from './compare-actors.ts';
import type { Difference, MeaningKind } from './difference.ts';
import type { Notion } from './notions.ts';
import type { Saying } from './read-meaning.ts';
import { byNotion, type Said, strong } from './said.ts';
import { CONFLICTS, FAMILIES, LOOSE, NEEDS, PLAIN } from './what-is-asked.ts';

interface Unanswered {
  notion: Notion;
  kind: MeaningKind;
  said: Saying[];
}

/** Compares what two stretches that belong together say. */
export function compareSayings(source: Saying[], target: Saying[]): Difference[] {
  const found: Difference[] = [];
  const lostOnes: Unanswered[] = [];
  const addedOnes: Unanswered[] = [];
  const there = byNotion(source);
  const here = byNotion(target);
  for (const [kind, notion, others] of NEEDS) {
    const answers = [notion, ...others];
    const lost = asking(there, here, notion);
    const added = asking(here, there, notion);
    if (lost.length > 0 && !answers.some((one) => isAnswered(here, one, notion))) {
      lostOnes.push({ notion, kind, said: lost });
    }
    if (added.length > 0 && !answers.some((one) => isAnswered(there, one, notion))) {
      addedOnes.push({ notion, kind, said: added });
    }
  }
  for (const [own, others] of [
    [lostOnes, addedOnes],
    [addedOnes, lostOnes],
  ] as const) {
    for (const { notion, kind, said } of own) {
      const family = FAMILIES.get(notion) ?? kind;
      const isSwap = others.some((one) => (FAMILIES.get(one.notion) ?? one.kind) === family);
      const how = isSwap ? 'swap' : 'alone';
      found.push({
        kind,
        reason: `need:${notion}:${how}`,
        source: own === lostOnes ? said : [],
        target: own === lostOnes ? [] : said,
      });
    }
  }
  for (const [kind, first, seconds] of CONFLICTS) {
    for (const [one, other, isTurned] of [
      [there, here, false],
      [here, there, true],
    ] as const) {
      const said = strong(one, first);
      const opposed = seconds.flatMap((notion) => strong(other, notion));
      const isMixed =
        (LOOSE.has(first) ? strong(other, first).length > 0 : other.has(first)) ||
        (first !== 'youPay' && seconds.some((notion) => strong(one, notion).length > 0));
      if (said.length === 0 || opposed.length === 0 || isMixed) continue;
      found.push({
        kind,
        reason: isUntil(first, one, other) ? 'conflict:not-until' : `conflict:${first}`,
        source: isTurned ? opposed : said,
        target: isTurned ? said : opposed,
      });
    }
  }
  found.push(...compareOneOfAll(there, here, false), ...compareOneOfAll(here, there, true));
  found.push(...compareActors(there, here, false), ...compareActors(here, there, true));
  return found;
}

/** "One of your two parcels" against "both": also where "both" is a word of many uses. */
function compareOneOfAll(own: Said, other: Said, isTurned: boolean): Difference[] {
  const said = strong(own, 'oneOf');
  const all = [...(other.get('all') ?? []), ...(other.get('both') ?? [])];
  if (said.length === 0 || all.length === 0 || own.has('all') || other.has('oneOf')) return [];
  return [
    {
      kind: 'numbers',
      reason: 'conflict:all',
      source: isTurned ? all : said,
      target: isTurned ? said : all,
    },
  ];
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
