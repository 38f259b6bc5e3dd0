import type { MeaningKind } from './difference.ts';
import type { Notion } from './notions.ts';

/** What a strong saying asks of the other side: itself or one of these, strong or weak. */
export const NEEDS: [MeaningKind, Notion, Notion[]][] = [
  ['negations', 'closed', ['neg', 'prohibit', 'deadline', 'until']],
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
  ['numbers', 'half', ['part', 'discount']],
  ['conditions', 'also', ['both', 'all']],
  ['numbers', 'oneOf', ['part', 'only', 'half']],
  ['conditions', 'cond', ['hedge', 'unless', 'until', 'evenIf', 'only', 'start', 'must', 'invite']],
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
  ['dates', 'overmorrow', ['uDay']],
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
export const FAMILIES = new Map<Notion, string>(
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
export const PLAIN = new Set<Notion>(['cond', 'must', 'youPay']);

/** In these a weak word of the other side says nothing. */
export const LOOSE = new Set<Notion>(['deadline', 'until', 'youPay', 'only', 'hedge']);

/** One side says the first only, the other the second only. */
export const CONFLICTS: [MeaningKind, Notion, Notion[]][] = [
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
