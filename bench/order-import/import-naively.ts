import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { createOrderStore, type StoredOrder } from '../../backend/customers/order-store.ts';
import { migrate } from '../../backend/database/migrate.ts';
import { openPgliteDatabase } from '../../backend/database/pglite-database.ts';

const RESOLUTION_MS = 5;
const INSTALLATION = 'bench';

/** What one would write first: the whole file read in this thread, and stored in one go. */
export async function importNaively(csv: Buffer): Promise<{ seconds: number; latestMs: number }> {
  const database = await openPgliteDatabase(null);
  await migrate(database);
  await database.query(
    `insert into installations (installation_id, helpdesk, subdomain, external_id, data_key)
     values ($1, 'zendesk', 'bench', '1', '')`,
    [INSTALLATION],
  );
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // The watch begins with its first turn.
  await wait(2 * RESOLUTION_MS);
  const start = performance.now();
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const orders = rows.map(
    (row): StoredOrder => ({
      orderNumber: row['Order ID'] ?? '',
      email: row.Email ?? '',
      salesChannel: 'csv',
      placedAt: new Date(row['Order Date'] ?? 0),
      status: row.Status === 'cancelled' ? 'cancelled' : 'paid',
      total: { amount: row.Total ?? '0', currency: row.Currency ?? 'EUR' },
      refunded: '0',
      items: [
        { sku: row.SKU ?? '', title: { und: row.Product ?? '' }, quantity: 1, unitPrice: '0' },
      ],
      promisedAt: null,
      shipment: null,
      city: row.City ?? null,
      country: row.Country ?? null,
      timeZone: null,
      phone: row.Phone ?? null,
      customerName: row.Buyer ?? null,
    }),
  );
  await database.transaction((tx) => createOrderStore(database).put(tx, INSTALLATION, orders));
  const seconds = (performance.now() - start) / 1_000;
  await wait(2 * RESOLUTION_MS);
  delay.disable();
  await database.close();
  return { seconds, latestMs: delay.max / 1e6 - RESOLUTION_MS };
}
