import { LEAST_CUSTOMERS, NEW_FOR_WEEKS } from './assign-tiers.ts';
import { fitWorth } from './fit-worth.ts';
import { type Purchases, summarisePurchases } from './purchases.ts';
import { rankCustomers, type WorthModel } from './rank-customers.ts';

/** By what customers are told apart, the poorer the less is known. */
export type WorthBasis =
  /** Fixed limits: too few customers for a place among them. */
  | 'points'
  /** Recency, frequency and spend, while too few have come back for a forecast. */
  | 'rfm'
  /** The same, and the orders to come with their value. */
  | 'forecast';

export interface Comparison {
  basis: WorthBasis;
  customers: number;
  repeatBuyers: number;
  model: WorthModel | null;
  /** Of the models alone. */
  fitSeconds: number;
  /** By the place in what was given; NaN for who has bought nothing that counts. */
  percentiles: Float64Array;
  isNew: Uint8Array;
}

/** One row an order: whose (0, 1, …), when (ms since 1970), its net value in one currency. */
export type OrderColumns = { whose: number[]; at: number[]; value: number[] };

/** Compares all customers of an installation. Takes a while: not for the main thread. */
export function compareCustomers(
  many: number,
  orders: OrderColumns,
  now: Date,
  clock: () => number,
): Comparison {
  const byCustomer: { placedAt: Date; value: number }[][] = Array.from({ length: many }, () => []);
  for (let i = 0; i < orders.whose.length; i += 1) {
    byCustomer[orders.whose[i] ?? 0]?.push({
      placedAt: new Date(orders.at[i] ?? 0),
      value: orders.value[i] ?? 0,
    });
  }
  const buyers: { index: number; purchases: Purchases }[] = [];
  for (const [index, own] of byCustomer.entries()) {
    const purchases = summarisePurchases(own, now);
    if (purchases !== null) buyers.push({ index, purchases });
  }
  const all = buyers.map(({ purchases }) => purchases);
  const isEnough = all.length >= LEAST_CUSTOMERS;
  const start = clock();
  const model = isEnough ? fitWorth(all) : null;
  const fitSeconds = (clock() - start) / 1_000;
  const ranks = isEnough ? rankCustomers(all, model) : [];
  const percentiles = new Float64Array(many).fill(Number.NaN);
  const isNew = new Uint8Array(many);
  for (const [place, { index, purchases }] of buyers.entries()) {
    percentiles[index] = ranks[place] ?? Number.NaN;
    isNew[index] = purchases.repeats === 0 && purchases.age < NEW_FOR_WEEKS ? 1 : 0;
  }
  return {
    basis: !isEnough ? 'points' : model === null ? 'rfm' : 'forecast',
    customers: all.length,
    repeatBuyers: all.filter(({ repeats }) => repeats > 0).length,
    model,
    fitSeconds,
    percentiles,
    isNew,
  };
}
