import type { ValueTier } from '../domain.ts';

/**
 * How orders become points, and points a tier. The one place where these numbers stand.
 *
 * 100 points: `spend` for net spend (logarithmic, so that the first thousand counts most),
 * `frequency` for kept orders (logarithmic), `recency` for the time since the last order (halved
 * every `recencyHalfLifeDays`).
 *
 * Set by hand, so that with the default rates a customer of seven orders and ¥10,500 who bought
 * this month is VIP, four orders and ¥2,400 are of high value, two orders and ¥550 regular; and so
 * that somebody who spent ¥15,000 in ten orders stays VIP through two years of silence.
 */
export interface TierPolicy {
  spendPoints: number;
  /** CNY at which the spend curve begins to bend. */
  spendScaleCny: number;
  /** CNY that earns all spend points. */
  spendFullCny: number;
  frequencyPoints: number;
  /** Orders that earn all frequency points. */
  frequencyFull: number;
  recencyPoints: number;
  recencyHalfLifeDays: number;
  /** Lowest points of a tier; below `high` a customer with an order is `regular`. */
  vipFrom: number;
  /** Net spend in CNY below which nobody is VIP, however often they buy. */
  vipSpendFromCny: number;
  highFrom: number;
}

export const DEFAULT_TIER_POLICY: TierPolicy = {
  spendPoints: 50,
  spendScaleCny: 100,
  spendFullCny: 20_000,
  frequencyPoints: 30,
  frequencyFull: 10,
  recencyPoints: 20,
  recencyHalfLifeDays: 180,
  vipFrom: 76,
  vipSpendFromCny: 5_000,
  highFrom: 58,
};

/** `new` means: has not bought yet. Whoever kept an order is at least `regular`. */
export function tierOf(
  points: number,
  orders: { kept: number; netCny: number },
  policy: TierPolicy,
): ValueTier {
  if (orders.kept === 0) return 'new';
  if (points >= policy.vipFrom && orders.netCny >= policy.vipSpendFromCny) return 'vip';
  return points >= policy.highFrom ? 'high' : 'regular';
}
