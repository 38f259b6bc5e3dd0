import type { OrderStore } from '../customers/order-store.ts';
import type { ProfileStore } from '../customers/profile-store.ts';
import type { Database } from '../database/database.ts';
import { CrossdeskError } from '../errors.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { saveSignals } from '../tickets/signal-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { type ForgetParts, forgetWords, subjectWords } from './forget-words.ts';
import { noteOutcomes } from './note-outcomes.ts';
import type { TicketReading } from './read-ticket.ts';

/** What a reading rests on has changed meanwhile: read again. */
export class StaleReading extends CrossdeskError {
  constructor() {
    super('stale_reading', 'The ticket or its orders changed while it was read.', {
      httpStatus: 409,
    });
  }
}

export interface SaveReadingParts extends Pick<ForgetParts, 'drafts' | 'memory'> {
  database: Database;
  tickets: TicketStore;
  profiles: ProfileStore;
  orders: OrderStore;
  queue: JobQueue;
  now: () => Date;
}

/**
 * Keeps what a look at a ticket told us, has it prepared, and tells the open pages: all or
 * nothing. Throws {@link StaleReading} when the person's orders are others than those it rests on,
 * or a newer look has been kept already.
 */
export async function saveReading(
  installation: Installation,
  reading: TicketReading,
  parts: SaveReadingParts,
): Promise<void> {
  const { facts, comments, changed, value, earlierTickets, ordersVersion, signals } = reading;
  const { installationId } = installation;
  const { ticketId } = facts;
  const email = facts.requesterEmail ?? '';
  await parts.database.transaction(async (tx) => {
    await parts.orders.lock(tx, installationId, [email]);
    if ((await parts.orders.versionOf(tx, installationId, email)) !== ordersVersion) {
      throw new StaleReading();
    }
    // Two jobs may look at one ticket; the older look does not win.
    if (!(await parts.tickets.save(tx, installationId, facts, comments))) throw new StaleReading();
    if (changed.gone.length > 0) {
      const { known } = reading;
      const subject =
        known === null || known.subject === facts.subject ? [] : [subjectWords(known)];
      const words = { gone: [...changed.gone, ...subject], still: comments };
      await forgetWords(tx, installation, ticketId, words, parts);
    } else if (changed.hidden.length > 0) {
      await parts.drafts.forgetDrafts(tx, installationId, ticketId);
      await parts.tickets.setDraftedFor(tx, installationId, ticketId, null);
    }
    if (changed.gone.length + changed.hidden.length > 0) {
      // The summary that we wrote on the ticket may quote it.
      await parts.tickets.setFieldsWritten(tx, installationId, ticketId, null);
    }
    await saveSignals(
      tx,
      signals.map((signal) => ({ installationId, ...signal })),
    );
    await noteOutcomes(tx, installation, reading);
    await parts.profiles.saveValue(tx, installationId, value, parts.now());
    await parts.tickets.saveEarlier(
      tx,
      installationId,
      { requesterId: facts.requesterId, name: facts.requesterName },
      earlierTickets,
    );
    await parts.tickets.announce(tx, installationId, ticketId);
    await parts.queue.enqueue(tx, 'prepare-ticket', { installationId, ticketId });
    const mergedInto = signals.find((signal) => signal.kind === 'merged_into')?.value;
    if (mergedInto !== undefined && mergedInto !== reading.known?.mergedInto) {
      // Whoever waited here waits there now.
      await parts.queue.enqueue(tx, 'customer-wrote', { installationId, ticketId: mergedInto });
    }
  });
}
