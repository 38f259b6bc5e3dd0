import type { OrderStore, StoredOrder } from '../customers/order-store.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { listErased } from '../privacy/erase-customer.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

export interface OrdersImportedParts {
  database: Database;
  orders: OrderStore;
  tickets: TicketStore;
  queue: JobQueue;
}

/** Many calls hand over a shop's orders: customers are compared once they have ended. */
const COMPARE_AFTER_SECONDS = 60;
/** A file touches many customers; their tickets come one after the other. */
const SECONDS_APART = 2;

/**
 * The shop handed over orders: keep them, and look anew at the open tickets of these customers.
 * Answers how many were kept.
 */
export async function importOrders(
  installationId: string,
  orders: StoredOrder[],
  parts: OrdersImportedParts,
): Promise<number> {
  return parts.database.transaction(async (tx) => {
    const { kept, open } = await put(tx, installationId, orders, parts);
    await parts.queue.enqueueAll(tx, 'customer-wrote', open);
    await parts.queue.enqueue(
      tx,
      'compare-customers',
      { installationId },
      { startAfterSeconds: COMPARE_AFTER_SECONDS },
    );
    return kept;
  });
}

/** The same for a part of a file: nobody waits for its tickets. */
export async function storeOrders(
  installationId: string,
  orders: StoredOrder[],
  parts: OrdersImportedParts,
  also: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await parts.database.transaction(async (tx) => {
    const { open } = await put(tx, installationId, orders, parts);
    await parts.queue.enqueueAll(tx, 'customer-wrote', open, {
      isUrgent: false,
      secondsApart: SECONDS_APART,
    });
    await also(tx);
  });
}

/**
 * Keeps the orders, but not those from before their customer was erased: old files must not bring
 * him back. Answers how many, and the looks at tickets that follow.
 */
async function put(
  tx: Transaction,
  installationId: string,
  orders: StoredOrder[],
  parts: OrdersImportedParts,
): Promise<{ kept: number; open: { installationId: string; ticketId: string }[] }> {
  const people = orders.map((order) => order.email);
  const erased = await listErased(tx, installationId, people);
  const kept = orders.filter(({ email, placedAt }) => {
    const at = erased.get(email.toLowerCase());
    return at === undefined || placedAt > at;
  });
  await parts.orders.lock(tx, installationId, people);
  const emails = await parts.orders.put(tx, installationId, kept);
  const open = await parts.tickets.listOpenOf(tx, installationId, emails);
  return {
    kept: kept.length,
    open: open.map((ticketId) => ({ installationId, ticketId })),
  };
}
