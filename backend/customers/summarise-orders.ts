import type { Money } from '../domain.ts';
import { convert, DEFAULT_RATES, type ReferenceRates } from './exchange-rates.ts';
import type { CurrencyTotals, OrderTotals } from './order-totals.ts';

export interface OrderSummary {
  /** All orders, also cancelled ones. */
  count: number;
  /** Orders that were not cancelled. */
  keptCount: number;
  /** Paid minus paid back, one entry a currency, the largest (by value) first. */
  spent: Money[];
  /** The sum of `spent` in `currency`; null when nothing was bought or no amount has a rate. */
  total: Money | null;
  /** What was paid back, in `currency`. */
  refunded: number;
  /** Orders with any amount paid back. A fact about orders, not about the person. */
  refundCount: number;
  /** Orders sent back. */
  returnCount: number;
  /** Currencies left out of `total` for want of a rate. */
  withoutRate: string[];
  /** Of the orders that were not cancelled. */
  firstOrderAt: Date | null;
  lastOrderAt: Date | null;
}

/** Cancelled orders are counted, but are not spend. */
export function summariseOrders(
  totals: OrderTotals,
  options: { currency?: string; rates?: ReferenceRates } = {},
): OrderSummary {
  const currency = options.currency ?? 'CNY';
  const rates = options.rates ?? DEFAULT_RATES;
  const worth = (money: Money) => convert(money, currency, rates);
  const add = (of: (one: CurrencyTotals) => number) =>
    totals.currencies.reduce((sum, one) => sum + of(one), 0);

  const spent = totals.currencies
    .filter(({ kept }) => kept > 0)
    .map(({ net, currency: code }) => ({ amount: plainAmount(net), currency: code }))
    .sort((a, b) => (worth(b) ?? -1) - (worth(a) ?? -1));
  const known = spent.map(worth).filter((amount) => amount !== null);
  const sum = known.reduce((total, amount) => total + amount, 0);

  return {
    count: add(({ orders }) => orders),
    keptCount: add(({ kept }) => kept),
    spent,
    total: known.length === 0 ? null : { amount: sum.toFixed(2), currency },
    refunded: add(
      ({ refunded, currency: code }) => worth({ amount: refunded, currency: code }) ?? 0,
    ),
    refundCount: add(({ refundedOrders }) => refundedOrders),
    returnCount: add(({ returned }) => returned),
    withoutRate: spent.filter((money) => worth(money) === null).map((money) => money.currency),
    firstOrderAt: totals.firstKeptAt,
    lastOrderAt: totals.lastKeptAt,
  };
}

/** Two decimals at least, four at most: the finest that the import takes. */
function plainAmount(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  return `${whole}.${fraction.slice(0, 4).replace(/0+$/, '').padEnd(2, '0')}`;
}
