import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DEFAULT_RATES } from '../../backend/customers/exchange-rates.ts';
import { createOrderStore } from '../../backend/customers/order-store.ts';
import { compareInWorker } from '../../backend/customers/worth/compare-in-worker.ts';
import { createWorthStore } from '../../backend/customers/worth/worth-store.ts';
import { migrate } from '../../backend/database/migrate.ts';
import { openPgliteDatabase } from '../../backend/database/pglite-database.ts';
import type { ReadOrder } from './read-cdnow.ts';

export interface Night {
  customers: number;
  orders: number;
  seconds: number;
  /** Longest and 99th percentile of how late the event loop came, in milliseconds. */
  latestMs: number;
  p99Ms: number;
}

const INSTALLATION = 'bench';
const BATCH = 500;
const RESOLUTION_MS = 5;

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
  await migrate(database);
  await database.query(
    `insert into installations (installation_id, helpdesk, subdomain, external_id, data_key)
     values ($1, 'zendesk', 'bench', '1', '')`,
    [INSTALLATION],
  );
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
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const start = performance.now();
  const pages = worth.readOrders(INSTALLATION, { until: now, rates: DEFAULT_RATES });
  const comparison = await compareInWorker(pages, now);
  await worth.saveComparison(INSTALLATION, comparison, now);
  const seconds = (performance.now() - start) / 1_000;
  delay.disable();
  await database.close();
  return {
    customers: comparison.customers,
    orders: orders.length,
    seconds,
    latestMs: delay.max / 1e6 - RESOLUTION_MS,
    p99Ms: delay.percentile(99) / 1e6 - RESOLUTION_MS,
  };
}
