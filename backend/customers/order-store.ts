import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { Order, ShipmentStatus } from '../domain.ts';
import { SHIPMENT_STATUSES } from '../domain.ts';
import { contactAddress } from './contact-address.ts';
import { type OrderRow, toOrder } from './order-rows.ts';
import {
  countIn,
  lockTotals,
  OF_PERSON,
  type OrderTotals,
  readTotals,
  SENT_BACK,
} from './order-totals.ts';

/** Where the shop says its customer is; used for local time and the delivery address' city. */
export interface OrderPlace {
  city: string | null;
  country: string | null;
  timeZone: string | null;
}

/** By what a person may be known beside the address. */
export interface OrderPerson {
  /** International form, `+4915112345678`. */
  phone: string | null;
  customerName: string | null;
}

/** `email` is `tel:+4915112345678` where the shop knows a phone only. */
export type StoredOrder = Order & OrderPlace & OrderPerson;

/**
 * Where orders come from. The only one so far is our own table, filled by the import API; shop
 * connectors will be others.
 */
export interface OrderSource {
  /**
   * The newest orders of a person by all his addresses, newest first. `email` in any case.
   *
   * @param most at most that many; {@link NEWEST} when absent.
   */
  listByEmail(installationId: string, email: string, most?: number): Promise<StoredOrder[]>;
  /** Those of the person's orders that have one of these numbers (upper case), newest first. */
  listNumbered(installationId: string, email: string, numbers: string[]): Promise<StoredOrder[]>;
  /** The newest ones that were paid back or sent back, at most 20. */
  listBack(installationId: string, email: string): Promise<StoredOrder[]>;
  /** Counts and sums of all of a person's orders. Cheap, however many there are. */
  totalsOf(installationId: string, email: string): Promise<OrderTotals>;
  /** Where the newest of the person's orders went that names a country, ISO 3166 alpha-2. */
  countryOf(installationId: string, email: string): Promise<string | null>;
  /** Differs after every change of a person's orders. Cheap. */
  versionOf(queryable: Queryable, installationId: string, email: string): Promise<string>;
  /** By the number a customer may quote, upper or lower case. */
  findByNumber(installationId: string, orderNumber: string): Promise<StoredOrder | null>;
}

export interface OrderStore extends OrderSource {
  /** Until the transaction ends nobody else changes, or scores by, the orders of these people. */
  lock(tx: Transaction, installationId: string, emails: string[]): Promise<void>;
  /** Adds or replaces orders by their number. Answers all addresses of the people concerned. */
  put(tx: Transaction, installationId: string, orders: StoredOrder[]): Promise<string[]>;
}

/** More are counted, but not looked at one by one. */
export const NEWEST = 500;
const BACK_SHOWN = 20;

/** The newest of a person, by the index, however many he has. $3: how many. */
const newestOf = (where: string) => `select o.* from (${OF_PERSON}) p cross join lateral (
    select * from orders where installation_id = $1 and email = p.email ${where}
    order by placed_at desc, order_number limit $3
  ) o order by o.placed_at desc, o.order_number limit $3`;

/** With the other addresses of these people. */
async function withOthersOf(
  tx: Queryable,
  installationId: string,
  emails: string[],
): Promise<string[]> {
  const own = emails.map(contactAddress);
  const { rows } = await tx.query<{ email: string }>(
    `select k.email from customer_contacts k where k.installation_id = $1 and k.contact in
       (select contact from customer_contacts where installation_id = $1 and email = any($2))`,
    [installationId, own],
  );
  return [...new Set([...own, ...rows.map((row) => row.email)])];
}

export function createOrderStore(database: Database): OrderStore {
  return {
    async listByEmail(installationId, email, most = NEWEST) {
      const { rows } = await database.query<OrderRow>(newestOf(''), [
        installationId,
        contactAddress(email),
        most,
      ]);
      return rows.map(toOrder);
    },
    async listNumbered(installationId, email, numbers) {
      if (numbers.length === 0) return [];
      const { rows } = await database.query<OrderRow>(
        `select * from orders where installation_id = $1 and upper(order_number) = any($3)
           and email in (${OF_PERSON}) order by placed_at desc, order_number`,
        [installationId, contactAddress(email), numbers],
      );
      return rows.map(toOrder);
    },
    async listBack(installationId, email) {
      const { rows } = await database.query<OrderRow>(
        newestOf(`and (refunded > 0 or ${SENT_BACK})`),
        [installationId, contactAddress(email), BACK_SHOWN],
      );
      return rows.map(toOrder);
    },
    async countryOf(installationId, email) {
      const { rows } = await database.query<{ country: string }>(
        `select o.country from (${OF_PERSON}) p cross join lateral (
           select country, placed_at, order_number from orders
           where installation_id = $1 and email = p.email
           order by placed_at desc, order_number limit ${NEWEST}
         ) o where o.country is not null order by o.placed_at desc, o.order_number limit 1`,
        [installationId, contactAddress(email)],
      );
      return rows[0]?.country ?? null;
    },
    totalsOf: (installationId, email) =>
      readTotals(database, installationId, contactAddress(email)),
    async versionOf(queryable, installationId, email) {
      const { rows } = await queryable.query<{ version: string }>(
        `select count(*) || ' ' || coalesce(sum(changes), 0) || ' '
           || coalesce(max(changed_at)::text, '') as version from order_totals
         where installation_id = $1 and email in (${OF_PERSON})`,
        [installationId, contactAddress(email)],
      );
      return rows[0]?.version ?? '';
    },
    async lock(tx, installationId, emails) {
      const all = await withOthersOf(tx, installationId, emails);
      // In one order, so that two who lock several never wait for each other; in one statement, for
      // a file names hundreds at once.
      await tx.query(
        `select pg_advisory_xact_lock(key) from (
           select distinct hashtextextended($1 || email, 0) as key from unnest($2::text[]) email
           order by key) keys`,
        [`orders ${installationId} `, all],
      );
    },
    async findByNumber(installationId, orderNumber) {
      const { rows } = await database.query<OrderRow>(
        'select * from orders where installation_id = $1 and upper(order_number) = upper($2)',
        [installationId, orderNumber],
      );
      return rows[0] === undefined ? null : toOrder(rows[0]);
    },
    async put(tx, installationId, orders) {
      // One statement may not touch a row twice: the last of a number counts.
      const byNumber = new Map(orders.map((order) => [order.orderNumber, order]));
      const rows = [...byNumber.values()].map((order) => ({
        order_number: order.orderNumber,
        email: contactAddress(order.email),
        sales_channel: order.salesChannel,
        placed_at: order.placedAt,
        status: order.status,
        total: order.total.amount,
        currency: order.total.currency,
        refunded: order.refunded,
        city: order.city,
        country: order.country,
        time_zone: order.timeZone,
        promised_at: order.promisedAt,
        items: order.items,
        shipment: order.shipment,
        phone: order.phone,
        customer_name: order.customerName,
      }));
      const numbers = [...byNumber.keys()];
      await lockTotals(tx, installationId);
      await countIn(tx, installationId, numbers, -1);
      await tx.query(
        `insert into orders (installation_id, order_number, email, sales_channel, placed_at, status,
           total, currency, refunded, city, country, time_zone, promised_at, items, shipment,
           phone, customer_name)
         select $1, r.* from jsonb_to_recordset($2::jsonb) as r(order_number text, email text,
           sales_channel text, placed_at timestamptz, status text, total numeric, currency text,
           refunded numeric, city text, country text, time_zone text, promised_at timestamptz,
           items jsonb, shipment jsonb, phone text, customer_name text)
         on conflict (installation_id, order_number) do update set email = excluded.email,
           sales_channel = excluded.sales_channel, placed_at = excluded.placed_at,
           status = excluded.status, total = excluded.total, currency = excluded.currency,
           refunded = excluded.refunded, city = excluded.city, country = excluded.country,
           time_zone = excluded.time_zone, promised_at = excluded.promised_at,
           items = excluded.items, shipment = excluded.shipment, phone = excluded.phone,
           customer_name = excluded.customer_name, updated_at = clock_timestamp()`,
        [installationId, JSON.stringify(rows)],
      );
      await countIn(tx, installationId, numbers, 1);
      return withOthersOf(
        tx,
        installationId,
        rows.map((row) => row.email),
      );
    },
  };
}

/** Carriers keep inventing statuses: an unknown one is an exception to look at, never a crash. */
export function toShipmentStatus(text: string): ShipmentStatus {
  return SHIPMENT_STATUSES.find((status) => status === text) ?? 'exception';
}
