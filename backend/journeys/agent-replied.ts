import type { TicketJob } from '../jobs/catalogue.ts';
import type { CustomerWroteParts } from './customer-wrote.ts';
import { readTicket } from './read-ticket.ts';
import { saveReading } from './save-reading.ts';
import { ticketGone } from './ticket-gone.ts';

/**
 * A colleague may have replied: the customer waits no longer, and open pages show the thread as it
 * is. Never writes to the helpdesk, so that our work and a colleague's can never feed each other;
 * only where a customer still waits is the ticket handed on to be judged.
 */
export async function agentReplied(
  { installationId, ticketId }: TicketJob,
  parts: CustomerWroteParts,
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  try {
    const reading = await readTicket(installation, ticketId, parts.helpdeskOf(installation), parts);
    await saveReading(installation, reading, parts);
    const { dueAt, updatedStamp } = reading.facts;
    await parts.database.transaction(async (tx) => {
      // A ticket opened for a customer by phone or by a connector: a colleague made it, but it is
      // the customer's words that nobody has answered.
      if (dueAt !== null) {
        await parts.queue.enqueue(tx, 'customer-wrote', { installationId, ticketId });
      } else {
        await parts.tickets.setHandledStamp(tx, installationId, ticketId, updatedStamp);
      }
    });
  } catch (error) {
    await ticketGone({ installationId, ticketId }, error, parts);
  }
}
