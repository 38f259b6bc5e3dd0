import { DEFAULT_RATES } from '../../backend/customers/exchange-rates.ts';
import { createOrderStore } from '../../backend/customers/order-store.ts';
import { compareInWorker } from '../../backend/customers/worth/compare-in-worker.ts';
import { createWorthStore } from '../../backend/customers/worth/worth-store.ts';
import { openPgliteDatabase } from '../../backend/database/pglite-database.ts';
import { INSTALLATION, makeBenchAccount } from '../measuring/bench-account.ts';
import { timeLoop } from '../measuring/time-loop.ts';
import type { ReadOrder } from './read-cdnow.ts';

export interface Night {
  customers: number;
  orders: number;
  seconds: number;
  /** Longest and 99th percentile of how late the event loop came, in milliseconds. */
  latestMs: number;
  p99Ms: number;
}

const BATCH = 500;

/**
 * What happens at night in one installation, on the embedded database, which runs in the thread
 * whose event loop is watched: orders are read, customers compared, tiers written.
 */
export async function measureNight(
  orders: ReadOrder[],
  now: Date,
  say: (line: string) => void,
): Promise<Night> {
  const database = await openPgliteDatabase(null);
  await makeBenchAccount(database);
  const store = createOrderStore(database);
  for (let from = 0; from < orders.length; from += BATCH) {
    const batch = orders.slice(from, from + BATCH).map((order, i) => ({
      orderNumber: `B-${from + i}`,
      email: `${order.customer}@example.org`,
      salesChannel: 'web',
      placedAt: order.placedAt,
      status: 'paid' as const,
      total: { amount: order.value.toFixed(2), currency: 'USD' },
      refunded: '0',
      items: [],
      promisedAt: null,
      shipment: null,
      city: null,
      country: null,
      timeZone: null,
      phone: null,
      customerName: null,
    }));
    await database.transaction((tx) => store.put(tx, INSTALLATION, batch));
  }
  say(`stored ${orders.length} orders`);
  const worth = createWorthStore(database);
  const { result, ...times } = await timeLoop(async () => {
    const pages = worth.readOrders(INSTALLATION, { until: now, rates: DEFAULT_RATES });
    const comparison = await compareInWorker(pages, now);
    await worth.saveComparison(INSTALLATION, comparison, now);
    return comparison;
  });
  await database.close();
  return { customers: result.customers, orders: orders.length, ...times };
}
