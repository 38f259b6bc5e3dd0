import type { Reason, Score, ValueTier } from '../domain.ts';
import { DEFAULT_RATES, type ReferenceRates } from './exchange-rates.ts';
import type { OrderTotals } from './order-totals.ts';
import { type OrderSummary, summariseOrders } from './summarise-orders.ts';
import { DEFAULT_TIER_POLICY, type TierPolicy, tierOf } from './tier-policy.ts';
import { placeAmongAll } from './worth/place-among-all.ts';
import type { Standing } from './worth/worth-store.ts';

export interface CustomerFacts {
  orders: OrderTotals;
  /** Tickets of this person before the present one. */
  ticketsBefore: number;
  /** First order or first ticket, whichever came first; null when nobody knows. */
  firstSeenAt: Date | null;
  /** Where the person stands among all; absent or null while nobody was compared. */
  standing?: Standing | null;
  /** What was computed last; holds until the next comparison has looked at a newcomer. */
  tierBefore?: ValueTier | null;
}

export interface CustomerValue {
  score: Score;
  tier: ValueTier;
}

const DAY = 86_400_000;

/**
 * The customer's place among all of the installation where they were compared, else recency,
 * frequency and spend by {@link TierPolicy}. Refunds lower the spend and are named as what they
 * are: money that did not stay, for whatever reason.
 */
export function scoreValue(
  facts: CustomerFacts,
  now: Date,
  options: { rates?: ReferenceRates; policy?: TierPolicy } = {},
): CustomerValue {
  const policy = options.policy ?? DEFAULT_TIER_POLICY;
  const rates = options.rates ?? DEFAULT_RATES;
  const summary = summariseOrders(facts.orders, { currency: 'CNY', rates });
  const reasons: Reason[] = summary.withoutRate.map((currency) => ({
    code: 'value_currency_left_out',
    params: { currency },
    weight: 0,
  }));

  if (summary.lastOrderAt === null) {
    return {
      score: { value: 0, reasons: [...withoutOrder(facts, summary, now), ...reasons] },
      tier: 'new',
    };
  }

  const net = Number(summary.total?.amount ?? 0);
  const spend = spendPoints(net, policy);
  const lost = spendPoints(net + summary.refunded, policy) - spend;
  const frequency =
    policy.frequencyPoints * share(summary.keptCount, 1, policy.frequencyFull, Math.log2);
  const days = Math.max(0, Math.floor((now.getTime() - summary.lastOrderAt.getTime()) / DAY));
  const recency = policy.recencyPoints * 2 ** (-days / policy.recencyHalfLifeDays);
  const points = spend + frequency + recency;

  reasons.push(
    // Before refunds, so that the reasons add up: the refund's own reason takes its part away.
    { code: 'value_spend', params: { amount: Math.round(net) }, weight: spend + lost },
    { code: 'value_orders', params: { count: summary.keptCount }, weight: frequency },
    {
      code: days <= policy.recencyHalfLifeDays ? 'value_recent' : 'value_long_ago',
      params: { days },
      weight: recency - policy.recencyPoints / 2,
    },
  );
  if (summary.refundCount > 0) {
    reasons.push({
      code: 'value_refunded',
      params: { count: summary.refundCount, amount: Math.round(summary.refunded) },
      weight: -lost,
    });
  }
  const placed = placeAmongAll(facts, summary, now);
  if (placed !== null) {
    const { reason, percentile } = placed;
    const value = percentile === null ? points : percentile * 100;
    return {
      score: {
        value: Math.min(100, Math.round(value)),
        reasons: [...reason, ...byWeight(reasons)],
      },
      tier: placed.tier,
    };
  }
  return {
    score: { value: Math.min(100, Math.round(points)), reasons: byWeight(reasons) },
    tier: tierOf(points, { kept: summary.keptCount, netCny: net }, policy),
  };
}

function withoutOrder(facts: CustomerFacts, { count }: OrderSummary, now: Date): Reason[] {
  const reasons: Reason[] = [
    {
      code: count === 0 ? 'value_no_order' : 'value_only_cancelled',
      params: count === 0 ? {} : { count },
      weight: -1,
    },
  ];
  if (facts.ticketsBefore > 0) {
    reasons.push({
      code: 'value_wrote_before',
      params: { count: facts.ticketsBefore },
      weight: 0,
    });
  }
  if (facts.firstSeenAt !== null) {
    const days = Math.floor((now.getTime() - facts.firstSeenAt.getTime()) / DAY);
    if (days >= 1) reasons.push({ code: 'value_known_for', params: { days }, weight: 0 });
  }
  return reasons;
}

function spendPoints(cny: number, policy: TierPolicy): number {
  return policy.spendPoints * share(cny, policy.spendScaleCny, policy.spendFullCny, Math.log10);
}

/** 0–1 along a logarithm that begins at 0 and ends at `full`. */
function share(amount: number, scale: number, full: number, log: (x: number) => number): number {
  return Math.min(1, log(1 + Math.max(0, amount) / scale) / log(1 + full / scale));
}

function byWeight(reasons: Reason[]): Reason[] {
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
