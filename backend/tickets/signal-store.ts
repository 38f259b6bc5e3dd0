import type { Queryable } from '../database/database.ts';
import type { TicketSignal } from '../domain.ts';

/**
 * Keeps what was told of tickets, also of ones that we have not met. Told again, or in another
 * order, it ends in the same: of one kind the latest counts, and of one moment the greatest value.
 */
export async function saveSignals(
  tx: Queryable,
  signals: (TicketSignal & { installationId: string })[],
): Promise<void> {
  if (signals.length === 0) return;
  const rows = signals.map(({ installationId, ticketId, kind, value, at }) => ({
    installation_id: installationId,
    ticket_id: ticketId,
    kind,
    value,
    told_at: at.toISOString(),
  }));
  await tx.query(
    `insert into ticket_signals (installation_id, ticket_id, kind, value, told_at)
     select distinct on (r.installation_id, r.ticket_id, r.kind) r.*
     from jsonb_to_recordset($1::jsonb) as r(installation_id text, ticket_id text, kind text,
       value text, told_at timestamptz)
     join installations i on i.installation_id = r.installation_id
     order by r.installation_id, r.ticket_id, r.kind, r.told_at desc, r.value desc
     on conflict (installation_id, ticket_id, kind) do update
       set value = excluded.value, told_at = excluded.told_at
       where (excluded.told_at, excluded.value) > (ticket_signals.told_at, ticket_signals.value)`,
    [JSON.stringify(rows)],
  );
}

/** Columns of a select on `tickets`: the latest word of each kind. */
export const SIGNAL_COLUMNS = (['rating', 'merged_into'] as const)
  .map(
    (kind) => `(select value from ticket_signals signal
       where signal.installation_id = tickets.installation_id
         and signal.ticket_id = tickets.ticket_id and signal.kind = '${kind}') as ${kind}`,
  )
  .join(', ');
