import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import type {
  KnownComment,
  KnownTicket,
  RiskCorrection,
  StoredTranslation,
  TicketFacts,
  WaitingTicket,
} from './known-ticket.ts';
import { listWaiting } from './list-waiting.ts';
import { saveComments, saveTicket } from './save-ticket.ts';
import { type CommentRow, type TicketRow, toComment, toTicket } from './ticket-rows.ts';

export type EarlierTicket = Pick<
  KnownTicket,
  'ticketId' | 'subject' | 'status' | 'channel' | 'createdAt' | 'updatedAt' | 'updatedStamp'
>;

export interface TicketStore {
  find(installationId: string, ticketId: string): Promise<KnownTicket | null>;
  listComments(installationId: string, ticketId: string): Promise<KnownComment[]>;
  /** Earlier and other tickets of the same requester, newest first, without `exceptTicketId`. */
  listOfRequester(
    installationId: string,
    requesterId: string,
    exceptTicketId: string,
  ): Promise<KnownTicket[]>;
  /** Open tickets that wait for us, soonest deadline first, at most 200. */
  listWaiting(installationId: string): Promise<WaitingTicket[]>;
  /** Ids of the open tickets of people with these addresses. */
  listOpenOf(tx: Queryable, installationId: string, emails: string[]): Promise<string[]>;
  /** Marks the ticket's deliveries as handled; answers when those that were not yet had arrived. */
  markHandled(installationId: string, ticketId: string, at: Date): Promise<Date[]>;
  /** Stamps of the tickets that we know, for the sweep. */
  findStamps(installationId: string, ticketIds: string[]): Promise<Map<string, string>>;
  /** Writes ticket and comments; translations of a comment whose text is unchanged stay. */
  save(
    tx: Transaction,
    installationId: string,
    ticket: TicketFacts,
    comments: Omit<KnownComment, 'translations'>[],
  ): Promise<void>;
  /** Remembers tickets from before our time by their summary; known ones stay as they are. */
  saveEarlier(
    tx: Transaction,
    installationId: string,
    requester: { requesterId: string; name: string },
    tickets: EarlierTicket[],
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
  /** The helpdesk no longer has it: it waits for nobody. */
  setDeleted(tx: Queryable, installationId: string, ticketId: string): Promise<void>;
  /** Does nothing when the comment is no longer held to be in `sourceLanguage`. */
  setTranslations(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    comment: { commentId: string; sourceLanguage: LanguageTag },
    language: LanguageTag,
    translation: StoredTranslation,
  ): Promise<void>;
  setSubjectTranslation(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    language: LanguageTag,
    text: string,
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
}

/** NOTIFY channel; payload `installationId ticketId revision`, ids only. */
export const CHANGES_CHANNEL = 'crossdesk_changes';

export function createTicketStore(database: Database): TicketStore {
  return {
    async find(installationId, ticketId) {
      const { rows } = await database.query<TicketRow>(
        'select * from tickets where installation_id = $1 and ticket_id = $2',
        [installationId, ticketId],
      );
      return rows[0] === undefined ? null : toTicket(rows[0]);
    },
    async listComments(installationId, ticketId) {
      const { rows } = await database.query<CommentRow>(
        `select * from comments where installation_id = $1 and ticket_id = $2
         order by created_at, comment_id`,
        [installationId, ticketId],
      );
      return rows.map(toComment);
    },
    async listOfRequester(installationId, requesterId, exceptTicketId) {
      const { rows } = await database.query<TicketRow>(
        `select * from tickets where installation_id = $1 and requester_id = $2
           and ticket_id <> $3 order by created_at desc limit 100`,
        [installationId, requesterId, exceptTicketId],
      );
      return rows.map(toTicket);
    },
    listWaiting: (installationId) => listWaiting(database, installationId),
    async listOpenOf(tx, installationId, emails) {
      const { rows } = await tx.query<{ ticket_id: string }>(
        `select ticket_id from tickets where installation_id = $1 and requester_email = any($2)
           and status in ('new', 'open', 'hold', 'pending')`,
        [installationId, emails],
      );
      return rows.map((row) => row.ticket_id);
    },
    async markHandled(installationId, ticketId, at) {
      const { rows } = await database.query<{ received_at: Date }>(
        `update deliveries set handled_at = $3
         where installation_id = $1 and ticket_id = $2 and handled_at is null
         returning received_at`,
        [installationId, ticketId, at],
      );
      return rows.map((row) => row.received_at);
    },
    async findStamps(installationId, ticketIds) {
      const { rows } = await database.query<{ ticket_id: string; updated_stamp: string }>(
        `select ticket_id, updated_stamp from tickets
         where installation_id = $1 and ticket_id = any($2)`,
        [installationId, ticketIds],
      );
      return new Map(rows.map((row) => [row.ticket_id, row.updated_stamp]));
    },
    async save(tx, installationId, ticket, comments) {
      await saveTicket(tx, installationId, ticket);
      await saveComments(tx, installationId, ticket.ticketId, comments);
    },
    async saveEarlier(tx, installationId, { requesterId, name }, tickets) {
      for (const ticket of tickets) {
        await tx.query(
          `insert into tickets (installation_id, ticket_id, requester_id, requester_name, subject,
             status, channel, created_at, updated_at, updated_stamp)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
          [
            installationId,
            ticket.ticketId,
            requesterId,
            name,
            ticket.subject,
            ticket.status,
            ticket.channel,
            ticket.createdAt,
            ticket.updatedAt,
            ticket.updatedStamp,
          ],
        );
      }
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
    async setDeleted(tx, installationId, ticketId) {
      await tx.query(
        `update tickets set status = 'deleted', due_at = null
         where installation_id = $1 and ticket_id = $2`,
        [installationId, ticketId],
      );
    },
    async setTranslations(tx, installationId, ticketId, comment, language, translation) {
      await tx.query(
        `update comments set translations = translations || $5::jsonb
         where installation_id = $1 and ticket_id = $2 and comment_id = $3 and language = $4`,
        [
          installationId,
          ticketId,
          comment.commentId,
          comment.sourceLanguage,
          JSON.stringify({ [language]: translation }),
        ],
      );
    },
    async setSubjectTranslation(tx, installationId, ticketId, language, text) {
      await tx.query(
        `update tickets set subject_translations = subject_translations || $3::jsonb
         where installation_id = $1 and ticket_id = $2`,
        [installationId, ticketId, JSON.stringify({ [language]: text })],
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
  };
}
