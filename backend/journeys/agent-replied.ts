import type { TicketJob } from '../jobs/catalogue.ts';
import type { CustomerWroteParts } from './customer-wrote.ts';
import { lookAtTicket } from './look-at-ticket.ts';

/**
 * A colleague may have replied, or changed what pages show: the customer waits no longer, and open pages show the thread as it
 * is. Never writes to the helpdesk, so that our work and a colleague's can never feed each other;
 * only where a customer still waits is the ticket handed on to be judged.
 */
export async function agentReplied(
  { installationId, ticketId }: TicketJob,
  parts: CustomerWroteParts,
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  const helpdesk = parts.helpdeskOf(installation);
  await lookAtTicket(
    installation,
    { installationId, ticketId },
    helpdesk,
    parts,
    async (reading) => {
      const { dueAt, updatedStamp, readAt } = reading.facts;
      const { gone, hidden } = reading.changed;
      if (dueAt !== null || gone.length + hidden.length > 0) {
        // A ticket opened for a customer by phone or by a connector: a colleague made it, but it is
        // the customer's words that nobody has answered. Or what was judged is no longer said.
        await parts.database.transaction((tx) =>
          parts.queue.enqueue(tx, 'customer-wrote', { installationId, ticketId }),
        );
        return;
      }
      await parts.tickets.setHandledStamp(parts.database, installationId, ticketId, updatedStamp);
      await parts.tickets.markHandled(installationId, ticketId, { until: readAt, at: parts.now() });
    },
  );
}
