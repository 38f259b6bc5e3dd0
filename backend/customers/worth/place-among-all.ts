import type { Reason, ValueTier } from '../../domain.ts';
import type { OrderSummary } from '../summarise-orders.ts';
import { NEW_FOR_WEEKS, TIER_BANDS } from './assign-tiers.ts';
import type { Standing } from './worth-store.ts';

export interface Place {
  tier: ValueTier;
  /** Null when nobody compared him yet. */
  percentile: number | null;
  /** One that says where the tier comes from, or none. */
  reason: Reason[];
}

const WEEK = 7 * 86_400_000;

/**
 * The tier of somebody who has bought, where an installation's customers were compared; null where
 * they were not. Who came after the last comparison is new while his only order is, and keeps the
 * tier that he had otherwise: the night decides, not the hour.
 */
export function placeAmongAll(
  known: { standing?: Standing | null; tierBefore?: ValueTier | null },
  orders: Pick<OrderSummary, 'keptCount' | 'firstOrderAt'>,
  now: Date,
): Place | null {
  const { standing, tierBefore } = known;
  if (!standing || standing.basis === 'points') return null;
  const { basis, rank } = standing;
  if (rank !== null) {
    const { tier, percentile, isHeld } = rank;
    return { tier, percentile, reason: [placeReason(tier, isHeld, basis)] };
  }
  const weeks = (now.getTime() - (orders.firstOrderAt?.getTime() ?? 0)) / WEEK;
  if (orders.keptCount === 1 && weeks < NEW_FOR_WEEKS) {
    return { tier: 'new', percentile: null, reason: [placeReason('new', false, basis)] };
  }
  if (!tierBefore || tierBefore === 'new') return null;
  return { tier: tierBefore, percentile: null, reason: [] };
}

/** `reasons.value_place_<tier>`, or `…_held` for a tier that noise alone does not take away. */
export function placeReason(tier: ValueTier, isHeld: boolean, basis: Standing['basis']): Reason {
  const band = TIER_BANDS.find((one) => one.tier === tier);
  return {
    code: `value_place_${tier}${isHeld ? '_held' : ''}`,
    params: {
      basis,
      ...(band === undefined ? {} : { percent: Math.round((1 - band.enters) * 100) }),
    },
    weight: 100,
  };
}
