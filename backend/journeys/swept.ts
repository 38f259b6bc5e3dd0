import type { Database } from '../database/database.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

/** Read again what changed shortly before the last look: clocks differ, updates commit late. */
const OVERLAP_MS = 2 * 60_000;
/** How far back the first look goes. */
const FIRST_LOOK_MS = 7 * 86_400_000;
const BATCH = 500;

/**
 * Looks for tickets that changed and that no delivery announced (we were down, a trigger was
 * switched off, a delivery was lost), and has them read. Tickets whose state we already know,
 * among them those that only we changed, are left alone.
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
  const start = parts.now();
  const since = new Date(
    (installation.sweptUntil?.getTime() ?? start.getTime() - FIRST_LOOK_MS) - OVERLAP_MS,
  );
  const changed = await parts.helpdeskOf(installation).listChangedTickets(since, BATCH);
  const stamps = await parts.tickets.findStamps(
    installationId,
    changed.map((ticket) => ticket.ticketId),
  );
  const missed = changed.filter((ticket) => stamps.get(ticket.ticketId) !== ticket.updatedStamp);
  // A full batch ends at its last change; the next sweep goes on from there.
  const last = changed.at(-1);
  const until = changed.length === BATCH && last !== undefined ? last.updatedAt : start;
  await parts.database.transaction(async (tx) => {
    await parts.queue.enqueueAll(
      tx,
      'customer-wrote',
      missed.map(({ ticketId }) => ({ installationId, ticketId })),
    );
    await parts.installations.setSweptUntil(tx, installationId, until);
  });
}
