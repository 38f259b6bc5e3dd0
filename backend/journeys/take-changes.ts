import { setImmediate as breathe } from 'node:timers/promises';
import type { Transaction } from '../database/database.ts';
import type { TicketSignal } from '../domain.ts';
import type { ChangedTicket } from '../helpdesks/helpdesk.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { ReadComplaint } from '../risk/read-complaint.ts';
import { saveSummaries, type TicketSummary } from '../tickets/save-summaries.ts';
import { saveSignals } from '../tickets/signal-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { summariseTicket } from './summarise-ticket.ts';

/** What a page of the helpdesk's export asks for. */
export interface TakenChanges {
  /** Tickets that must be read. */
  looks: ChangedTicket[];
  /** Tickets of which the export says enough. */
  summaries: TicketSummary[];
  signals: TicketSignal[];
}

/**
 * Sorts a page of changed tickets. Left alone: whose present state has been handled to its end
 * (what only we changed is among them), and what was deleted before we met it. A settled ticket
 * that nobody has read costs no call: the export says enough for the customer's history.
 */
export async function sortChanges(
  installationId: string,
  changed: ChangedTicket[],
  parts: { tickets: TicketStore; detectLanguage: DetectLanguage; readComplaint: ReadComplaint },
): Promise<TakenChanges> {
  const states = await parts.tickets.findStates(
    installationId,
    changed.map((ticket) => ticket.ticketId),
  );
  const taken: TakenChanges = { looks: [], summaries: [], signals: [] };
  for (const ticket of changed) {
    const state = states.get(ticket.ticketId);
    const isKnown = state !== undefined && !state.isSummary;
    if (ticket.isDeleted) {
      if (state !== undefined && !state.isDeleted) taken.looks.push(ticket);
    } else if (state?.handledStamp === ticket.updatedStamp) {
      // Nothing new.
    } else if (isKnown || !isSettled(ticket)) {
      taken.looks.push(ticket);
    } else {
      // A page has a thousand: who waits for an answer of ours must not wait for all of them.
      await breathe();
      taken.summaries.push(summariseTicket(ticket, parts));
      const { ticketId, rating, updatedAt: at } = ticket;
      if (rating !== null) taken.signals.push({ ticketId, kind: 'rating', value: rating, at });
    }
  }
  return taken;
}

/** Keeps what a page told, and has the rest read, behind everything that somebody waits for. */
export async function takeChanges(
  tx: Transaction,
  installationId: string,
  { looks, summaries, signals }: TakenChanges,
  { at, secondsApart }: { at: Date; secondsApart: number },
  { tickets, queue }: { tickets: TicketStore; queue: JobQueue },
): Promise<void> {
  await saveSummaries(tx, installationId, summaries);
  await saveSignals(
    tx,
    signals.map((signal) => ({ installationId, ...signal })),
  );
  await tickets.noteUnannounced(tx, installationId, looks, at);
  await queue.enqueueAll(
    tx,
    'customer-wrote',
    looks.map(({ ticketId }) => ({ installationId, ticketId })),
    { isUrgent: false, secondsApart },
  );
}

function isSettled({ status }: ChangedTicket): boolean {
  return status === 'solved' || status === 'closed';
}
