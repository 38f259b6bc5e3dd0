import type { Queryable } from '../database/database.ts';
import { OPEN_STATUSES } from '../domain.ts';
import type { KnownTicket } from './known-ticket.ts';
import { SIGNAL_COLUMNS } from './signal-store.ts';
import { type TicketRow, toTicket } from './ticket-rows.ts';

/** Open tickets that wait for us, soonest deadline first, at most 200. */
export async function listWaiting(
  database: Queryable,
  installationId: string,
): Promise<KnownTicket[]> {
  const { rows } = await database.query<TicketRow>(
    `select tickets.*, ${SIGNAL_COLUMNS} from tickets
     where tickets.installation_id = $1 and due_at is not null
       and tickets.status = any($2)
     order by due_at, ticket_id limit 200`,
    [installationId, OPEN_STATUSES],
  );
  return rows.map(toTicket);
}
