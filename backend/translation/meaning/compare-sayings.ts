import { compareActors } from './compare-actors.ts';
import type { Difference, MeaningKind } from './difference.ts';
import type { Notion } from './notions.ts';
import type { Saying } from './read-meaning.ts';
import { byNotion, type Said, strong } from './said.ts';

/** What a strong saying asks of the other side: itself or one of these, strong or weak. */
const NEEDS: [MeaningKind, Notion, Notion[]][] = [
  ['negations', 'closed', ['neg', 'prohibit']],
  ['promises', 'refund', []],
  ['promises', 'storeCredit', []],
  ['promises', 'resend', ['exchange']],
  ['promises', 'exchange', ['resend']],
  ['promises', 'repair', []],
  ['promises', 'discount', []],
  ['promises', 'compensate', ['refund', 'resend', 'exchange', 'storeCredit', 'discount']],
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
  ['promises', 'part', ['discount', 'half', 'oneOf']],
  ['numbers', 'oneOf', ['part', 'only', 'half']],
  ['conditions', 'cond', ['hedge', 'unless', 'until', 'evenIf', 'only', 'after', 'invite']],
  [
    'conditions',
    'only',
    ['cond', 'max', 'unless', 'must', 'neg', 'all', 'oneOf', 'after', 'start'],
  ],
  ['conditions', 'evenIf', ['cond', 'all', 'neg', 'unless']],
  ['conditions', 'unless', ['cond', 'only', 'neg', 'must']],
  ['conditions', 'after', ['cond', 'start', 'deadline', 'must', 'only', 'neg']],
  ['conditions', 'hedge', []],
  ['conditions', 'must', ['request', 'hedge', 'prohibit', 'only', 'needNot']],
  ['actors', 'usAgent', ['contactYou', 'wePay']],
  ['actors', 'youAgent', ['request', 'must', 'youAct', 'youPay', 'needNot', 'can']],
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

/** What may stand in the place of each other: one lost and another added is worse than one lost. */
const FAMILIES = new Map<Notion, string>(
  Object.entries({
    remedy: ['refund', 'storeCredit', 'resend', 'exchange', 'repair', 'discount', 'compensate'],
    payer: ['free', 'wePay', 'youPay', 'charge'],
    share: ['full', 'part', 'oneOf'],
    day: ['today', 'tomorrow', 'overmorrow', 'yesterday'],
    weekday: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  }).flatMap(([family, notions]) =>
    notions.map((one): [Notion, string] => [one as Notion, family]),
  ),
);

/** These are answered by a neighbour only where it is said plainly. */
const PLAIN = new Set<Notion>(['cond', 'must', 'youPay']);

/** In these a weak word of the other side says nothing. */
const LOOSE = new Set<Notion>(['deadline', 'until', 'youPay', 'only', 'hedge']);

interface Unanswered {
  notion: Notion;
  kind: MeaningKind;
  said: Saying[];
}

/** One side says the first only, the other the second only. */
const CONFLICTS: [MeaningKind, Notion, Notion[]][] = [
  ['dates', 'deadline', ['start']],
  ['dates', 'until', ['start', 'after']],
  ['numbers', 'min', ['max']],
  ['numbers', 'part', ['full', 'all', 'both']],
  ['numbers', 'half', ['full', 'all']],
  ['numbers', 'oneOf', ['all', 'both']],
  ['negations', 'notYet', ['already']],
  ['conditions', 'only', ['all', 'full', 'both']],
  ['conditions', 'evenIf', ['cond', 'unless', 'only']],
  ['conditions', 'hedge', ['guarantee']],
  ['promises', 'youPay', ['wePay']],
  ['dates', 'morning', ['afternoon', 'evening']],
  ['negations', 'needNot', ['prohibit']],
  ['actors', 'youAct', ['we']],
];

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
        reason: isUntil(first, one, other) ? 'conflict:until' : `conflict:${first}`,
        source: isTurned ? opposed : said,
        target: isTurned ? said : opposed,
      });
    }
  }
  found.push(...compareActors(there, here, false), ...compareActors(here, there, true));
  return found;
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

const KINDS = new Map<Notion, MeaningKind[]>(
  (['neg', 'needNot', 'prohibit'] as const).map((notion) => [notion, ['negations']]),
);
for (const [kind, notion] of [...NEEDS, ...CONFLICTS]) {
  KINDS.set(notion, [...(KINDS.get(notion) ?? []), kind]);
}

/** Which checks look at a notion. */
export function kindsOfNotion(notion: Notion): MeaningKind[] {
  return KINDS.get(notion) ?? [];
}
