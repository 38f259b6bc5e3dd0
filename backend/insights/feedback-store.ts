import { randomBytes } from 'node:crypto';
import type { Database, Queryable } from '../database/database.ts';

/** What agents told us was wrong or right: the raw material of every later improvement. */
export interface FeedbackEntry {
  feedbackId: string;
  ticketId: string;
  userId: string;
  kind: 'language' | 'tier' | 'risk' | 'draft' | 'saving';
  /** The request as the agent made it; ids and choices, plus an optional remark. */
  value: Record<string, unknown>;
  createdAt: Date;
}

export interface FeedbackStore {
  add(
    tx: Queryable,
    installationId: string,
    entry: Omit<FeedbackEntry, 'feedbackId'>,
  ): Promise<void>;
  /** Takes away what agents remarked about a ticket; their choices stay. */
  forgetRemarks(tx: Queryable, installationId: string, ticketId: string): Promise<void>;
  /** Oldest first. */
  listOfTicket(installationId: string, ticketId: string): Promise<FeedbackEntry[]>;
}

export function createFeedbackStore(database: Database): FeedbackStore {
  return {
    async add(tx, installationId, entry) {
      await tx.query(
        `insert into feedback (installation_id, feedback_id, ticket_id, user_id, kind, value, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          installationId,
          randomBytes(9).toString('base64url'),
          entry.ticketId,
          entry.userId,
          entry.kind,
          JSON.stringify(entry.value),
          entry.createdAt,
        ],
      );
    },
    async forgetRemarks(tx, installationId, ticketId) {
      await tx.query(
        `update feedback set value = value - 'comment' where installation_id = $1 and ticket_id = $2`,
        [installationId, ticketId],
      );
    },
    async listOfTicket(installationId, ticketId) {
      const { rows } = await database.query<{
        feedback_id: string;
        ticket_id: string;
        user_id: string;
        kind: FeedbackEntry['kind'];
        value: Record<string, unknown>;
        created_at: Date;
      }>(
        `select * from feedback where installation_id = $1 and ticket_id = $2
         order by created_at, feedback_id`,
        [installationId, ticketId],
      );
      return rows.map((row) => ({
        feedbackId: row.feedback_id,
        ticketId: row.ticket_id,
        userId: row.user_id,
        kind: row.kind,
        value: row.value,
        createdAt: row.created_at,
      }));
    },
  };
}
