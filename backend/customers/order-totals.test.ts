import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import type { OrderStatus } from '../domain.ts';
import { erasePerson, findPerson } from '../privacy/erase-customer.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { addTwoInstallations } from '../testing/two-installations.ts';
import { orderForTests, shipmentForTests, totalsForTests } from './order-for-tests.ts';
import { createOrderStore, type OrderStore, type StoredOrder } from './order-store.ts';

const PLACE = { city: null, country: null, timeZone: null, phone: null, customerName: null };
const STATUSES: OrderStatus[] = ['paid', 'delivered', 'cancelled', 'returned', 'refunded'];
const CURRENCIES = ['EUR', 'USD', 'JPY'];
const DAY = 86_400_000;

/** Always the same, and as mixed as life. */
function mixed(n: number, email: string): StoredOrder {
  const dice = (sides: number, salt: number) => Math.abs((n * 7919 + salt * 104_729) % sides);
  const isBack = dice(4, 3) === 0;
  return {
    ...orderForTests({
      orderNumber: `M-${n % 60}`,
      email,
      placedAt: new Date(Date.UTC(2026, 0, 1) + dice(300, 1) * DAY + n),
      status: STATUSES[dice(5, 2)] ?? 'paid',
      total: { amount: `${10 + dice(90, 4)}.50`, currency: CURRENCIES[dice(3, 5)] ?? 'EUR' },
      // More than was paid happens as well: a parcel's costs are refunded too.
      refunded: dice(3, 6) === 0 ? `${dice(120, 7)}.25` : '0',
      shipment: isBack ? shipmentForTests('returning', [['2026-11-02', 'returning']]) : null,
    }),
    ...PLACE,
  };
}

describe.each(ENGINES)('totals of orders on %s', (engine) => {
  let database: Database;
  let store: OrderStore;
  let mine = '';
  let neighbour = '';
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    store = createOrderStore(database);
    ({ mine, neighbour } = await addTwoInstallations(database));
  });
  afterAll(() => database.close());

  const put = (installationId: string, orders: StoredOrder[]) =>
    database.transaction((tx) => store.put(tx, installationId, orders));

  it('are what adding up the orders says, whatever was changed, and whoever they moved to', async () => {
    const held = new Map<string, StoredOrder>();
    for (let from = 0; from < 400; from += 40) {
      const batch = Array.from({ length: 40 }, (_, i) =>
        mixed(from + i, (from + i * 13) % 3 === 0 ? 'Ana@Example.org' : 'bo@example.org'),
      );
      await put(mine, batch);
      for (const order of batch) held.set(order.orderNumber, order);
    }
    for (const email of ['Ana@Example.org', 'bo@example.org']) {
      const own = [...held.values()].filter((order) => order.email === email);
      expect(own.length).toBeGreaterThan(5);
      const told = await store.totalsOf(mine, email);
      const amounts = told.currencies.map((one) => ({
        ...one,
        net: Number(one.net).toFixed(2),
        refunded: Number(one.refunded).toFixed(2),
      }));
      expect({ ...told, currencies: amounts }).toEqual(totalsForTests(own));
    }
    expect((await store.totalsOf(neighbour, 'ana@example.org')).currencies).toEqual([]);
  });

  it('count all addresses of a person, and every order beyond those that are read', async () => {
    const many = Array.from({ length: 620 }, (_, n) => ({
      ...mixed(0, n < 600 ? 'li@example.org' : 'li.office@example.org'),
      orderNumber: `L-${n}`,
      status: 'paid' as const,
      total: { amount: '10', currency: 'EUR' },
      refunded: n === 3 ? '4' : '0',
      shipment: null,
      placedAt: new Date(Date.UTC(2026, 5, 1) + n * 1_000),
    }));
    await put(mine, many);
    const before = await store.versionOf(database, mine, 'li@example.org');
    await database.query(
      `insert into customer_contacts (installation_id, email, contact) values
         ($1, 'li@example.org', 'li@example.org'), ($1, 'li.office@example.org', 'li@example.org')`,
      [mine],
    );
    expect(await store.versionOf(database, mine, 'li@example.org')).not.toBe(before);
    const totals = await store.totalsOf(mine, 'LI@example.org');
    expect(totals.currencies).toMatchObject([{ currency: 'EUR', orders: 620, refundedOrders: 1 }]);
    expect(Number(totals.currencies[0]?.net)).toBe(6_196);
    expect(totals).toMatchObject({
      firstKeptAt: many[0]?.placedAt,
      lastKeptAt: many[619]?.placedAt,
    });
    const newest = await store.listByEmail(mine, 'li@example.org');
    expect(newest).toHaveLength(500);
    expect(newest[0]?.orderNumber).toBe('L-619');
    // Both are older than those.
    expect((await store.listBack(mine, 'li@example.org')).map((one) => one.orderNumber)).toEqual([
      'L-3',
    ]);
    const named = await store.listNumbered(mine, 'li@example.org', ['L-2', 'M-1']);
    expect(named.map((one) => one.orderNumber)).toEqual(['L-2']);
  });

  it('the country is that of the newest order that names one, by any address of the person', async () => {
    const order = (n: number, email: string, country: string | null) => ({
      ...mixed(0, email),
      orderNumber: `C-${n}`,
      country,
      placedAt: new Date(Date.UTC(2026, n, 1)),
    });
    await put(mine, [
      order(1, 'aiko@example.org', 'US'),
      order(2, 'aiko@example.org', 'JP'),
      order(3, 'aiko@example.org', null),
      order(4, 'aiko@shop.example', 'KR'),
    ]);
    await put(neighbour, [order(5, 'aiko@example.org', 'IT')]);
    expect(await store.countryOf(mine, 'Aiko@example.org')).toBe('JP');
    await database.query(
      `insert into customer_contacts (installation_id, email, contact) values
         ($1, 'aiko@example.org', 'aiko@example.org'), ($1, 'aiko@shop.example', 'aiko@example.org')`,
      [mine],
    );
    expect(await store.countryOf(mine, 'Aiko@example.org')).toBe('KR');
    expect(await store.countryOf(mine, 'nobody@example.org')).toBeNull();
  });

  it('of two who hand over the same new number at once, one counts', async () => {
    const order = (email: string) => ({ ...mixed(1, email), orderNumber: 'S-1' });
    await Promise.all([
      put(mine, [order('first@example.org')]),
      put(mine, [order('second@example.org')]),
    ]);
    const counts = await Promise.all(
      ['first@example.org', 'second@example.org'].map(async (email) => {
        const { currencies } = await store.totalsOf(mine, email);
        return currencies.reduce((sum, one) => sum + one.orders, 0);
      }),
    );
    expect(counts.sort()).toEqual([0, 1]);
  });

  it('go with the person who is erased', async () => {
    await put(mine, [{ ...mixed(2, 'gone@example.org'), orderNumber: 'E-1' }]);
    await database.transaction(async (tx) => {
      const found = await findPerson(tx, mine, { email: 'gone@example.org' });
      await erasePerson(tx, mine, found, new Date());
    });
    const { rows } = await database.query(
      `select 1 from order_totals where installation_id = $1 and email = 'gone@example.org'`,
      [mine],
    );
    expect(rows).toEqual([]);
  });
});
