import type { Database, Queryable } from '../database/database.ts';
import type { RefinementFound } from '../risk/refine-risk.ts';

/** What a model once answered about such messages of a ticket. */
export interface StoredRefinement {
  contentHash: string;
  /** Null: it declined, or its answer could not be used; asking again would be for nothing. */
  found: RefinementFound | null;
}

export interface RefinementStore {
  listOfTicket(installationId: string, ticketId: string): Promise<StoredRefinement[]>;
  add(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    refinement: StoredRefinement & { model: string; askedAt: Date },
  ): Promise<void>;
  /**
   * Counts one more question of that day before it is asked. Answers false, and counts nothing,
   * when the day's allowance is used up, also by who asks at the same time.
   */
  reserve(installationId: string, day: string, allowance: number): Promise<boolean>;
  /** Takes back one of that day: the question was counted, and never came to be asked. */
  giveBack(installationId: string, day: string): Promise<void>;
}

interface Row {
  content_hash: string;
  steps: number | null;
  comment_id: string | null;
  span_start: number | null;
  span_end: number | null;
}

export function createRefinementStore(database: Database): RefinementStore {
  return {
    async listOfTicket(installationId, ticketId) {
      const { rows } = await database.query<Row>(
        'select * from risk_refinements where installation_id = $1 and ticket_id = $2',
        [installationId, ticketId],
      );
      return rows.map((row) => ({ contentHash: row.content_hash, found: foundOf(row) }));
    },
    async add(tx, installationId, ticketId, { contentHash, found, model, askedAt }) {
      await tx.query(
        `insert into risk_refinements (installation_id, ticket_id, content_hash, steps, comment_id,
           span_start, span_end, model, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        [
          installationId,
          ticketId,
          contentHash,
          found?.steps ?? null,
          found?.place?.commentId ?? null,
          found?.place?.start ?? null,
          found?.place?.end ?? null,
          model,
          askedAt,
        ],
      );
    },
    async reserve(installationId, day, allowance) {
      if (allowance <= 0) return false;
      const { rowCount } = await database.query(
        `insert into refinement_days (installation_id, day, asked) values ($1, $2, 1)
         on conflict (installation_id, day) do update set asked = refinement_days.asked + 1
           where refinement_days.asked < $3`,
        [installationId, day, allowance],
      );
      return rowCount > 0;
    },
    async giveBack(installationId, day) {
      await database.query(
        `update refinement_days set asked = asked - 1
         where installation_id = $1 and day = $2 and asked > 0`,
        [installationId, day],
      );
    },
  };
}

function foundOf(row: Row): RefinementFound | null {
  if (row.steps === null) return null;
  const { comment_id: commentId, span_start: start, span_end: end } = row;
  const isPlaced = commentId !== null && start !== null && end !== null;
  return { steps: row.steps, place: isPlaced ? { commentId, start, end } : null };
}
