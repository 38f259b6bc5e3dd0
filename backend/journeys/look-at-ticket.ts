import type { IdentityStore } from '../customers/identity/identity-store.ts';
import { type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import type { Log } from '../log.ts';
import type { ForgetParts } from './forget-words.ts';
import { type ReadTicketParts, readTicket, type TicketReading } from './read-ticket.ts';
import { saidBy } from './said-by.ts';
import { type SaveReadingParts, StaleReading, saveReading } from './save-reading.ts';
import { ticketGone } from './ticket-gone.ts';

export interface LookParts extends ReadTicketParts, SaveReadingParts, ForgetParts {
  log: Log;
  identity: IdentityStore;
}

const ATTEMPTS = 3;

/**
 * Reads a ticket as it now is, keeps what that told us, and does what follows from it: again, when
 * it changed meanwhile. A ticket that is gone is forgotten. Without access to the helpdesk nothing
 * happens: what is owed stands among the deliveries, and the sweep comes back to it after an admin
 * has connected us again.
 */
export async function lookAtTicket(
  installation: Installation,
  job: TicketJob,
  helpdesk: Helpdesk,
  parts: LookParts,
  follow: (reading: TicketReading) => Promise<void>,
): Promise<void> {
  if (installation.status === 'disconnected' || installation.status === 'removed') return;
  for (let attempt = 1; ; attempt += 1) {
    const lookedAt = parts.now();
    try {
      const reading = await readTicket(installation, job.ticketId, helpdesk, parts);
      if (attempt === 1 && (await joinQuoted(installation, reading, parts))) continue;
      await saveReading(installation, reading, parts);
      await follow(reading);
      return;
    } catch (error) {
      // Somebody changed the ticket between our reading and our writing: look again.
      const isConflict = error instanceof HelpdeskError && error.kind === 'conflict';
      if ((isConflict || error instanceof StaleReading) && attempt < ATTEMPTS) continue;
      if (error instanceof HelpdeskError && error.kind === 'disconnected') {
        parts.log.warn({ ...job, code: error.code }, 'waits for a new consent');
        return;
      }
      return ticketGone(installation, job, lookedAt, error, parts);
    }
  }
}

/** Whose order he quotes, with a second thing that only its customer has: then it is one person. */
async function joinQuoted(
  { installationId }: Installation,
  { facts, comments }: TicketReading,
  { identity, now }: LookParts,
): Promise<boolean> {
  const { requesterId, requesterEmail, requesterName: name, subject } = facts;
  if (requesterEmail === null) return false;
  const text = saidBy(requesterId, subject, comments);
  return identity.joinByOrder(installationId, { email: requesterEmail, name, text }, now());
}
