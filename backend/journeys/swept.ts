import type { Database } from '../database/database.ts';
import { type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { ReadComplaint } from '../risk/read-complaint.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { sortChanges, takeChanges } from './take-changes.ts';

export interface SweepParts {
  database: Database;
  installations: InstallationStore;
  tickets: TicketStore;
  queue: JobQueue;
  detectLanguage: DetectLanguage;
  readComplaint: ReadComplaint;
  helpdeskOf(installation: Installation): Helpdesk;
  now: () => Date;
}

/** How far back the first look goes. */
const FIRST_LOOK_MS = 7 * 86_400_000;
/**
 * Pages of one sweep. Zendesk allows ten of these calls a minute, and the reading of the history
 * makes at most five of them.
 */
const PAGES = 4;
const REST_SECONDS = 60;

/**
 * Looks for tickets that changed and that no delivery announced (we were down, a trigger was
 * switched off, a delivery was lost), and has them read; then for deliveries that nobody has
 * handled (the access was cut). Then the tickets from before our time have their turn.
 */
export async function sweep({ installationId }: InstallationJob, parts: SweepParts): Promise<void> {
  const installation = await parts.installations.get(installationId);
  if (installation.status !== 'ready') return;
  await lookForOverdue(installationId, parts);
  const helpdesk = parts.helpdeskOf(installation);
  const start = parts.now();
  let from: { since: Date } | { cursor: string } =
    installation.sweepCursor === null
      ? { since: new Date(start.getTime() - FIRST_LOOK_MS) }
      : { cursor: installation.sweepCursor };
  let isEnd = false;
  for (let page = 0; page < PAGES && !isEnd; page += 1) {
    const changed = await helpdesk.listChangedTickets(from).catch((error: unknown) => {
      const isLost = error instanceof HelpdeskError && ['rejected', 'gone'].includes(error.kind);
      if (!isLost || !('cursor' in from)) throw error;
      return null;
    });
    if (changed === null) {
      from = { since: new Date((installation.sweptUntil ?? start).getTime() - FIRST_LOOK_MS) };
      continue;
    }
    const taken = await sortChanges(installationId, changed.tickets, parts);
    await parts.database.transaction(async (tx) => {
      await takeChanges(tx, installationId, taken, { at: start, secondsApart: 0 }, parts);
      await parts.installations.setSwept(tx, installationId, {
        until: start,
        cursor: changed.cursor || null,
      });
    });
    isEnd = changed.isEnd || changed.cursor === '';
    from = { cursor: changed.cursor };
  }
  await parts.database.transaction(async (tx) => {
    // The next page waits for the helpdesk's next minute.
    if (!isEnd) {
      await parts.queue.enqueue(
        tx,
        'sweep',
        { installationId },
        { startAfterSeconds: REST_SECONDS },
      );
    }
    await parts.queue.enqueue(tx, 'read-history', { installationId }, { startAfterSeconds: 0 });
  });
}

/**
 * Deliveries that nobody has handled, and replies that have become late: that alone raises the risk.
 * A delivery whose job still waits gets no second one. What failed for good stands on the desk, to
 * be run again by a person.
 */
async function lookForOverdue(
  installationId: string,
  { database, tickets, queue, now }: SweepParts,
): Promise<void> {
  const at = now();
  const [unhandled, late, dead] = await Promise.all([
    tickets.listUnhandled(installationId, at),
    tickets.listLate(installationId, at),
    queue.listDead(installationId),
  ]);
  const failed = new Set(dead.map((job) => job.ticketId));
  const payloads = [...new Set([...unhandled, ...late])]
    .filter((ticketId) => !failed.has(ticketId))
    .map((ticketId) => ({ installationId, ticketId }));
  await database.transaction((tx) =>
    queue.enqueueAll(tx, 'customer-wrote', payloads, { isUrgent: false }),
  );
}
