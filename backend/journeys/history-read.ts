import type { Database } from '../database/database.ts';
import { type ChangedTickets, type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { SetUpView } from '../http/contract-set-up.ts';
import type { HistoryReading, HistoryStore } from '../installations/history-store.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { ReadComplaint } from '../risk/read-complaint.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { sortChanges, takeChanges } from './take-changes.ts';

export interface HistoryParts {
  database: Database;
  installations: InstallationStore;
  history: HistoryStore;
  tickets: TicketStore;
  queue: JobQueue;
  detectLanguage: DetectLanguage;
  readComplaint: ReadComplaint;
  helpdeskOf(installation: Installation): Helpdesk;
  /** What the helpdesk allows; the reading takes the share that the admin has set. */
  exportsPerMinute: number;
  now: () => Date;
}

/** A ticket that is still open is read like any other: itself, its comments, one write. */
const CALLS_OF_A_LOOK = 3;
const DAY_MS = 86_400_000;

/**
 * Reads the tickets from before our time: one page of the helpdesk's export, then the next one
 * after a rest, within the share of the rate limit that the admin has set. Each page is kept with
 * the place where it ends, so that a restart, a kill or a pause goes on from there and counts
 * nothing twice.
 */
export async function readHistory(
  { installationId }: InstallationJob,
  parts: HistoryParts,
): Promise<void> {
  const { history, queue, now } = parts;
  const installation = await parts.installations.get(installationId);
  const { days, percentOfLimit, isPaused } = installation.settings.history;
  if (installation.status !== 'ready' || isPaused || days === 0) return;
  const helpdesk = parts.helpdeskOf(installation);
  const reading = await findReading(installationId, days, helpdesk, parts);
  if (reading === null || reading.finishedAt !== null) return;

  const page = await nextPage(installationId, reading, helpdesk, parts);
  if (page === null) return again(installationId, 0, parts);
  if ('waitSeconds' in page) return again(installationId, page.waitSeconds, parts);
  const taken = await sortChanges(installationId, page.tickets, parts);
  const share = percentOfLimit / 100;
  const secondsApart = (60 * CALLS_OF_A_LOOK) / (helpdesk.callsPerMinute() * share);
  const rest = Math.max(60 / (parts.exportsPerMinute * share), taken.looks.length * secondsApart);
  const isOver = page.isEnd || page.cursor === '' || isPast(page, reading);
  await parts.database.transaction(async (tx) => {
    const isOurs = await history.advance(tx, installationId, reading, {
      cursor: page.cursor,
      count: page.tickets.length,
      finishedAt: isOver ? now() : null,
    });
    if (!isOurs) return;
    await takeChanges(tx, installationId, taken, { at: now(), secondsApart }, parts);
    if (isOver) return;
    const startAfterSeconds = Math.ceil(rest);
    await queue.enqueue(tx, 'read-history', { installationId }, { startAfterSeconds });
  });
}

/** How it stands, for the desk. */
export function describeHistory(
  { status, settings }: Installation,
  reading: HistoryReading | null,
  hasFailed: boolean,
): SetUpView['steps'][number] {
  const { days, isPaused } = settings.history;
  const isConnected = status === 'connected' || status === 'ready';
  const isThere = isConnected || status === 'disconnected';
  const isBegun = reading !== null && days <= reading.days;
  const isDone = days === 0 || (isBegun && reading.finishedAt !== null);
  const progress =
    !isBegun || days === 0
      ? null
      : {
          done: reading.done,
          // The helpdesk counts by whole days, and leaves out what is deleted: about so many.
          total: isDone
            ? reading.done
            : reading.total === null
              ? null
              : Math.max(reading.total, reading.done),
        };
  const running = hasFailed ? 'failed' : isPaused ? 'paused' : 'running';
  return {
    key: 'history',
    // What was read stays read while access is lost.
    state: isDone && isThere ? 'done' : isConnected ? running : 'waiting',
    detail:
      progress === null ? null : { code: 'history', params: { count: reading?.done ?? 0, days } },
    problem: null,
    progress,
  };
}

/** Begun when it has not, and anew when the admin wants more days than it went back. */
async function findReading(
  installationId: string,
  days: number,
  helpdesk: Helpdesk,
  { history, now }: HistoryParts,
): Promise<HistoryReading | null> {
  const reading = await history.find(installationId);
  if (reading !== null && days <= reading.days) return reading;
  const at = now();
  const total = await helpdesk
    .countTicketsSince(new Date(at.getTime() - days * DAY_MS))
    .catch((error: unknown) => {
      // Only a number on a progress bar.
      if (error instanceof HelpdeskError && error.kind !== 'disconnected') return null;
      throw error;
    });
  await history.begin(installationId, { days, total }, at);
  return history.find(installationId);
}

/** Null: begin again, the helpdesk has forgotten where we were. */
async function nextPage(
  installationId: string,
  { cursor, startedAt, days }: HistoryReading,
  helpdesk: Helpdesk,
  { history }: HistoryParts,
): Promise<ChangedTickets | { waitSeconds: number } | null> {
  const since = new Date(startedAt.getTime() - days * DAY_MS);
  try {
    return await helpdesk.listChangedTickets(cursor === null ? { since } : { cursor });
  } catch (error) {
    if (!(error instanceof HelpdeskError)) throw error;
    // Others come first: whoever is refused for being too quick comes back later.
    if (error.kind === 'rate_limited') return { waitSeconds: error.retryAfterSeconds ?? 60 };
    if (cursor === null || !['rejected', 'gone'].includes(error.kind)) throw error;
    await history.restart(installationId);
    return null;
  }
}

async function again(
  installationId: string,
  startAfterSeconds: number,
  { database, queue }: HistoryParts,
): Promise<void> {
  await database.transaction((tx) =>
    queue.enqueue(tx, 'read-history', { installationId }, { startAfterSeconds }),
  );
}

/** What changed after the reading began is the sweep's. */
function isPast({ tickets }: ChangedTickets, { startedAt }: HistoryReading): boolean {
  return tickets.length > 0 && tickets.every((ticket) => ticket.updatedAt > startedAt);
}
