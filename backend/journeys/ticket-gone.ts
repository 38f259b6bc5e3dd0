import type { Database } from '../database/database.ts';
import { HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import { type ForgetParts, forgetTicket, subjectWords } from './forget-words.ts';
import { PersonErased } from './read-ticket.ts';

/**
 * The helpdesk does not have the ticket (any more: deleted, spam): it waits for nobody, nothing of
 * what was said in it stays, and open pages hear it. If it comes back it is read again. Throws
 * every other error again. Of a person who was erased nothing is kept, not even that.
 *
 * @param lookedAt when the look began that did not find it.
 */
export async function ticketGone(
  installation: Installation,
  { ticketId }: TicketJob,
  lookedAt: Date,
  error: unknown,
  parts: ForgetParts & { database: Database; now: () => Date },
): Promise<void> {
  if (error instanceof PersonErased) return;
  if (!(error instanceof HelpdeskError) || error.kind !== 'gone') throw error;
  const { installationId } = installation;
  const { database, tickets } = parts;
  const [ticket, comments] = await Promise.all([
    tickets.find(installationId, ticketId),
    tickets.listComments(installationId, ticketId),
  ]);
  const words = [...comments, ...(ticket === null ? [] : [subjectWords(ticket)])];
  await database.transaction(async (tx) => {
    if (!(await tickets.setDeleted(tx, installationId, ticketId, lookedAt))) return;
    await forgetTicket(tx, installation, ticketId, words, parts);
    await tickets.announce(tx, installationId, ticketId);
  });
  await tickets.markHandled(installationId, ticketId, { until: lookedAt, at: parts.now() });
}
