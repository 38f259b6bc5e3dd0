import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { Channel, LanguageTag, Reason, RiskLevel, Span, ThreatKind } from '../domain.ts';

/** What we know of a ticket. Everything in it can be read from the helpdesk again. */
export interface KnownTicket {
  ticketId: string;
  requesterId: string;
  requesterName: string;
  requesterEmail: string | null;
  requesterTimeZone: string | null;
  subject: string;
  /** By target language. */
  subjectTranslations: Record<LanguageTag, string>;
  status: string;
  channel: Channel;
  customerLanguage: LanguageTag;
  createdAt: Date;
  updatedAt: Date;
  updatedStamp: string;
  /** Grows with every change that a page may show. */
  revision: number;
  /** When translations and draft were last complete; null: not yet. */
  preparedAt: Date | null;
  riskScore: number | null;
  riskLevel: RiskLevel | null;
  threat: ThreatKind | null;
  riskReasons: Reason[];
  riskCorrection: RiskCorrection | null;
  dueAt: Date | null;
  orderNumber: string | null;
  orderHow: string | null;
  lastCustomerCommentAt: Date | null;
  lastAgentCommentAt: Date | null;
}

/** An agent's own judgement; it stands until somebody changes it. */
export interface RiskCorrection {
  risk: RiskLevel;
  threat: ThreatKind | null;
  userId: string;
}

export interface KnownComment {
  commentId: string;
  authorId: string;
  authorName: string;
  authorRole: 'customer' | 'staff';
  isPublic: boolean;
  isAutomatic: boolean;
  channel: Channel;
  /** Without quoted history and signature. */
  body: string;
  hidden: string | null;
  language: LanguageTag;
  languageConfidence: 'high' | 'low' | 'corrected';
  marks: (Span & { kind: ThreatKind })[];
  /** By target language. */
  translations: Record<LanguageTag, StoredTranslation>;
  createdAt: Date;
}

export interface StoredTranslation {
  text: string;
  engine: string;
}

export type TicketFacts = Omit<
  KnownTicket,
  'revision' | 'preparedAt' | 'riskCorrection' | 'subjectTranslations'
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
  listWaiting(installationId: string): Promise<KnownTicket[]>;
  /** Stamps of the tickets that we know, for the sweep. */
  findStamps(installationId: string, ticketIds: string[]): Promise<Map<string, string>>;
  /** Writes ticket and comments; translations of a comment whose text is unchanged stay. */
  save(
    tx: Transaction,
    installationId: string,
    ticket: TicketFacts,
    comments: Omit<KnownComment, 'translations'>[],
  ): Promise<void>;
  /** After our own update of the ticket, so that the sweep knows it as ours. */
  setUpdated(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    update: { updatedStamp: string; updatedAt: Date; updateId: string },
  ): Promise<void>;
  setTranslations(
    tx: Queryable,
    installationId: string,
    ticketId: string,
    commentId: string,
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
    async listWaiting(installationId) {
      const { rows } = await database.query<TicketRow>(
        `select * from tickets where installation_id = $1 and due_at is not null
           and status in ('new', 'open', 'hold', 'pending') order by due_at, ticket_id limit 200`,
        [installationId],
      );
      return rows.map(toTicket);
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
    async setUpdated(tx, installationId, ticketId, { updatedStamp, updatedAt, updateId }) {
      await tx.query(
        `update tickets set updated_stamp = $3, updated_at = $4, last_update_id = $5
         where installation_id = $1 and ticket_id = $2`,
        [installationId, ticketId, updatedStamp, updatedAt, updateId],
      );
    },
    async setTranslations(tx, installationId, ticketId, commentId, language, translation) {
      await tx.query(
        `update comments set translations = translations || $4::jsonb
         where installation_id = $1 and ticket_id = $2 and comment_id = $3`,
        [installationId, ticketId, commentId, JSON.stringify({ [language]: translation })],
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

async function saveTicket(tx: Transaction, installationId: string, ticket: TicketFacts) {
  const columns = {
    requester_id: ticket.requesterId,
    requester_name: ticket.requesterName,
    requester_email: ticket.requesterEmail,
    requester_time_zone: ticket.requesterTimeZone,
    subject: ticket.subject,
    status: ticket.status,
    channel: ticket.channel,
    customer_language: ticket.customerLanguage,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    updated_stamp: ticket.updatedStamp,
    risk_score: ticket.riskScore,
    risk_level: ticket.riskLevel,
    threat: ticket.threat,
    risk_reasons: JSON.stringify(ticket.riskReasons),
    due_at: ticket.dueAt,
    order_number: ticket.orderNumber,
    order_how: ticket.orderHow,
    last_customer_comment_at: ticket.lastCustomerCommentAt,
    last_agent_comment_at: ticket.lastAgentCommentAt,
  };
  const names = Object.keys(columns);
  await tx.query(
    `insert into tickets (installation_id, ticket_id, ${names.join(', ')})
     values ($1, $2, ${names.map((_, index) => `$${index + 3}`).join(', ')})
     on conflict (installation_id, ticket_id) do update
       set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [installationId, ticket.ticketId, ...Object.values(columns)],
  );
}

async function saveComments(
  tx: Transaction,
  installationId: string,
  ticketId: string,
  comments: Omit<KnownComment, 'translations'>[],
) {
  if (comments.length === 0) return;
  const rows = comments.map((comment) => ({
    comment_id: comment.commentId,
    author_id: comment.authorId,
    author_name: comment.authorName,
    author_role: comment.authorRole,
    is_public: comment.isPublic,
    is_automatic: comment.isAutomatic,
    channel: comment.channel,
    body: comment.body,
    hidden: comment.hidden,
    language: comment.language,
    language_confidence: comment.languageConfidence,
    marks: comment.marks,
    created_at: comment.createdAt.toISOString(),
  }));
  await tx.query(
    `insert into comments (installation_id, ticket_id, comment_id, author_id, author_name,
       author_role, is_public, is_automatic, channel, body, hidden, language, language_confidence,
       marks, created_at)
     select $1, $2, r.comment_id, r.author_id, r.author_name, r.author_role, r.is_public,
       r.is_automatic, r.channel, r.body, r.hidden, r.language, r.language_confidence, r.marks,
       r.created_at
     from jsonb_to_recordset($3::jsonb) as r(comment_id text, author_id text, author_name text,
       author_role text, is_public boolean, is_automatic boolean, channel text, body text,
       hidden text, language text, language_confidence text, marks jsonb, created_at timestamptz)
     on conflict (installation_id, ticket_id, comment_id) do update
       set author_name = excluded.author_name, is_public = excluded.is_public,
         body = excluded.body, hidden = excluded.hidden, language = excluded.language,
         language_confidence = excluded.language_confidence, marks = excluded.marks,
         translations = case when comments.body = excluded.body
           and comments.language = excluded.language then comments.translations else '{}' end`,
    [installationId, ticketId, JSON.stringify(rows)],
  );
}

interface TicketRow {
  ticket_id: string;
  requester_id: string;
  requester_name: string;
  requester_email: string | null;
  requester_time_zone: string | null;
  subject: string;
  subject_translations: Record<string, string>;
  status: string;
  channel: Channel;
  customer_language: string;
  created_at: Date;
  updated_at: Date;
  updated_stamp: string;
  revision: number;
  prepared_at: Date | null;
  risk_score: number | null;
  risk_level: RiskLevel | null;
  threat: ThreatKind | null;
  risk_reasons: Reason[];
  risk_corrected: RiskCorrection | null;
  due_at: Date | null;
  order_number: string | null;
  order_how: string | null;
  last_customer_comment_at: Date | null;
  last_agent_comment_at: Date | null;
}

function toTicket(row: TicketRow): KnownTicket {
  return {
    ticketId: row.ticket_id,
    requesterId: row.requester_id,
    requesterName: row.requester_name,
    requesterEmail: row.requester_email,
    requesterTimeZone: row.requester_time_zone,
    subject: row.subject,
    subjectTranslations: row.subject_translations,
    status: row.status,
    channel: row.channel,
    customerLanguage: row.customer_language,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedStamp: row.updated_stamp,
    revision: row.revision,
    preparedAt: row.prepared_at,
    riskScore: row.risk_score,
    riskLevel: row.risk_level,
    threat: row.threat,
    riskReasons: row.risk_reasons,
    riskCorrection: row.risk_corrected,
    dueAt: row.due_at,
    orderNumber: row.order_number,
    orderHow: row.order_how,
    lastCustomerCommentAt: row.last_customer_comment_at,
    lastAgentCommentAt: row.last_agent_comment_at,
  };
}

interface CommentRow {
  comment_id: string;
  author_id: string;
  author_name: string;
  author_role: 'customer' | 'staff';
  is_public: boolean;
  is_automatic: boolean;
  channel: Channel;
  body: string;
  hidden: string | null;
  language: string;
  language_confidence: KnownComment['languageConfidence'];
  marks: KnownComment['marks'];
  translations: KnownComment['translations'];
  created_at: Date;
}

function toComment(row: CommentRow): KnownComment {
  return {
    commentId: row.comment_id,
    authorId: row.author_id,
    authorName: row.author_name,
    authorRole: row.author_role,
    isPublic: row.is_public,
    isAutomatic: row.is_automatic,
    channel: row.channel,
    body: row.body,
    hidden: row.hidden,
    language: row.language,
    languageConfidence: row.language_confidence,
    marks: row.marks,
    translations: row.translations,
    createdAt: row.created_at,
  };
}
