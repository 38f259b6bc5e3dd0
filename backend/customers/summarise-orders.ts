import type { Money, Order } from '../domain.ts';
import { convert, DEFAULT_RATES, type ReferenceRates } from './exchange-rates.ts';

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
  /** On their way: shipped, neither delivered nor on the way back to us. */
  openShipments: number;
  /** Currencies left out of `total` for want of a rate. */
  withoutRate: string[];
  firstOrderAt: Date | null;
  lastOrderAt: Date | null;
}

/** Cancelled orders are counted, but are not spend. */
export function summariseOrders(
  orders: Order[],
  options: { currency?: string; rates?: ReferenceRates } = {},
): OrderSummary {
  const currency = options.currency ?? 'CNY';
  const rates = options.rates ?? DEFAULT_RATES;
  const kept = orders.filter((order) => order.status !== 'cancelled');

  const cents = new Map<string, bigint>();
  for (const order of kept) {
    const net = toUnits(order.total.amount) - toUnits(order.refunded);
    const before = cents.get(order.total.currency) ?? 0n;
    cents.set(order.total.currency, before + (net > 0n ? net : 0n));
  }
  const spent = [...cents].map(([code, units]) => ({ amount: fromUnits(units), currency: code }));
  const worth = (money: Money) => convert(money, currency, rates);
  spent.sort((a, b) => (worth(b) ?? -1) - (worth(a) ?? -1));

  const known = spent.map(worth).filter((amount) => amount !== null);
  const sum = known.reduce((total, amount) => total + amount, 0);
  const times = kept.map((order) => order.placedAt.getTime());

  return {
    count: orders.length,
    keptCount: kept.length,
    spent,
    total: known.length === 0 ? null : { amount: sum.toFixed(2), currency },
    refunded: kept.reduce(
      (total, order) =>
        total + (worth({ amount: order.refunded, currency: order.total.currency }) ?? 0),
      0,
    ),
    refundCount: kept.filter((order) => toUnits(order.refunded) > 0n).length,
    returnCount: orders.filter(
      (order) => order.status === 'returned' || order.shipment?.status === 'returning',
    ).length,
    openShipments: orders.filter(isOnItsWay).length,
    withoutRate: spent.filter((money) => worth(money) === null).map((money) => money.currency),
    firstOrderAt: times.length === 0 ? null : new Date(Math.min(...times)),
    lastOrderAt: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

const CLOSED = new Set(['cancelled', 'refunded', 'returned', 'delivered']);

function isOnItsWay(order: Order): boolean {
  if (order.shipment === null || CLOSED.has(order.status)) return false;
  const { status, shippedAt, deliveredAt } = order.shipment;
  if (deliveredAt !== null || status === 'delivered' || status === 'returning') return false;
  return shippedAt !== null || (status !== 'not_found' && status !== 'info_received');
}

/** Ten-thousandths, the finest amount that the import takes: sums stay exact. */
function toUnits(amount: string): bigint {
  const match = /^\s*(\d+)(?:\.(\d{1,4})\d*)?\s*$/.exec(amount);
  if (match === null) return 0n;
  return BigInt(match[1] ?? '0') * 10_000n + BigInt((match[2] ?? '').padEnd(4, '0') || '0');
}

function fromUnits(units: bigint): string {
  const fraction = (units % 10_000n)
    .toString()
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${units / 10_000n}.${fraction.padEnd(2, '0')}`;
}
