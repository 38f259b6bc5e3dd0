import type { BgNbd } from './bg-nbd.ts';
import { expectedOrders } from './bg-nbd.ts';
import { expectedOrderValue, type GammaGamma } from './gamma-gamma.ts';
import type { Purchases } from './purchases.ts';

/** What a ranking was made from. */
export interface WorthModel {
  bgNbd: BgNbd;
  gammaGamma: GammaGamma;
}

/** Weeks ahead that the models look: three quarters of a year. */
export const HORIZON_WEEKS = 39;

/**
 * Percentile of each customer, 0 (least) to below 1, in the order given: the mean of how they rank
 * by recency, frequency and spend, and (with a model) by orders to come times their value. On real
 * data neither ranks better than the mean of both: `npm run bench -- value`.
 */
export function rankCustomers(customers: readonly Purchases[], model: WorthModel | null): number[] {
  const rfm = rankByRfm(customers);
  if (model === null) return rfm;
  const worth = percentiles(customers.map((customer) => expectedWorth(customer, model)));
  return percentiles(rfm.map((rank, i) => rank + (worth[i] ?? 0)));
}

/** Recency, frequency, monetary value: the mean of the three percentiles. */
export function rankByRfm(customers: readonly Purchases[]): number[] {
  const recency = percentiles(customers.map(({ age, lastAt }) => lastAt - age));
  const frequency = percentiles(customers.map(({ repeats }) => repeats));
  const spend = percentiles(customers.map((customer) => customer.spend));
  return percentiles(recency.map((rank, i) => rank + (frequency[i] ?? 0) + (spend[i] ?? 0)));
}

/** Money to be expected of the customer within {@link HORIZON_WEEKS}. */
export function expectedWorth(customer: Purchases, { bgNbd, gammaGamma }: WorthModel): number {
  const value = expectedOrderValue(gammaGamma, {
    repeats: customer.paidRepeats,
    mean: customer.meanRepeat,
  });
  return expectedOrders(bgNbd, customer, HORIZON_WEEKS) * (value ?? customer.meanRepeat);
}

/** Share of the others below each; equals share the middle of their places. */
export function percentiles(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (let i = from; i < to; i += 1) {
      result[order[i]?.index ?? 0] = (from + to - 1) / 2 / values.length;
    }
    from = to;
  }
  return result;
}
