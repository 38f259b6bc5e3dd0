import { compareActors } from './compare-actors.ts';
import { compareDenials, saysOpposite } from './compare-denials.ts';
import type { Difference, MeaningKind } from './difference.ts';
import type { Notion } from './notions.ts';
import type { Saying } from './read-meaning.ts';
import { byNotion, type Said, strong } from './said.ts';

/** What a strong saying asks of the other side: itself or one of these, strong or weak. */
const NEEDS: [MeaningKind, Notion, Notion[]][] = [
  ['negations', 'neg', ['needNot', 'prohibit']],
  ['negations', 'needNot', ['neg', 'prohibit']],
  ['negations', 'prohibit', ['neg', 'needNot']],
  ['negations', 'closed', ['neg', 'prohibit']],
  ['promises', 'refund', []],
  ['promises', 'storeCredit', []],
  ['promises', 'resend', ['exchange']],
  ['promises', 'exchange', ['resend']],
  ['promises', 'repair', []],
  ['promises', 'discount', []],
  ['promises', 'compensate', []],
  ['promises', 'guarantee', ['warranty']],
  ['promises', 'warranty', ['guarantee']],
  ['promises', 'cancel', []],
  ['promises', 'free', ['wePay']],
  ['promises', 'wePay', ['free']],
  ['promises', 'youPay', ['charge']],
  ['promises', 'charge', ['youPay']],
  ['promises', 'fault', []],
  ['promises', 'defect', ['fault']],
  ['promises', 'full', ['all']],
  ['promises', 'part', ['discount']],
  ['conditions', 'cond', ['hedge']],
  ['conditions', 'after', ['cond', 'start', 'deadline']],
  ['conditions', 'hedge', []],
  ['conditions', 'must', ['request', 'hedge', 'prohibit', 'only', 'needNot']],
  ['numbers', 'both', []],
  ['dates', 'today', []],
  ['dates', 'tomorrow', []],
  ['dates', 'overmorrow', []],
  ['dates', 'yesterday', []],
  ['dates', 'next', []],
  ['dates', 'mon', []],
  ['dates', 'tue', []],
  ['dates', 'wed', []],
  ['dates', 'thu', []],
  ['dates', 'fri', []],
  ['dates', 'sat', []],
  ['dates', 'sun', []],
  ['numbers', 'uBizday', []],
];

/** One side says the first only, the other the second only. */
const CONFLICTS: [MeaningKind, Notion, Notion[]][] = [
  ['dates', 'deadline', ['start']],
  ['numbers', 'min', ['max']],
  ['numbers', 'part', ['full', 'all', 'both']],
  ['dates', 'morning', ['afternoon', 'evening']],
  ['negations', 'needNot', ['prohibit']],
  ['actors', 'youAct', ['we']],
];

/** Compares what two stretches that belong together say. */
export function compareSayings(source: Saying[], target: Saying[]): Difference[] {
  const found: Difference[] = [];
  const there = byNotion(source);
  const here = byNotion(target);
  for (const [kind, notion, others] of NEEDS) {
    const answers = [notion, ...others];
    const lost = asking(there, here, notion);
    const added = asking(here, there, notion);
    const isDenial = notion === 'neg' || notion === 'needNot' || notion === 'prohibit';
    if (isDenial && saysOpposite(there, here)) continue;
    if (lost.length > 0 && !answers.some((one) => here.has(one))) {
      found.push({ kind, source: lost, target: [] });
    }
    if (added.length > 0 && !answers.some((one) => there.has(one))) {
      found.push({ kind, source: [], target: added });
    }
  }
  for (const [kind, first, seconds] of CONFLICTS) {
    for (const [one, other, isTurned] of [
      [there, here, false],
      [here, there, true],
    ] as const) {
      const said = strong(one, first);
      const opposed = seconds.flatMap((notion) => strong(other, notion));
      const isMixed = other.has(first) || seconds.some((notion) => one.has(notion));
      if (said.length === 0 || opposed.length === 0 || isMixed) continue;
      found.push({ kind, source: isTurned ? opposed : said, target: isTurned ? said : opposed });
    }
  }
  found.push(...compareActors(there, here, false), ...compareActors(here, there, true));
  found.push(...compareDenials(there, here));
  return found;
}

/** "Need not" is no duty; "we charge no fee" denies no more than "free" does. */
function asking(own: Said, other: Said, notion: Notion): Saying[] {
  const said = strong(own, notion);
  // `确认是否` and `se ele já foi`.
  if (notion === 'hedge' && strong(other, 'cond').length > 0) return [];
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

const KINDS = new Map<Notion, MeaningKind[]>();
for (const [kind, notion] of [...NEEDS, ...CONFLICTS]) {
  KINDS.set(notion, [...(KINDS.get(notion) ?? []), kind]);
}

/** Which checks look at a notion. */
export function kindsOfNotion(notion: Notion): MeaningKind[] {
  return KINDS.get(notion) ?? [];
}
