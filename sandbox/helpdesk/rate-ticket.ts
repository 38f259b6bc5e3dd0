import { type Account, timestamp } from './account.ts';
import { storeEvents } from './ticket-events.ts';
import { badRequest, recordNotFound } from './vendor-error.ts';

/** A customer says how it went. No trigger of ours hears of it; webhooks of the other kind do. */
export function rateTicket(account: Account, ticketId: string, score: string): void {
  const { store } = account;
  if (score !== 'good' && score !== 'bad') throw badRequest('score must be good or bad');
  const before = store.get('ticket', ticketId);
  const requester = before && store.get('user', before.requester_id);
  if (before === null || requester === null) throw recordNotFound();
  const ticket = {
    ...before,
    satisfaction_score: score as 'good' | 'bad',
    updated_at: timestamp(account.now()),
  };
  const invocationIds = store.transaction(() => {
    store.put('ticket', ticket.id, ticket);
    const told = { satisfaction_score: { score: score.toUpperCase(), comment: '' } };
    return storeEvents(account, ticket, requester, [{ name: 'csat_received', told }]);
  });
  account.ticketChanged(ticket.id);
  for (const invocationId of invocationIds) account.deliver(invocationId);
}
