import type { OrderStore } from '../customers/order-store.ts';
import type { ProfileStore } from '../customers/profile-store.ts';
import type { Database } from '../database/database.ts';
import { CrossdeskError } from '../errors.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { TicketReading } from './read-ticket.ts';

/** What a reading rests on has changed meanwhile: read again. */
export class StaleReading extends CrossdeskError {
  constructor() {
    super('stale_reading', 'The ticket or its orders changed while it was read.', {
      httpStatus: 409,
    });
  }
}

/**
 * Keeps what a look at a ticket told us, has it prepared, and tells the open pages: all or
 * nothing. Throws {@link StaleReading} when the person's orders are others than those it rests on,
 * or a newer look has been kept already.
 */
export async function saveReading(
  { installationId }: Installation,
  { facts, comments, value, earlierTickets, ordersVersion }: TicketReading,
  parts: {
    database: Database;
    tickets: TicketStore;
    profiles: ProfileStore;
    orders: OrderStore;
    queue: JobQueue;
    now: () => Date;
  },
): Promise<void> {
  const { ticketId } = facts;
  const email = facts.requesterEmail ?? '';
  await parts.database.transaction(async (tx) => {
    await parts.orders.lock(tx, installationId, [email]);
    if ((await parts.orders.versionOf(tx, installationId, email)) !== ordersVersion) {
      throw new StaleReading();
    }
    // Two jobs may look at one ticket; the older look does not win.
    if (!(await parts.tickets.save(tx, installationId, facts, comments))) throw new StaleReading();
    await parts.profiles.saveValue(tx, installationId, value, parts.now());
    await parts.tickets.saveEarlier(
      tx,
      installationId,
      { requesterId: facts.requesterId, name: facts.requesterName },
      earlierTickets,
    );
    await parts.tickets.announce(tx, installationId, ticketId);
    await parts.queue.enqueue(tx, 'prepare-ticket', { installationId, ticketId });
  });
}
