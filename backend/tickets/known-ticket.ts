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
  /** The message that a model was last asked to draft a reply to. */
  draftedFor: string | null;
  riskScore: number | null;
  riskLevel: RiskLevel | null;
  threat: ThreatKind | null;
  riskReasons: Reason[];
  /** The level if what looks like a threat is none. */
  riskWithoutThreats: RiskLevel | null;
  riskCorrection: RiskCorrection | null;
  /** The judgement that the helpdesk's fields were last made to say; see `customer-wrote.ts`. */
  fieldsWritten: string | null;
  dueAt: Date | null;
  orderNumber: string | null;
  orderHow: string | null;
  lastCustomerCommentAt: Date | null;
  lastAgentCommentAt: Date | null;
  /** How often it went from solved back to open. */
  reopens: number;
  /** The customer's, when one was given. */
  rating: 'good' | 'bad' | null;
  /** The ticket that took over. */
  mergedInto: string | null;
  /** Known from the helpdesk's export only: its comments were never read. */
  isSummary: boolean;
}

/** An agent's own judgement; it stands until somebody changes it, or a newer message threatens. */
export interface RiskCorrection {
  /** Null: it is no threat, and the level is what we then compute. */
  risk: RiskLevel | null;
  threat: ThreatKind | null;
  userId: string;
  /** The newest comment that the agent had before him; absent in older ones. */
  afterCommentId?: string | null;
  /** What stood there until then; absent in older ones. */
  before?: { risk: RiskLevel | null; threat: ThreatKind | null };
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
  /** Sentences that no engine would translate stand in the original; null when none was translated. */
  text: string | null;
  /** Display names of the engines. */
  engine: string;
  /** Why (part of) it is missing. */
  problem: { code: string; engine: string | null; detail: string | null } | null;
}

export interface TicketFacts
  extends Omit<
    KnownTicket,
    | 'revision'
    | 'preparedAt'
    | 'draftedFor'
    | 'riskCorrection'
    | 'fieldsWritten'
    | 'subjectTranslations'
    | 'reopens'
    | 'rating'
    | 'mergedInto'
    | 'isSummary'
  > {
  /** When the look at the ticket began: of two looks the later one wins. */
  readAt: Date;
  /** As the helpdesk counts; null where it does not say, and we count what we see. */
  reopens: number | null;
}
