import type { OrderSource } from '../../customers/order-store.ts';
import type { NeighbourView, TicketView } from '../../http/contract.ts';
import type { KnownTicket } from '../../tickets/known-ticket.ts';

/**
 * The tickets before and after this one among those that wait, soonest deadline first, each with
 * where its customer is: by the orders of all his addresses.
 */
export async function neighboursView(
  installationId: string,
  ticketId: string,
  waiting: KnownTicket[],
  orders: Pick<OrderSource, 'countryOf'>,
): Promise<TicketView['queue']> {
  const at = waiting.findIndex((ticket) => ticket.ticketId === ticketId);
  // A ticket that waits no longer is followed by the most urgent one.
  const next = at === -1 ? waiting[0] : waiting[at + 1];
  const previous = at > 0 ? waiting[at - 1] : undefined;
  const view = async (ticket: KnownTicket | undefined): Promise<NeighbourView | null> => {
    if (ticket === undefined) return null;
    const { requesterEmail: email } = ticket;
    return {
      ticketId: ticket.ticketId,
      customerName: ticket.requesterName,
      country: email === null ? null : await orders.countryOf(installationId, email),
      language: ticket.customerLanguage,
      dueAt: ticket.dueAt?.toISOString() ?? null,
    };
  };
  const [before, after] = await Promise.all([view(previous), view(next)]);
  return { previous: before, next: after };
}
