import type { Database, Queryable, Transaction } from '../database/database.ts';
import { OPEN_STATUSES } from '../domain.ts';
import type { KnownComment, KnownTicket, TicketFacts } from './known-ticket.ts';
import { listWaiting } from './list-waiting.ts';
import { createOwedLooks, type OwedLooks } from './owed-looks.ts';
import { saveComments, saveTicket } from './save-ticket.ts';
import { SIGNAL_COLUMNS } from './signal-store.ts';
import { type TicketMarks, ticketMarks } from './ticket-marks.ts';
import { type CommentRow, type TicketRow, toComment, toTicket } from './ticket-rows.ts';

export type EarlierTicket = Pick<
  KnownTicket,
  'ticketId' | 'subject' | 'status' | 'channel' | 'createdAt' | 'updatedAt' | 'updatedStamp'
>;

export interface TicketStore extends TicketMarks, OwedLooks {
  /** Null also for one that the helpdesk told us it does not have. */
  find(installationId: string, ticketId: string): Promise<KnownTicket | null>;
  /** Whether the helpdesk told us that there is no such ticket, before we ever read it. */
  isKnownMissing(installationId: string, ticketId: string): Promise<boolean>;
  listComments(installationId: string, ticketId: string): Promise<KnownComment[]>;
  /**
   * Whether each of these comments still says the same, in public or not; holds the ticket until
   * the transaction ends.
   */
  isStillSaid(
    tx: Transaction,
    installationId: string,
    ticketId: string,
    comments: Pick<KnownComment, 'commentId' | 'body' | 'isPublic'>[],
  ): Promise<boolean>;
  /** Earlier and other tickets of the same requester, newest first, without `exceptTicketId`. */
  listOfRequester(
    installationId: string,
    requesterId: string,
    exceptTicketId: string,
  ): Promise<KnownTicket[]>;
  /** Open tickets that wait for us, soonest deadline first, at most 200. */
  listWaiting(installationId: string): Promise<KnownTicket[]>;
  /** Ids of the open tickets of people with these addresses. */
  listOpenOf(tx: Queryable, installationId: string, emails: string[]): Promise<string[]>;
  /** Ids of all open tickets. */
  listOpen(tx: Queryable, installationId: string): Promise<string[]>;
  /** Ids of the tickets whose fields we have written. */
  listWithOurFields(installationId: string): Promise<string[]>;
  /** Tickets in which a customer has written since then, newest first. */
  listWritten(installationId: string, since: Date): Promise<KnownTicket[]>;
  /**
   * Writes ticket and comments; translations of a comment whose text is unchanged stay. Answers
   * false, and writes nothing, when a newer state of the ticket is stored already.
   */
  save(
    tx: Transaction,
    installationId: string,
    ticket: TicketFacts,
    comments: Omit<KnownComment, 'translations'>[],
  ): Promise<boolean>;
  /** Remembers tickets from before our time by their summary; known ones stay as they are. */
  saveEarlier(
    tx: Transaction,
    installationId: string,
    requester: { requesterId: string; name: string },
    tickets: EarlierTicket[],
  ): Promise<void>;
}

export function createTicketStore(database: Database): TicketStore {
  return {
    ...ticketMarks,
    ...createOwedLooks(database),
    async find(installationId, ticketId) {
      const { rows } = await database.query<TicketRow>(
        `select tickets.*, ${SIGNAL_COLUMNS} from tickets
         where installation_id = $1 and ticket_id = $2
           and not (status = 'deleted' and requester_id = '')`,
        [installationId, ticketId],
      );
      return rows[0] === undefined ? null : toTicket(rows[0]);
    },
    async isKnownMissing(installationId, ticketId) {
      const { rows } = await database.query(
        `select 1 from tickets where installation_id = $1 and ticket_id = $2
           and status = 'deleted' and requester_id = ''`,
        [installationId, ticketId],
      );
      return rows.length > 0;
    },
    async listComments(installationId, ticketId) {
      const { rows } = await database.query<CommentRow>(
        `select * from comments where installation_id = $1 and ticket_id = $2
         order by created_at, comment_id`,
        [installationId, ticketId],
      );
      return rows.map(toComment);
    },
    async isStillSaid(tx, installationId, ticketId, comments) {
      await tx.query(
        'select 1 from tickets where installation_id = $1 and ticket_id = $2 for update',
        [installationId, ticketId],
      );
      const { rows } = await tx.query<Pick<CommentRow, 'comment_id' | 'body' | 'is_public'>>(
        `select comment_id, body, is_public from comments
         where installation_id = $1 and ticket_id = $2`,
        [installationId, ticketId],
      );
      const now = new Map(rows.map((row) => [row.comment_id, row]));
      return comments.every(({ commentId, body, isPublic }) => {
        const comment = now.get(commentId);
        return comment?.body === body && comment.is_public === isPublic;
      });
    },
    async listOfRequester(installationId, requesterId, exceptTicketId) {
      const { rows } = await database.query<TicketRow>(
        `select tickets.*, ${SIGNAL_COLUMNS} from tickets
         where installation_id = $1 and requester_id = $2 and ticket_id <> $3
           and status <> 'deleted' order by created_at desc limit 100`,
        [installationId, requesterId, exceptTicketId],
      );
      return rows.map(toTicket);
    },
    listWaiting: (installationId) => listWaiting(database, installationId),
    async listOpenOf(tx, installationId, emails) {
      const { rows } = await tx.query<{ ticket_id: string }>(
        // A marketplace's relay address has a part after the + that orders lack.
        `select ticket_id from tickets where installation_id = $1
           and (lower(requester_email) = any($2) or (requester_email like '%+%@%'
             and regexp_replace(lower(requester_email), '\\+[^@]*@', '@') = any($2)
             and requester_email ~* '@(marketplace|members|relay|messages)\\.'))
           and status = any($3)`,
        [installationId, emails, OPEN_STATUSES],
      );
      return rows.map((row) => row.ticket_id);
    },
    async listOpen(tx, installationId) {
      const { rows } = await tx.query<{ ticket_id: string }>(
        'select ticket_id from tickets where installation_id = $1 and status = any($2)',
        [installationId, OPEN_STATUSES],
      );
      return rows.map((row) => row.ticket_id);
    },
    async listWithOurFields(installationId) {
      const { rows } = await database.query<{ ticket_id: string }>(
        `select ticket_id from tickets where installation_id = $1 and fields_written is not null
         order by ticket_id`,
        [installationId],
      );
      return rows.map((row) => row.ticket_id);
    },
    async listWritten(installationId, since) {
      const { rows } = await database.query<TicketRow>(
        `select tickets.*, ${SIGNAL_COLUMNS} from tickets
         where installation_id = $1 and last_customer_comment_at >= $2
           and status <> 'deleted' order by last_customer_comment_at desc`,
        [installationId, since],
      );
      return rows.map(toTicket);
    },
    async save(tx, installationId, ticket, comments) {
      if (!(await saveTicket(tx, installationId, ticket))) return false;
      await saveComments(tx, installationId, ticket.ticketId, comments);
      return true;
    },
    async saveEarlier(tx, installationId, { requesterId, name }, tickets) {
      for (const ticket of tickets) {
        await tx.query(
          `insert into tickets (installation_id, ticket_id, requester_id, requester_name, subject,
             status, channel, created_at, updated_at, updated_stamp, is_summary)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true) on conflict do nothing`,
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
  };
}
