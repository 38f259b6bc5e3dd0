import type { OrderStore, StoredOrder } from '../customers/order-store.ts';
import type { Database } from '../database/database.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

/** The shop handed over orders: keep them, and look anew at the open tickets of these customers. */
export async function importOrders(
  installationId: string,
  orders: StoredOrder[],
  parts: { database: Database; orders: OrderStore; tickets: TicketStore; queue: JobQueue },
): Promise<void> {
  await parts.database.transaction(async (tx) => {
    const people = orders.map((order) => order.email);
    await parts.orders.lock(tx, installationId, people);
    const emails = await parts.orders.put(tx, installationId, orders);
    const open = await parts.tickets.listOpenOf(tx, installationId, emails);
    await parts.queue.enqueueAll(
      tx,
      'customer-wrote',
      open.map((ticketId) => ({ installationId, ticketId })),
    );
  });
}
