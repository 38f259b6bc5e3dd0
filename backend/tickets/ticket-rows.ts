import type { Channel, Reason, RiskLevel, ThreatKind } from '../domain.ts';
import type { KnownComment, KnownTicket, RiskCorrection } from './known-ticket.ts';

export interface TicketRow {
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
  drafted_for: string | null;
  risk_score: number | null;
  risk_level: RiskLevel | null;
  threat: ThreatKind | null;
  risk_reasons: Reason[];
  risk_without_threats: RiskLevel | null;
  risk_corrected: RiskCorrection | null;
  fields_written: string | null;
  due_at: Date | null;
  order_number: string | null;
  order_how: string | null;
  last_customer_comment_at: Date | null;
  last_agent_comment_at: Date | null;
  reopens: number;
  is_summary: boolean;
  rating: 'good' | 'bad' | null;
  merged_into: string | null;
}

export function toTicket(row: TicketRow): KnownTicket {
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
    draftedFor: row.drafted_for,
    riskScore: row.risk_score,
    riskLevel: row.risk_level,
    threat: row.threat,
    riskReasons: row.risk_reasons,
    riskWithoutThreats: row.risk_without_threats,
    riskCorrection: row.risk_corrected,
    fieldsWritten: row.fields_written,
    dueAt: row.due_at,
    orderNumber: row.order_number,
    orderHow: row.order_how,
    lastCustomerCommentAt: row.last_customer_comment_at,
    lastAgentCommentAt: row.last_agent_comment_at,
    reopens: row.reopens,
    rating: row.rating,
    mergedInto: row.merged_into,
    isSummary: row.is_summary,
  };
}

export interface CommentRow {
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

export function toComment(row: CommentRow): KnownComment {
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
