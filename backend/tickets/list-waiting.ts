import type { Queryable } from '../database/database.ts';
import { OPEN_STATUSES } from '../domain.ts';
import type { WaitingTicket } from './known-ticket.ts';
import { SIGNAL_COLUMNS } from './signal-store.ts';
import { type TicketRow, toTicket } from './ticket-rows.ts';

/** Open tickets that wait for us, soonest deadline first, at most 200. */
export async function listWaiting(
  database: Queryable,
  installationId: string,
): Promise<WaitingTicket[]> {
  const { rows } = await database.query<TicketRow & { country: string | null }>(
    `select tickets.*, ${SIGNAL_COLUMNS}, newest.country from tickets
     left join lateral (
       select country from orders where orders.installation_id = tickets.installation_id
         and orders.email = lower(tickets.requester_email) and country is not null
       order by placed_at desc, order_number limit 1
     ) newest on true
     where tickets.installation_id = $1 and due_at is not null
       and tickets.status = any($2)
     order by due_at, ticket_id limit 200`,
    [installationId, OPEN_STATUSES],
  );
  return rows.map((row) => ({ ...toTicket(row), country: row.country }));
}
