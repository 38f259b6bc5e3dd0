import type { Transaction } from '../database/database.ts';
import { OPEN_STATUSES } from '../domain.ts';
import type { KnownComment, TicketFacts } from './known-ticket.ts';

/**
 * Answers whether it was written: what is older than the stored state is not, nor what was looked
 * at before the look that is stored (a redaction need not change the ticket's own time).
 */
export async function saveTicket(
  tx: Transaction,
  installationId: string,
  ticket: TicketFacts,
): Promise<boolean> {
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
    risk_without_threats: ticket.riskWithoutThreats,
    due_at: ticket.dueAt,
    order_number: ticket.orderNumber,
    order_how: ticket.orderHow,
    last_customer_comment_at: ticket.lastCustomerCommentAt,
    last_agent_comment_at: ticket.lastAgentCommentAt,
    read_at: ticket.readAt,
    is_summary: false,
  };
  const names = Object.keys(columns);
  const at = names.length + 3;
  const { rowCount } = await tx.query(
    `insert into tickets (installation_id, ticket_id, ${names.join(', ')}, reopens)
     values ($1, $2, ${names.map((_, index) => `$${index + 3}`).join(', ')}, coalesce($${at}, 0))
     on conflict (installation_id, ticket_id) do update
       set ${names.map((name) => `${name} = excluded.${name}`).join(', ')},
         reopens = coalesce($${at}, tickets.reopens + case when tickets.status = 'solved'
           and excluded.status = any($${at + 1}) then 1 else 0 end),
         subject_translations = case when tickets.subject = excluded.subject
           then tickets.subject_translations else '{}' end
       where excluded.updated_at >= tickets.updated_at
         and (tickets.read_at is null or excluded.read_at >= tickets.read_at)`,
    [installationId, ticket.ticketId, ...Object.values(columns), ticket.reopens, OPEN_STATUSES],
  );
  return rowCount > 0;
}

/**
 * What we hold is what the helpdesk last showed us, its newest comments: what it no longer shows
 * goes, for nobody would tell us what became of it. A language that an agent corrected stays, also
 * when that happened while the ticket was read.
 */
export async function saveComments(
  tx: Transaction,
  installationId: string,
  ticketId: string,
  comments: Omit<KnownComment, 'translations'>[],
) {
  await tx.query(
    `delete from comments where installation_id = $1 and ticket_id = $2
       and not (comment_id = any($3))`,
    [installationId, ticketId, comments.map((comment) => comment.commentId)],
  );
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
         body = excluded.body, hidden = excluded.hidden, marks = excluded.marks,
         language = case when comments.language_confidence = 'corrected'
           then comments.language else excluded.language end,
         language_confidence = case when comments.language_confidence = 'corrected'
           then 'corrected' else excluded.language_confidence end,
         translations = case when comments.body = excluded.body
           and (comments.language = excluded.language
             or comments.language_confidence = 'corrected')
           then comments.translations else '{}' end`,
    [installationId, ticketId, JSON.stringify(rows)],
  );
}
