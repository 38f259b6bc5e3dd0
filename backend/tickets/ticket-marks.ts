import type { Queryable, Transaction } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import type { RiskCorrection, StoredTranslation } from './known-ticket.ts';

/** What is noted on a ticket after it was read; each a statement in the caller's transaction. */
export interface TicketMarks {
  /** Everything that this state of the ticket asks for has been done. */
  setHandledStamp(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    stamp: string,
  ): Promise<void>;
  /** After our own update of the ticket, so that the sweep knows it as ours. */
  setUpdated(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    update: { updatedStamp: string; updatedAt: Date; updateId: string },
  ): Promise<void>;
  /** Remembers which judgement the fields now say; null: they are to be written in any case. */
  setFieldsWritten(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    judgement: string | null,
  ): Promise<void>;
  /**
   * The helpdesk does not have it (any more): it waits for nobody, also if we never met it, and
   * nothing of what was written in it stays. Answers false, and does nothing, when a look that
   * began after `lookedAt` has found it.
   */
  setDeleted(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    lookedAt: Date,
  ): Promise<boolean>;
  /**
   * Answers false, and does nothing, when the comment no longer says `text`, or is no longer held
   * to be in `sourceLanguage`.
   */
  setTranslations(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    comment: { commentId: string; sourceLanguage: LanguageTag; text: string },
    language: LanguageTag,
    translation: StoredTranslation,
  ): Promise<boolean>;
  /** Does nothing when `source` is no longer the subject. */
  setSubjectTranslation(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    language: LanguageTag,
    subject: { source: string; target: string },
  ): Promise<void>;
  /** The message that a model was last asked to draft a reply to, whatever came of it. */
  setDraftedFor(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    commentId: string | null,
  ): Promise<void>;
  setPrepared(tx: Queryable, installationId: string, ticketId: string, at: Date): Promise<void>;
  setLanguage(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    commentId: string,
    language: LanguageTag,
  ): Promise<void>;
  setRiskCorrection(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    correction: RiskCorrection,
  ): Promise<void>;
  /** Raises the revision and tells every node's open pages once the transaction commits. */
  announce(tx: Transaction, installationId: string, ticketId: string): Promise<void>;
  /** Has every open page of the account read its ticket again once the transaction commits. */
  announceAll(tx: Transaction, installationId: string): Promise<void>;
}

/** NOTIFY channel; payload `installationId ticketId revision`, ids only; ticket `*`: all of them. */
export const CHANGES_CHANNEL = 'crossdesk_changes';

/** What is left of a ticket that is gone. Long ago: if it comes back, however it is then is newer. */
const MARK = {
  status: "'deleted'",
  requester_id: "''",
  requester_name: "''",
  requester_email: 'null',
  requester_time_zone: 'null',
  subject: "''",
  subject_translations: "'{}'",
  channel: "'other'",
  customer_language: "'und'",
  created_at: "'epoch'",
  updated_at: "'epoch'",
  updated_stamp: "''",
  prepared_at: 'null::timestamptz',
  risk_score: 'null::integer',
  risk_level: 'null',
  threat: 'null',
  risk_reasons: "'[]'",
  risk_without_threats: 'null',
  risk_corrected: 'null::jsonb',
  due_at: 'null::timestamptz',
  order_number: 'null',
  order_how: 'null',
  drafted_for: 'null',
  fields_written: 'null',
  handled_stamp: 'null',
  last_customer_comment_at: 'null::timestamptz',
  last_agent_comment_at: 'null::timestamptz',
  reopens: '0',
  is_summary: 'false',
};

export const ticketMarks: TicketMarks = {
  async setHandledStamp(tx, installationId, ticketId, stamp) {
    await tx.query(
      'update tickets set handled_stamp = $3 where installation_id = $1 and ticket_id = $2',
      [installationId, ticketId, stamp],
    );
  },
  async setUpdated(tx, installationId, ticketId, { updatedStamp, updatedAt, updateId }) {
    await tx.query(
      `update tickets set updated_stamp = $3, updated_at = $4, last_update_id = $5
         where installation_id = $1 and ticket_id = $2`,
      [installationId, ticketId, updatedStamp, updatedAt, updateId],
    );
  },
  async setFieldsWritten(tx, installationId, ticketId, judgement) {
    await tx.query(
      'update tickets set fields_written = $3 where installation_id = $1 and ticket_id = $2',
      [installationId, ticketId, judgement],
    );
  },
  async setDeleted(tx, installationId, ticketId, lookedAt) {
    const { rowCount } = await tx.query(
      `insert into tickets (installation_id, ticket_id, read_at, ${Object.keys(MARK).join(', ')})
       values ($1, $2, $3, ${Object.values(MARK).join(', ')})
       on conflict (installation_id, ticket_id) do update set read_at = excluded.read_at,
         ${Object.keys(MARK)
           .map((name) => `${name} = excluded.${name}`)
           .join(', ')}
         where tickets.read_at is null or tickets.read_at <= excluded.read_at`,
      [installationId, ticketId, lookedAt],
    );
    if (rowCount === 0) return false;
    await tx.query('delete from comments where installation_id = $1 and ticket_id = $2', [
      installationId,
      ticketId,
    ]);
    return true;
  },
  async setTranslations(tx, installationId, ticketId, comment, language, translation) {
    const { rowCount } = await tx.query(
      `update comments set translations = translations || $5::jsonb
         where installation_id = $1 and ticket_id = $2 and comment_id = $3 and language = $4
           and body = $6`,
      [
        installationId,
        ticketId,
        comment.commentId,
        comment.sourceLanguage,
        JSON.stringify({ [language]: translation }),
        comment.text,
      ],
    );
    return rowCount > 0;
  },
  async setSubjectTranslation(tx, installationId, ticketId, language, { source, target }) {
    await tx.query(
      `update tickets set subject_translations = subject_translations || $3::jsonb
         where installation_id = $1 and ticket_id = $2 and subject = $4`,
      [installationId, ticketId, JSON.stringify({ [language]: target }), source],
    );
  },
  async setDraftedFor(tx, installationId, ticketId, commentId) {
    await tx.query(
      'update tickets set drafted_for = $3 where installation_id = $1 and ticket_id = $2',
      [installationId, ticketId, commentId],
    );
  },
  async setPrepared(tx, installationId, ticketId, at) {
    await tx.query(
      'update tickets set prepared_at = $3 where installation_id = $1 and ticket_id = $2',
      [installationId, ticketId, at],
    );
  },
  async setLanguage(tx, installationId, ticketId, commentId, language) {
    await tx.query(
      `update comments set language = $4, language_confidence = 'corrected', translations = '{}'
         where installation_id = $1 and ticket_id = $2 and comment_id = $3`,
      [installationId, ticketId, commentId, language],
    );
  },
  async setRiskCorrection(tx, installationId, ticketId, correction) {
    await tx.query(
      'update tickets set risk_corrected = $3 where installation_id = $1 and ticket_id = $2',
      [installationId, ticketId, JSON.stringify(correction)],
    );
  },
  async announce(tx, installationId, ticketId) {
    await tx.query(
      `with raised as (update tickets set revision = revision + 1
           where installation_id = $1 and ticket_id = $2 returning revision)
         select pg_notify('${CHANGES_CHANNEL}', $1 || ' ' || $2 || ' ' || revision) from raised`,
      [installationId, ticketId],
    );
  },
  async announceAll(tx, installationId) {
    await tx.query(`select pg_notify('${CHANGES_CHANNEL}', $1 || ' * 0')`, [installationId]);
  },
};
