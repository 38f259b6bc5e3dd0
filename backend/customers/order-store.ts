import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { Order, OrderItem, OrderStatus, Shipment, ShipmentStatus } from '../domain.ts';
import { SHIPMENT_STATUSES } from '../domain.ts';
import { contactAddress } from './contact-address.ts';

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
  /** Orders of a person by all his addresses, newest first, at most 500. `email` in any case. */
  listByEmail(installationId: string, email: string): Promise<StoredOrder[]>;
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

/** Addresses of the person with the address $2 in the installation $1. */
const OF_PERSON = `select $2::text union select k.email from customer_contacts k
  where k.installation_id = $1 and k.contact = (select contact from customer_contacts
    where installation_id = $1 and email = $2)`;

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
    async listByEmail(installationId, email) {
      const { rows } = await database.query<Row>(
        `select * from orders where installation_id = $1 and email in (${OF_PERSON})
         order by placed_at desc, order_number limit 500`,
        [installationId, contactAddress(email)],
      );
      return rows.map(toOrder);
    },
    async versionOf(queryable, installationId, email) {
      const { rows } = await queryable.query<{ version: string }>(
        `select count(*) || ' ' || coalesce(max(updated_at)::text, '') as version from orders
         where installation_id = $1 and email in (${OF_PERSON})`,
        [installationId, contactAddress(email)],
      );
      return rows[0]?.version ?? '';
    },
    async lock(tx, installationId, emails) {
      // In one order, so that two who lock several never wait for each other.
      for (const email of (await withOthersOf(tx, installationId, emails)).sort()) {
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
          `orders ${installationId} ${email}`,
        ]);
      }
    },
    async findByNumber(installationId, orderNumber) {
      const { rows } = await database.query<Row>(
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
      return withOthersOf(
        tx,
        installationId,
        rows.map((row) => row.email),
      );
    },
  };
}

interface Row {
  order_number: string;
  email: string;
  sales_channel: string;
  placed_at: Date;
  status: OrderStatus;
  total: string;
  currency: string;
  refunded: string;
  city: string | null;
  country: string | null;
  time_zone: string | null;
  promised_at: Date | null;
  items: OrderItem[];
  shipment: StoredShipment | null;
  phone: string | null;
  customer_name: string | null;
}

/** As JSON keeps it: dates are strings. */
type StoredShipment = Omit<Shipment, 'shippedAt' | 'estimatedAt' | 'deliveredAt' | 'events'> & {
  shippedAt: string | null;
  estimatedAt: string | null;
  deliveredAt: string | null;
  events: (Omit<Shipment['events'][number], 'at'> & { at: string })[];
};

function toOrder(row: Row): StoredOrder {
  return {
    orderNumber: row.order_number,
    email: row.email,
    salesChannel: row.sales_channel,
    placedAt: row.placed_at,
    status: row.status,
    total: { amount: row.total, currency: row.currency },
    refunded: row.refunded,
    items: row.items,
    promisedAt: row.promised_at,
    shipment: row.shipment === null ? null : toShipment(row.shipment),
    city: row.city,
    country: row.country,
    timeZone: row.time_zone,
    phone: row.phone,
    customerName: row.customer_name,
  };
}

function toShipment(stored: StoredShipment): Shipment {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...stored,
    shippedAt: date(stored.shippedAt),
    estimatedAt: date(stored.estimatedAt),
    deliveredAt: date(stored.deliveredAt),
    events: stored.events
      .map((event) => ({ ...event, at: new Date(event.at) }))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

/** Carriers keep inventing statuses: an unknown one is an exception to look at, never a crash. */
export function toShipmentStatus(text: string): ShipmentStatus {
  return SHIPMENT_STATUSES.find((status) => status === text) ?? 'exception';
}
