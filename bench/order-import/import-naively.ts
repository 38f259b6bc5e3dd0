import { parse } from 'csv-parse/sync';
import { createOrderStore, type StoredOrder } from '../../backend/customers/order-store.ts';
import { openPgliteDatabase } from '../../backend/database/pglite-database.ts';
import { INSTALLATION, makeBenchAccount } from '../measuring/bench-account.ts';
import { timeLoop } from '../measuring/time-loop.ts';

/** What one would write first: the whole file read in this thread, and stored in one go. */
export async function importNaively(csv: Buffer): Promise<{ seconds: number; latestMs: number }> {
  const database = await openPgliteDatabase(null);
  await makeBenchAccount(database);
  const { seconds, latestMs } = await timeLoop(async () => {
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
  });
  await database.close();
  return { seconds, latestMs };
}
