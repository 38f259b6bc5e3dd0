import { randomBytes } from 'node:crypto';
import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';

/** A model's draft of a reply. Written templates are not stored: they are filled when shown. */
export interface StoredDraft {
  draftId: string;
  /** The newest customer message when it was made; a newer one makes the draft old. */
  basedOnCommentId: string;
  /** Display name of the engine. */
  madeBy: string;
  language: LanguageTag;
  pairs: { source: string; target: string | null; citations: number[] }[];
  sources: { articleId: string; title: string; url: string }[];
}

/** What an agent put into the reply editor. */
export interface StoredInsertion {
  insertionId: string;
  userId: string;
  language: LanguageTag;
  /** `origin`: which engine made the target, or `template`, `agent`; absent in older records. */
  pairs: { source: string; target: string; origin?: string | null }[];
  createdAt: Date;
}

/** The agent saved the reply in spite of what we said of it. */
export interface Overrule {
  kind: string;
  checks: string[];
  userId: string;
  /** ISO 8601 */
  at: string;
}

export interface DraftStore {
  /** The newest draft; null when there is none. */
  findLatest(installationId: string, ticketId: string): Promise<StoredDraft | null>;
  add(
    tx: Transaction,
    installationId: string,
    ticketId: string,
    draft: Omit<StoredDraft, 'draftId'>,
    at: Date,
  ): Promise<void>;
  /**
   * Takes away what was drafted for a ticket, and the words (not the record) of what agents
   * inserted. Answers the words that were there.
   */
  forgetWords(
    tx: Queryable,
    installationId: string,
    ticketId: string,
  ): Promise<{ language: LanguageTag; source: string; target: string | null }[]>;
  /** Takes away the drafts only: they answer what is no longer said. */
  forgetDrafts(tx: Queryable, installationId: string, ticketId: string): Promise<void>;
  /** What an agent put into the reply editor; the record of who approved which words. */
  addInsertion(
    installationId: string,
    ticketId: string,
    insertion: {
      draftId: string | null;
      userId: string;
      language: LanguageTag;
      pairs: StoredInsertion['pairs'];
      /** With the line that tells of the machine; absence means no. */
      hasNotice?: boolean;
      /** In spite of a failed check; absence means no. */
      overruled?: boolean;
    },
    at: Date,
  ): Promise<void>;
  /** Oldest first; without those whose words are gone. */
  listInsertions(installationId: string, ticketId: string): Promise<StoredInsertion[]>;
  addOverrule(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    insertionId: string,
    overrule: Overrule,
  ): Promise<void>;
}

export function createDraftStore(database: Database): DraftStore {
  return {
    async findLatest(installationId, ticketId) {
      const { rows } = await database.query<Row>(
        `select * from drafts where installation_id = $1 and ticket_id = $2
         order by created_at desc, draft_id limit 1`,
        [installationId, ticketId],
      );
      const row = rows[0];
      if (row === undefined) return null;
      return {
        draftId: row.draft_id,
        basedOnCommentId: row.based_on_comment_id,
        madeBy: row.made_by,
        language: row.language,
        pairs: row.pairs,
        sources: row.sources,
      };
    },
    async add(tx, installationId, ticketId, draft, at) {
      await tx.query(
        `insert into drafts (installation_id, ticket_id, draft_id, based_on_comment_id, kind,
           made_by, language, pairs, sources, created_at)
         values ($1, $2, $3, $4, 'model', $5, $6, $7, $8, $9)`,
        [
          installationId,
          ticketId,
          randomBytes(9).toString('base64url'),
          draft.basedOnCommentId,
          draft.madeBy,
          draft.language,
          JSON.stringify(draft.pairs),
          JSON.stringify(draft.sources),
          at,
        ],
      );
    },
    async forgetWords(tx, installationId, ticketId) {
      const { rows: drafts } = await tx.query<Pick<Row, 'language' | 'pairs'>>(
        'delete from drafts where installation_id = $1 and ticket_id = $2 returning language, pairs',
        [installationId, ticketId],
      );
      const { rows: insertions } = await tx.query<Pick<Row, 'language' | 'pairs'>>(
        `with before as (select insertion_id, language, pairs from insertions
           where installation_id = $1 and ticket_id = $2 for update)
         update insertions set pairs = '[]' from before
         where insertions.installation_id = $1 and insertions.ticket_id = $2
           and insertions.insertion_id = before.insertion_id
         returning before.language, before.pairs`,
        [installationId, ticketId],
      );
      return [...drafts, ...insertions].flatMap(({ language, pairs }) =>
        pairs.map(({ source, target }) => ({ language, source, target })),
      );
    },
    async forgetDrafts(tx, installationId, ticketId) {
      await tx.query('delete from drafts where installation_id = $1 and ticket_id = $2', [
        installationId,
        ticketId,
      ]);
    },
    async addInsertion(installationId, ticketId, insertion, at) {
      await database.query(
        `insert into insertions (installation_id, ticket_id, insertion_id, draft_id, user_id,
           language, pairs, overruled, created_at, has_notice)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          installationId,
          ticketId,
          randomBytes(9).toString('base64url'),
          insertion.draftId,
          insertion.userId,
          insertion.language,
          JSON.stringify(insertion.pairs),
          insertion.overruled ?? false,
          at,
          insertion.hasNotice ?? false,
        ],
      );
    },
    async listInsertions(installationId, ticketId) {
      const { rows } = await database.query<InsertionRow>(
        `select insertion_id, user_id, language, pairs, created_at from insertions
         where installation_id = $1 and ticket_id = $2 and pairs <> '[]'
         order by created_at, insertion_id`,
        [installationId, ticketId],
      );
      return rows.map((row) => ({
        insertionId: row.insertion_id,
        userId: row.user_id,
        language: row.language,
        pairs: row.pairs,
        createdAt: row.created_at,
      }));
    },
    async addOverrule(tx, installationId, ticketId, insertionId, overrule) {
      await tx.query(
        `update insertions set overruled = true, overrules = overrules || $4::jsonb
         where installation_id = $1 and ticket_id = $2 and insertion_id = $3`,
        [installationId, ticketId, insertionId, JSON.stringify([overrule])],
      );
    },
  };
}

interface InsertionRow {
  insertion_id: string;
  user_id: string;
  language: string;
  pairs: StoredInsertion['pairs'];
  created_at: Date;
}

interface Row {
  draft_id: string;
  based_on_comment_id: string;
  made_by: string;
  language: string;
  pairs: StoredDraft['pairs'];
  sources: StoredDraft['sources'];
}
