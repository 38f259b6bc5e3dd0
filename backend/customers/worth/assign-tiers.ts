import type { ValueTier } from '../../domain.ts';

/**
 * Shares of an installation's customers. Who has entered a tier stays until he falls below
 * `stays`: places move a little every night, and a ticket's tier must not change because of that.
 */
export const TIER_BANDS = [
  { tier: 'vip', enters: 0.95, stays: 0.92 },
  { tier: 'high', enters: 0.8, stays: 0.75 },
] as const satisfies readonly { tier: ValueTier; enters: number; stays: number }[];

/** With fewer customers a place among them says little; fixed limits decide then. */
export const LEAST_CUSTOMERS = 40;
/** A first order tells nothing yet about who will come back. */
export const NEW_FOR_WEEKS = 30 / 7;

export interface Standing {
  /** 0 (least) to below 1. */
  percentile: number;
  /** First order less than {@link NEW_FOR_WEEKS} ago, and none since. */
  isNew: boolean;
}

export interface AssignedTier {
  tier: ValueTier;
  /** Kept though the place alone would no longer earn it. */
  isHeld: boolean;
}

/** The tier of a customer at this place, given the one that he has; null: none yet. */
export function assignTier(standing: Standing, before: ValueTier | null): AssignedTier {
  const { percentile, isNew } = standing;
  const earned = TIER_BANDS.find(({ enters }) => percentile >= enters)?.tier;
  const kept = TIER_BANDS.find(({ tier, stays }) => tier === before && percentile >= stays)?.tier;
  // One order says little about the next: only one among the very largest counts for more.
  if (isNew && earned !== 'vip') return { tier: 'new', isHeld: false };
  if (kept !== undefined && earned !== 'vip') return { tier: kept, isHeld: earned !== kept };
  return { tier: earned ?? 'regular', isHeld: false };
}
