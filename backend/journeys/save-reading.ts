import type { ProfileStore } from '../customers/profile-store.ts';
import type { Database } from '../database/database.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { TicketReading } from './read-ticket.ts';

/** Keeps what a look at a ticket told us, has it prepared, and tells the open pages: all or nothing. */
export async function saveReading(
  { installationId }: Installation,
  { facts, comments, value, earlierTickets }: TicketReading,
  parts: {
    database: Database;
    tickets: TicketStore;
    profiles: ProfileStore;
    queue: JobQueue;
    now: () => Date;
  },
): Promise<void> {
  const { ticketId } = facts;
  await parts.database.transaction(async (tx) => {
    await parts.tickets.save(tx, installationId, facts, comments);
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
