import type { Database } from '../database/database.ts';
import { type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

/** How far back the first look goes. */
const FIRST_LOOK_MS = 7 * 86_400_000;
/** Pages of one sweep; the next one goes on where this one ends. */
const PAGES = 20;

/**
 * Looks for tickets that changed and that no delivery announced (we were down, a trigger was
 * switched off, a delivery was lost), and has them read. Tickets whose present state has been
 * handled to its end, among them those that only we changed, are left alone.
 */
export async function sweep(
  { installationId }: InstallationJob,
  parts: {
    database: Database;
    installations: InstallationStore;
    tickets: TicketStore;
    queue: JobQueue;
    helpdeskOf(installation: Installation): Helpdesk;
    now: () => Date;
  },
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  if (installation.status !== 'ready') return;
  const helpdesk = parts.helpdeskOf(installation);
  const start = parts.now();
  let from: { since: Date } | { cursor: string } =
    installation.sweepCursor === null
      ? { since: new Date(start.getTime() - FIRST_LOOK_MS) }
      : { cursor: installation.sweepCursor };
  for (let page = 0; page < PAGES; page += 1) {
    const changed = await helpdesk.listChangedTickets(from).catch((error: unknown) => {
      const isLost = error instanceof HelpdeskError && ['rejected', 'gone'].includes(error.kind);
      if (!isLost || !('cursor' in from)) throw error;
      return null;
    });
    if (changed === null) {
      from = { since: new Date((installation.sweptUntil ?? start).getTime() - FIRST_LOOK_MS) };
      continue;
    }
    const handled = await parts.tickets.findHandledStamps(
      installationId,
      changed.tickets.map((ticket) => ticket.ticketId),
    );
    const missed = changed.tickets.filter(
      (ticket) => handled.get(ticket.ticketId) !== ticket.updatedStamp,
    );
    await parts.database.transaction(async (tx) => {
      await parts.queue.enqueueAll(
        tx,
        'customer-wrote',
        missed.map(({ ticketId }) => ({ installationId, ticketId })),
        { isUrgent: false },
      );
      await parts.installations.setSwept(tx, installationId, {
        until: start,
        cursor: changed.cursor || null,
      });
    });
    if (changed.isEnd || changed.cursor === '') return;
    from = { cursor: changed.cursor };
  }
}
