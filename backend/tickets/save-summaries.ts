import type { Queryable } from '../database/database.ts';
import type { KnownTicket } from './known-ticket.ts';

/** A ticket as far as its own fields and its first message tell. */
export type TicketSummary = Pick<
  KnownTicket,
  | 'ticketId'
  | 'requesterId'
  | 'requesterName'
  | 'requesterEmail'
  | 'requesterTimeZone'
  | 'subject'
  | 'status'
  | 'channel'
  | 'customerLanguage'
  | 'createdAt'
  | 'updatedAt'
  | 'updatedStamp'
  | 'riskScore'
  | 'riskLevel'
  | 'threat'
  | 'reopens'
>;

/**
 * Remembers tickets whose comments nobody has read, for the history of their customers. One that
 * has been read stays as it is: that look knows more.
 */
export async function saveSummaries(
  tx: Queryable,
  installationId: string,
  summaries: TicketSummary[],
): Promise<void> {
  if (summaries.length === 0) return;
  // One statement may not touch a row twice: the last state of a ticket counts.
  const rows = [...new Map(summaries.map((one) => [one.ticketId, one])).values()].map((one) => ({
    ticket_id: one.ticketId,
    requester_id: one.requesterId,
    requester_name: one.requesterName,
    requester_email: one.requesterEmail,
    requester_time_zone: one.requesterTimeZone,
    subject: one.subject,
    status: one.status,
    channel: one.channel,
    customer_language: one.customerLanguage,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
    updated_stamp: one.updatedStamp,
    risk_score: one.riskScore,
    risk_level: one.riskLevel,
    threat: one.threat,
    reopens: one.reopens,
    last_customer_comment_at: one.createdAt,
  }));
  await tx.query(
    `insert into tickets (installation_id, is_summary, ${COLUMNS.join(', ')})
     select $1, true, ${COLUMNS.map((name) => `r.${name}`).join(', ')}
     from jsonb_to_recordset($2::jsonb) as r(ticket_id text, requester_id text,
       requester_name text, requester_email text, requester_time_zone text, subject text,
       status text, channel text, customer_language text, created_at timestamptz,
       updated_at timestamptz, updated_stamp text, risk_score integer, risk_level text,
       threat text, reopens integer, last_customer_comment_at timestamptz)
     on conflict (installation_id, ticket_id) do update
       set ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
       where tickets.is_summary and excluded.updated_at >= tickets.updated_at`,
    [installationId, JSON.stringify(rows)],
  );
}

const COLUMNS = [
  'ticket_id',
  'requester_id',
  'requester_name',
  'requester_email',
  'requester_time_zone',
  'subject',
  'status',
  'channel',
  'customer_language',
  'created_at',
  'updated_at',
  'updated_stamp',
  'risk_score',
  'risk_level',
  'threat',
  'reopens',
  'last_customer_comment_at',
];
