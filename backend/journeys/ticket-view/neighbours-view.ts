import type { NeighbourView, TicketView } from '../../http/contract.ts';
import type { WaitingTicket } from '../../tickets/known-ticket.ts';

/** The tickets before and after this one among those that wait, soonest deadline first. */
export function neighboursView(ticketId: string, waiting: WaitingTicket[]): TicketView['queue'] {
  const at = waiting.findIndex((ticket) => ticket.ticketId === ticketId);
  // A ticket that waits no longer is followed by the most urgent one.
  const next = at === -1 ? waiting[0] : waiting[at + 1];
  const previous = at > 0 ? waiting[at - 1] : undefined;
  return { previous: toView(previous), next: toView(next) };
}

function toView(ticket: WaitingTicket | undefined): NeighbourView | null {
  return ticket === undefined
    ? null
    : {
        ticketId: ticket.ticketId,
        customerName: ticket.requesterName,
        country: ticket.country,
        language: ticket.customerLanguage,
        dueAt: ticket.dueAt?.toISOString() ?? null,
      };
}
