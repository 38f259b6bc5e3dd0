import { assignTier } from '../../backend/customers/worth/assign-tiers.ts';
import { compareCustomers } from '../../backend/customers/worth/compare-customers.ts';
import type { ValueTier } from '../../backend/domain.ts';
import type { ReadOrder } from './read-cdnow.ts';

const DAY = 86_400_000;

/**
 * How many tickets in a hundred customers' nights would be re-tagged: as tiers are given, and as
 * they would be without holding them. `flaps`: changes that are taken back within ten nights.
 */
export function measureSteadiness(
  orders: ReadOrder[],
  from: Date,
  nights: number,
): { flaps: number; flapsWithout: number } {
  const customers = [...new Set(orders.map(({ customer }) => customer))];
  const places = new Map(customers.map((customer, place) => [customer, place]));
  const columns = {
    whose: orders.map(({ customer }) => places.get(customer) ?? 0),
    at: orders.map(({ placedAt }) => placedAt.getTime()),
    value: orders.map(({ value }) => value),
  };
  const held: (ValueTier | null)[][] = [];
  const plain: (ValueTier | null)[][] = [];
  for (let night = 0; night < nights; night += 1) {
    const now = new Date(from.getTime() + night * DAY);
    const { percentiles, isNew } = compareCustomers(customers.length, columns, now, () => 0);
    const tiersOf = (before: (ValueTier | null)[]) =>
      customers.map((_, i) => {
        const percentile = percentiles[i] ?? Number.NaN;
        if (Number.isNaN(percentile)) return null;
        return assignTier({ percentile, isNew: isNew[i] === 1 }, before[i] ?? null).tier;
      });
    held.push(tiersOf(held.at(-1) ?? []));
    plain.push(tiersOf([]));
  }
  return { flaps: countFlaps(held), flapsWithout: countFlaps(plain) };
}

/** Changes to a tier that the customer had within the ten nights before. */
function countFlaps(nights: (ValueTier | null)[][]): number {
  let flaps = 0;
  for (const [night, tiers] of nights.entries()) {
    const before = nights[night - 1];
    if (before === undefined) continue;
    for (const [i, tier] of tiers.entries()) {
      if (tier === before[i] || before[i] === null) continue;
      const earlier = nights.slice(Math.max(0, night - 10), night - 1);
      if (earlier.some((one) => one[i] === tier)) flaps += 1;
    }
  }
  return flaps;
}
