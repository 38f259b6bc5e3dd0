import type { Database } from '../database/database.ts';
import { HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { PersonErased } from './read-ticket.ts';

/**
 * The helpdesk does not have the ticket (any more): it waits for nobody, and open pages hear it.
 * Of a person who was erased nothing is kept, not even that. Throws every other error again.
 */
export async function ticketGone(
  { installationId, ticketId }: TicketJob,
  error: unknown,
  { database, tickets }: { database: Database; tickets: TicketStore },
): Promise<void> {
  if (error instanceof PersonErased) return;
  if (!(error instanceof HelpdeskError) || error.kind !== 'gone') throw error;
  await database.transaction(async (tx) => {
    await tickets.setDeleted(tx, installationId, ticketId);
    await tickets.announce(tx, installationId, ticketId);
  });
}
