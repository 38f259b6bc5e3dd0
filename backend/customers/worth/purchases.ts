import type { OrderRhythm } from './bg-nbd.ts';

/** What one customer bought, as the models take it. Times in weeks, money in one currency. */
export interface Purchases extends OrderRhythm {
  /** All of it, after refunds. */
  spend: number;
  /** Repeat days on which something of value stayed sold, and their mean value; 0 without any. */
  paidRepeats: number;
  meanRepeat: number;
}

const WEEK = 7 * 86_400_000;
const DAY = 86_400_000;

/**
 * Orders of one day are one purchase, as in the papers: a basket split in two is no new visit.
 * Orders after `now` (a clock set wrong, a pre-order) and of negative value are left out. Null
 * without any order left.
 *
 * @param orders net value of each in one currency; refunds already taken off, never below zero.
 */
export function summarisePurchases(
  orders: readonly { placedAt: Date; value: number }[],
  now: Date,
): Purchases | null {
  const days = new Map<number, number>();
  for (const { placedAt, value } of orders) {
    if (placedAt > now || !(value >= 0)) continue;
    const day = Math.floor(placedAt.getTime() / DAY);
    days.set(day, (days.get(day) ?? 0) + value);
  }
  const sorted = [...days].sort(([a], [b]) => a - b);
  const [first, last] = [sorted[0]?.[0], sorted.at(-1)?.[0]];
  if (first === undefined || last === undefined) return null;
  const paid = sorted.slice(1).filter(([, value]) => value > 0);
  const sum = (entries: [number, number][]) =>
    entries.reduce((total, [, value]) => total + value, 0);
  return {
    repeats: sorted.length - 1,
    lastAt: ((last - first) * DAY) / WEEK,
    age: Math.max(0, (now.getTime() - first * DAY) / WEEK),
    spend: sum(sorted),
    paidRepeats: paid.length,
    meanRepeat: paid.length === 0 ? 0 : sum(paid) / paid.length,
  };
}
