import type { TicketJob } from '../jobs/catalogue.ts';
import type { CustomerWroteParts } from './customer-wrote.ts';
import { readTicket } from './read-ticket.ts';
import { saveReading } from './save-reading.ts';
import { ticketGone } from './ticket-gone.ts';

/**
 * A colleague may have replied: the customer waits no longer, and open pages show the thread as it
 * is. Never writes to the helpdesk, so that our work and a colleague's can never feed each other.
 */
export async function agentReplied(
  { installationId, ticketId }: TicketJob,
  parts: CustomerWroteParts,
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  try {
    const reading = await readTicket(installation, ticketId, parts.helpdeskOf(installation), parts);
    await saveReading(installation, reading, parts);
  } catch (error) {
    await ticketGone({ installationId, ticketId }, error, parts);
  }
}
