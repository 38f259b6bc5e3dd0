import type { Queryable, Transaction } from '../database/database.ts';

/** Orders of a person in one currency. */
export interface CurrencyTotals {
  /** ISO 4217. */
  currency: string;
  /** All orders, also cancelled ones. */
  orders: number;
  /** Orders that were not cancelled; the amounts are theirs. */
  kept: number;
  /** Kept orders with any amount paid back, and what that was. */
  refundedOrders: number;
  refunded: string;
  /** Orders sent back or on the way back to us, cancelled or not. */
  returned: number;
  /** Paid minus paid back, never below zero for a single order. */
  net: string;
}

/** What a person has ordered by all his addresses, however much that is. */
export interface OrderTotals {
  currencies: CurrencyTotals[];
  /** The very first order, and the first and last that were not cancelled; null without any. */
  firstAt: Date | null;
  firstKeptAt: Date | null;
  lastKeptAt: Date | null;
}

/** Of somebody who has ordered nothing. */
export const NO_ORDERS: OrderTotals = {
  currencies: [],
  firstAt: null,
  firstKeptAt: null,
  lastKeptAt: null,
};

/** Addresses of the person with the address $2 in the installation $1. */
export const OF_PERSON = `select $2::text as email union select k.email from customer_contacts k
  where k.installation_id = $1 and k.contact = (select contact from customer_contacts
    where installation_id = $1 and email = $2)`;

/** An order that was sent back, or is on its way back to us. */
export const SENT_BACK = `(status = 'returned' or shipment->>'status' = 'returning')`;

/**
 * Until the transaction ends nobody else changes orders of the installation. Two who put the same
 * new number under two addresses would else both count it.
 */
export async function lockTotals(tx: Transaction, installationId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `order totals ${installationId}`,
  ]);
}

/** Takes what these orders are now out of their customers' totals, or adds it. */
export async function countIn(
  tx: Transaction,
  installationId: string,
  orderNumbers: string[],
  sign: -1 | 1,
): Promise<void> {
  await tx.query(
    `insert into order_totals as t (installation_id, email, currency, orders, kept, refunded_orders,
       returned, net, refunded, changes, changed_at)
     select $1, email, currency, $3::int * count(*), $3 * count(*) filter (where status <> 'cancelled'),
       $3 * count(*) filter (where status <> 'cancelled' and refunded > 0),
       $3 * count(*) filter (where ${SENT_BACK}),
       $3 * coalesce(sum(greatest(total - refunded, 0)) filter (where status <> 'cancelled'), 0),
       $3 * coalesce(sum(refunded) filter (where status <> 'cancelled'), 0), 1, clock_timestamp()
     from orders where installation_id = $1 and order_number = any($2)
     group by email, currency
     on conflict (installation_id, email, currency) do update set
       orders = t.orders + excluded.orders, kept = t.kept + excluded.kept,
       refunded_orders = t.refunded_orders + excluded.refunded_orders,
       returned = t.returned + excluded.returned, net = t.net + excluded.net,
       refunded = t.refunded + excluded.refunded, changes = t.changes + 1,
       changed_at = excluded.changed_at`,
    [installationId, orderNumbers, sign],
  );
}

/** `email` as {@link contactAddress} gives it. */
export async function readTotals(
  queryable: Queryable,
  installationId: string,
  email: string,
): Promise<OrderTotals> {
  const { rows } = await queryable.query<TotalsRow>(
    `select t.currency, sum(t.orders)::int as orders, sum(t.kept)::int as kept,
       sum(t.refunded_orders)::int as refunded_orders, sum(t.returned)::int as returned,
       sum(t.net) as net, sum(t.refunded) as refunded
     from order_totals t where t.installation_id = $1 and t.email in (${OF_PERSON})
     group by t.currency having sum(t.orders) > 0 order by t.currency`,
    [installationId, email],
  );
  if (rows.length === 0) return NO_ORDERS;
  // One step into the index for each address and end, not all of the person's orders.
  const end = (where: string, order: 'asc' | 'desc') =>
    `cross join lateral (select ${order === 'asc' ? 'min' : 'max'}(placed_at) as at from (
       select placed_at from orders o where o.installation_id = $1 and o.email = p.email ${where}
       order by placed_at ${order} limit 1) x)`;
  const kept = "and status <> 'cancelled'";
  const ends = await queryable.query<EndsRow>(
    `select min(first.at) as first_at, min(kept.at) as first_kept_at, max(last.at) as last_kept_at
     from (${OF_PERSON}) p ${end('', 'asc')} first ${end(kept, 'asc')} kept
       ${end(kept, 'desc')} last`,
    [installationId, email],
  );
  const [at] = ends.rows;
  return {
    currencies: rows.map((row) => ({
      currency: row.currency,
      orders: row.orders,
      kept: row.kept,
      refundedOrders: row.refunded_orders,
      refunded: row.refunded,
      returned: row.returned,
      net: row.net,
    })),
    firstAt: at?.first_at ?? null,
    firstKeptAt: at?.first_kept_at ?? null,
    lastKeptAt: at?.last_kept_at ?? null,
  };
}

interface TotalsRow {
  currency: string;
  orders: number;
  kept: number;
  refunded_orders: number;
  returned: number;
  net: string;
  refunded: string;
}

interface EndsRow {
  first_at: Date | null;
  first_kept_at: Date | null;
  last_kept_at: Date | null;
}
