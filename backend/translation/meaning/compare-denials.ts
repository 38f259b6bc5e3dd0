import type { Difference } from './difference.ts';
import type { Notion } from './notions.ts';
import type { Saying } from './read-meaning.ts';
import { type Said, strong } from './said.ts';

/** Of these it is compared whether they are denied. */
const DENIABLE: Notion[] = [
  'refund',
  'storeCredit',
  'resend',
  'exchange',
  'repair',
  'discount',
  'guarantee',
  'warranty',
  'cancel',
  'free',
  'charge',
  'youPay',
  'wePay',
  'returnGoods',
  'arrive',
  'ship',
  'buy',
  'pay',
  'receive',
  'open',
  'use',
  'include',
  'work',
  'suit',
  'available',
  'damage',
  'confirm',
  'check',
  'change',
  'lose',
  'delay',
];

/** Said on the way in so many sentences that only a swap tells. */
const LOOSE = new Set<Notion>(['arrive', 'receive', 'ship', 'pay', 'check', 'contact']);

/**
 * What one side denies and the other affirms. Clauses are cut differently in two languages, so a
 * lone difference counts only where both sides have as many; one that goes both ways ("a refund but
 * no exchange" against "an exchange but no refund") always does.
 */
export function compareDenials(there: Said, here: Said): Difference[] {
  const turned = (a: Saying['denied'], b: Saying['denied']) =>
    DENIABLE.filter(
      (notion) => areAll(strong(there, notion), a) && areAll(strong(here, notion), b),
    );
  const [lost, gained] = [turned('yes', 'no'), turned('no', 'yes')];
  const isSwap = lost.length > 0 && gained.length > 0;
  if (!isSwap && countClauses(there) !== countClauses(here)) return [];
  // "If it does not fit, exchange it": with or without a comma, the denial is that of the condition.
  const isConditional = [there, here].every((said) => said.has('cond') && said.has('neg'));
  if (!isSwap && isConditional) return [];
  const counted = isSwap
    ? [...lost, ...gained]
    : [...lost, ...gained].filter((one) => !LOOSE.has(one));
  return counted.map((notion) => ({
    kind: 'negations' as const,
    source: strong(there, notion),
    target: strong(here, notion),
  }));
}

function countClauses(said: Said): number {
  const clauses = [...said.values()].flat().filter((one) => !one.weak);
  return new Set(clauses.map((one) => one.clause)).size;
}

/** "Don't throw it away" and "keep it": one side needs no denial to say the same. */
export function saysOpposite(there: Said, here: Said): boolean {
  return DENIABLE.some((notion) => {
    const [a, b] = [there.get(notion) ?? [], here.get(notion) ?? []];
    const isDenied = (one: Saying) => one.denied === 'yes';
    return (
      a.some(isDenied) &&
      b.some(isDenied) &&
      a.some((one) => one.opposite) !== b.some((one) => one.opposite)
    );
  });
}

function areAll(sayings: Saying[], denied: Saying['denied']): boolean {
  return sayings.length > 0 && sayings.every((one) => one.denied === denied);
}
