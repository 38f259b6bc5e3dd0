import type { Database, Queryable } from '../database/database.ts';

/** How far the reading of the tickets from before our time has come. */
export interface HistoryReading {
  /** How many days before `startedAt` it goes back. */
  days: number;
  startedAt: Date;
  /** Where it goes on; null: at its start. */
  cursor: string | null;
  /** Tickets read so far. */
  done: number;
  /** About how many there are; null: not known. */
  total: number | null;
  finishedAt: Date | null;
}

export interface HistoryStore {
  /** Null when it has not begun. */
  find(installationId: string): Promise<HistoryReading | null>;
  /** Begins, or begins anew. */
  begin(
    installationId: string,
    reading: Pick<HistoryReading, 'days' | 'total'>,
    at: Date,
  ): Promise<void>;
  /**
   * One page further. Answers false, and does nothing, when somebody else has gone on from there,
   * or it has begun anew: of two processes one counts.
   */
  advance(
    tx: Queryable,
    installationId: string,
    from: HistoryReading,
    to: { cursor: string; count: number; finishedAt: Date | null },
  ): Promise<boolean>;
  /** The helpdesk no longer knows where it was: from its start again. */
  restart(installationId: string): Promise<void>;
}

export function createHistoryStore(database: Database): HistoryStore {
  return {
    async find(installationId) {
      const { rows } = await database.query<Row>(
        'select * from history_readings where installation_id = $1',
        [installationId],
      );
      const row = rows[0];
      if (row === undefined) return null;
      return {
        days: row.days,
        startedAt: row.started_at,
        cursor: row.cursor,
        done: row.done,
        total: row.total,
        finishedAt: row.finished_at,
      };
    },
    async begin(installationId, { days, total }, at) {
      await database.query(
        `insert into history_readings (installation_id, days, total, started_at)
         values ($1, $2, $3, $4)
         on conflict (installation_id) do update set days = excluded.days, total = excluded.total,
           started_at = excluded.started_at, cursor = null, done = 0, finished_at = null`,
        [installationId, days, total, at],
      );
    },
    async advance(tx, installationId, from, { cursor, count, finishedAt }) {
      const { rowCount } = await tx.query(
        `update history_readings set cursor = $2, done = done + $3, finished_at = $4
         where installation_id = $1 and cursor is not distinct from $5 and days = $6
           and started_at = $7 and finished_at is null`,
        [installationId, cursor, count, finishedAt, from.cursor, from.days, from.startedAt],
      );
      return rowCount > 0;
    },
    async restart(installationId) {
      await database.query(
        `update history_readings set cursor = null, done = 0 where installation_id = $1`,
        [installationId],
      );
    },
  };
}

interface Row {
  days: number;
  started_at: Date;
  cursor: string | null;
  done: number;
  total: number | null;
  finished_at: Date | null;
}
