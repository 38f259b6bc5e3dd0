import { createOrderStore, type StoredOrder } from '../backend/customers/order-store.ts';
import type { Database } from '../backend/database/database.ts';
import { openPgliteDatabase } from '../backend/database/pglite-database.ts';
import { openPostgresDatabase } from '../backend/database/postgres-database.ts';
import { startPostgresServer } from '../backend/testing/postgres-server.ts';
import { INSTALLATION, makeBenchAccount } from './measuring/bench-account.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { median } from './measuring/statistics.ts';

const ORDERS = 100_000;
const BATCH = 500;
const RUNS = 15;
const EMAIL = 'reseller@example.org';

export const measurement: Measurement = {
  about: [
    `One customer with ${ORDERS} orders: what a ticket’s panel asks of the orders, all of it at once.`,
    `Median of ${RUNS}; beside it, adding up the orders themselves for each look.`,
  ],
  async measure({ say }) {
    const pglite = await openPgliteDatabase(null);
    const onPglite = await measureOn(pglite, say).finally(() => pglite.close());
    const server = await startPostgresServer();
    try {
      const postgres = await openPostgresDatabase(server.url);
      const onPostgres = await measureOn(postgres, say).finally(() => postgres.close());
      return [...onPglite, ...onPostgres];
    } finally {
      await server.close();
    }
  },
};

async function measureOn(database: Database, say: (line: string) => void): Promise<Figure[]> {
  await makeBenchAccount(database);
  const store = createOrderStore(database);
  for (let from = 0; from < ORDERS; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => order(from + i));
    await database.transaction((tx) => store.put(tx, INSTALLATION, batch));
  }
  say(`${database.engine}: ${ORDERS} orders are there`);
  const panel = await timed(() =>
    Promise.all([
      store.totalsOf(INSTALLATION, EMAIL),
      store.listByEmail(INSTALLATION, EMAIL, 1),
      store.listBack(INSTALLATION, EMAIL),
      store.listNumbered(INSTALLATION, EMAIL, ['R-77']),
    ]),
  );
  const look = await timed(() => store.listByEmail(INSTALLATION, EMAIL));
  const naive = await timed(() =>
    database.query(
      `select currency, count(*), sum(greatest(total - refunded, 0)), sum(refunded) from orders
       where installation_id = $1 and email = $2 and status <> 'cancelled' group by currency`,
      [INSTALLATION, EMAIL],
    ),
  );
  const figure = (key: string, what: string, value: number, instead: string | null): Figure => ({
    key: `${database.engine}_${key}`,
    what: `${what}, ${database.engine}`,
    value,
    unit: 'ms',
    digits: 1,
    aim: null,
    instead,
  });
  return [
    figure('panel_ms', 'a panel’s orders', panel, `adding all of them up: ${naive.toFixed(0)} ms`),
    figure('newest_ms', 'the newest 500, for a look at the ticket', look, null),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return median(took);
}

function order(n: number): StoredOrder {
  return {
    orderNumber: `R-${n}`,
    email: EMAIL,
    salesChannel: 'web',
    placedAt: new Date(Date.UTC(2026, 9, 1) - n * 60_000),
    status: n % 50 === 0 ? 'cancelled' : 'delivered',
    total: { amount: `${10 + (n % 90)}.50`, currency: n % 3 === 0 ? 'USD' : 'EUR' },
    refunded: n % 40 === 1 ? '5' : '0',
    items: [
      {
        sku: 'BAG-40',
        title: { en: 'Backpack, 40 l' },
        quantity: 1,
        unitPrice: `${10 + (n % 90)}.50`,
      },
    ],
    promisedAt: null,
    shipment: null,
    city: 'Köln',
    country: 'DE',
    timeZone: null,
    phone: null,
    customerName: 'Reseller Ltd',
  };
}
