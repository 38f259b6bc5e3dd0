import type { Database, Queryable } from '../database/database.ts';
import { OPEN_STATUSES } from '../domain.ts';

/** Which looks at tickets are owed, and which have been taken. */
export interface OwedLooks {
  /**
   * Marks as handled what had been delivered of the ticket until a look at it began; answers when
   * those deliveries that were not yet had arrived.
   */
  markHandled(
    installationId: string,
    ticketId: string,
    times: { until: Date; at: Date },
  ): Promise<Date[]>;
  /** Notes, like a delivery, that a state of a ticket asks for a look that nobody announced. */
  noteUnannounced(
    tx: Queryable,
    installationId: string,
    tickets: { ticketId: string; updatedStamp: string }[],
    at: Date,
  ): Promise<void>;
  /** Tickets with deliveries that came before then and are not handled. */
  listUnhandled(installationId: string, until: Date): Promise<string[]>;
  /**
   * Open tickets whose reply has become due, or a day later still is, since they were last read: at
   * most 200, and none that is due for longer than waiting counts. Being late is told by nobody.
   */
  listLate(installationId: string, at: Date): Promise<string[]>;
  /** How we know each of the tickets; absent: we do not. */
  findStates(installationId: string, ticketIds: string[]): Promise<Map<string, TicketState>>;
}

export interface TicketState {
  /** Which state has been handled to its end; null: none. */
  handledStamp: string | null;
  isSummary: boolean;
  isDeleted: boolean;
}

/** Instead of an event, of what we found by ourselves. */
const UNANNOUNCED = 'unannounced';

export function createOwedLooks(database: Database): OwedLooks {
  return {
    async markHandled(installationId, ticketId, { until, at }) {
      const { rows } = await database.query<{ received_at: Date; event: string }>(
        `update deliveries set handled_at = $3
         where installation_id = $1 and ticket_id = $2 and handled_at is null
           and received_at <= $4
         returning received_at, event`,
        [installationId, ticketId, at, until],
      );
      return rows.filter((row) => row.event !== UNANNOUNCED).map((row) => row.received_at);
    },
    async noteUnannounced(tx, installationId, tickets, at) {
      if (tickets.length === 0) return;
      const rows = tickets.map(({ ticketId, updatedStamp }) => ({
        delivery_key: `${UNANNOUNCED}:${ticketId}:${updatedStamp}`,
        ticket_id: ticketId,
      }));
      await tx.query(
        `insert into deliveries (installation_id, delivery_key, ticket_id, event, received_at)
         select $1, r.delivery_key, r.ticket_id, $3, $4 from jsonb_to_recordset($2::jsonb)
           as r(delivery_key text, ticket_id text)
         on conflict do nothing`,
        [installationId, JSON.stringify(rows), UNANNOUNCED, at],
      );
    },
    async listUnhandled(installationId, until) {
      const { rows } = await database.query<{ ticket_id: string }>(
        `select distinct ticket_id from deliveries
         where installation_id = $1 and handled_at is null and received_at < $2`,
        [installationId, until],
      );
      return rows.map((row) => row.ticket_id);
    },
    async listLate(installationId, at) {
      const { rows } = await database.query<{ ticket_id: string }>(
        `select ticket_id from tickets
         where installation_id = $1 and status = any($3) and due_at <= $2
           and due_at > $2::timestamptz - interval '5 days'
           and (read_at < due_at or read_at < $2::timestamptz - interval '1 day')
         order by due_at, ticket_id limit 200`,
        [installationId, at, OPEN_STATUSES],
      );
      return rows.map((row) => row.ticket_id);
    },
    async findStates(installationId, ticketIds) {
      const { rows } = await database.query<{
        ticket_id: string;
        handled_stamp: string | null;
        is_summary: boolean;
        status: string;
      }>(
        `select ticket_id, handled_stamp, is_summary, status from tickets
         where installation_id = $1 and ticket_id = any($2)`,
        [installationId, ticketIds],
      );
      return new Map(
        rows.map((row) => [
          row.ticket_id,
          {
            handledStamp: row.handled_stamp,
            isSummary: row.is_summary,
            isDeleted: row.status === 'deleted',
          },
        ]),
      );
    },
  };
}
