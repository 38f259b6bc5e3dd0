import type { ViewRecord } from './view-record.ts';
/**
 * What the pretend account stores: one JSON document a record, close to what the REST API shows,
 * without anything that depends on the address the server happens to listen on.
 */

import type { AuthorizationCodeRecord, TokenRecord } from './token-records.ts';

export type Role = 'end-user' | 'agent' | 'admin';
export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export type TicketType = 'problem' | 'incident' | 'question' | 'task';

export interface UserRecord {
  id: number;
  name: string;
  email: string | null;
  role: Role;
  locale: string;
  time_zone: string;
  iana_time_zone: string;
  group_ids: number[];
  /** Which tickets an agent sees; absent: all. */
  ticket_restriction?: 'groups' | 'organization' | 'assigned';
  suspended?: boolean;
  default_group_id: number | null;
  /** An agent who may only leave private notes. */
  is_light_agent?: boolean;
  created_at: string;
  updated_at: string;
}

export interface GroupRecord {
  id: number;
  name: string;
  description: string;
  is_public: boolean;
  default: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
}

/** Where something came from, as in the REST API: `email`, `web`, `api`, `native_messaging`, … */
export interface Via {
  channel: string;
  source: { from: Record<string, unknown>; to: Record<string, unknown>; rel: string | null };
}

export interface TicketRecord {
  id: number;
  subject: string;
  description: string;
  status: TicketStatus;
  priority: Priority | null;
  type: TicketType | null;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  group_id: number | null;
  tags: string[];
  /** By field id; a field without a value is absent. */
  custom_fields: Record<string, string>;
  external_id: string | null;
  via: Via;
  is_public: boolean;
  followup_source_id: number | null;
  email_cc_ids?: number[];
  /** How often it went from solved back to open. */
  reopens?: number;
  satisfaction_score?: 'offered' | 'good' | 'bad';
  created_at: string;
  updated_at: string;
}

export interface CommentRecord {
  id: number;
  ticket_id: number;
  audit_id: number;
  author_id: number;
  body: string;
  html_body: string;
  public: boolean;
  via: Via;
  created_at: string;
  metadata: Record<string, unknown>;
}

export type AuditEvent = { id: number; type: string } & Record<string, unknown>;

export interface AuditRecord {
  id: number;
  ticket_id: number;
  author_id: number;
  created_at: string;
  via: Via;
  metadata: { system: Record<string, unknown>; custom: Record<string, unknown> };
  events: AuditEvent[];
}

export interface FieldOption {
  id: number;
  name: string;
  value: string;
}

export interface TicketFieldRecord {
  id: number;
  type: string;
  title: string;
  description: string;
  agent_description: string;
  active: boolean;
  required: boolean;
  tag: string | null;
  position: number;
  custom_field_options: FieldOption[];
  created_at: string;
  updated_at: string;
}

export interface RuleCondition {
  field: string;
  operator: string;
  value: string | number | (string | number)[] | null;
}
export interface RuleAction {
  field: string;
  value: string | number | (string | number)[] | null;
}

export interface TriggerRecord {
  id: number;
  title: string;
  description: string;
  active: boolean;
  position: number;
  category_id: string;
  conditions: { all: RuleCondition[]; any: RuleCondition[] };
  actions: RuleAction[];
  created_at: string;
  updated_at: string;
}

export interface TriggerCategoryRecord {
  id: string;
  name: string;
  position: number;
  created_at: string;
  updated_at: string;
}

export interface WebhookRecord {
  id: string;
  name: string;
  description: string;
  status: 'active' | 'inactive';
  endpoint: string;
  http_method: string;
  request_format: string;
  subscriptions: string[];
  authentication: Record<string, unknown> | null;
  custom_headers: Record<string, string>;
  /** Used as a literal string for the HMAC. */
  secret: string;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
}

export interface InvocationAttempt {
  id: string;
  invocation_id: string;
  status: string;
  /** HTTP status of the receiver; null when there was no answer. */
  response_code: number | null;
  completed_at: string;
}

export interface InvocationRecord {
  id: string;
  webhook_id: string;
  body: string;
  /** `pending` survives a restart and is then sent again. */
  status: 'pending' | 'success' | 'failed' | 'circuit_broken';
  status_code: number | null;
  created_at: string;
  latest_completed_at: string | null;
  attempts: InvocationAttempt[];
}

export interface ArticleRecord {
  id: number;
  section_id: number;
  author_id: number;
  label_names: string[];
  draft: boolean;
  user_segment_id: number | null;
  source_locale: string;
  translations: {
    id: number;
    locale: string;
    title: string;
    body: string;
    draft: boolean;
    updated_at: string;
  }[];
  created_at: string;
  updated_at: string;
}

/** Every kind of document. */
export interface Documents {
  user: UserRecord;
  group: GroupRecord;
  ticket: TicketRecord;
  /** In the bin, or scrubbed. */
  deleted_ticket: TicketRecord;
  comment: CommentRecord;
  audit: AuditRecord;
  ticket_field: TicketFieldRecord;
  trigger: TriggerRecord;
  trigger_category: TriggerCategoryRecord;
  webhook: WebhookRecord;
  view: ViewRecord;
  invocation: InvocationRecord;
  article: ArticleRecord;
  token: TokenRecord;
  authorization_code: AuthorizationCodeRecord;
  desk_session: { id: string; user_id: number };
  installation: { id: number; app_id: string; created_at: string };
  app_key: { kid: string; privatePem: string; publicPem: string };
}
