/**
 * The words of Zendesk's triggers. Definitions keep the API's own spelling, so that what
 * `GET /api/v2/triggers` answers can be passed in as it is; ids are strings everywhere else.
 */

export type TriggerValue = string | boolean | number | null | (string | number)[];

/**
 * `value` is absent for operators that need none (`changed`, `not_changed`, `present`, …);
 * `operator` may be absent for `update_type` and `comment_is_public` and then means `is`.
 */
export interface TriggerCondition {
  field: string;
  operator?: string;
  value?: TriggerValue;
}

export interface TriggerAction {
  field: string;
  value: TriggerValue;
}

export interface TriggerDefinition {
  id: string;
  title: string;
  active: boolean;
  position: number;
  /** Null or unknown: the trigger comes after those of every known category. */
  category_id: string | null;
  conditions: { all: TriggerCondition[]; any: TriggerCondition[] };
  actions: TriggerAction[];
  description?: string | null;
}

/** The state of a ticket, as far as conditions can look at it. */
export interface TriggerTicket {
  id: string;
  subject: string;
  /** `new | open | pending | hold | solved | closed`. */
  status: string;
  /** `low | normal | high | urgent`, null for none. */
  priority: string | null;
  /** `question | incident | problem | task`, null for none. */
  type: string | null;
  group_id: string | null;
  assignee_id: string | null;
  requester_id: string;
  organization_id: string | null;
  brand_id: string | null;
  ticket_form_id: string | null;
  custom_status_id: string | null;
  /** Where the ticket came from, as REST says it: `email`, `web`, `api`, … */
  via_channel: string;
  tags: string[];
  /** By field id; absent and null are the same. A tagger's value is the tag of its option. */
  custom_fields: Record<string, string | null>;
}

export type TriggerRole = 'end_user' | 'agent' | 'admin' | 'system';

/** What somebody did to the ticket, beside the change from `before` to `after`. */
export interface TicketUpdate {
  isCreate: boolean;
  /** Who updated; `current_user` in actions and conditions is this person. */
  actor: { id: string; role: TriggerRole };
  comment: { isPublic: boolean; body: string; authorRole: TriggerRole } | null;
  /** Where this update came from; `via_channel` of the ticket stays where the ticket came from. */
  via_channel: string;
}

/** A drop-down field: the values of its options are tags. */
export interface TaggerField {
  id: string;
  options: { tag: string }[];
}

/** `from` and `to` are ticket values; of `tags` the whole list. */
export interface TicketChange {
  /** As in conditions: `status`, `group_id`, `tags`, `custom_fields_<id>`, … */
  field: string;
  from: string | string[] | null;
  to: string | string[] | null;
}

export interface FiredTrigger {
  triggerId: string;
  /** Empty when it had effects only, or when everything already was as it wants it. */
  changes: TicketChange[];
}

/** What a trigger does outside the ticket's fields. Texts are Liquid, not rendered here. */
export type TriggerEffect =
  | { kind: 'webhook'; triggerId: string; webhookId: string; bodyTemplate: string }
  | {
      kind: 'notify_user' | 'notify_group';
      triggerId: string;
      /** An id, or `requester_id`, `assignee_id`, `current_user`, `group_id`, … as it stands. */
      recipient: string;
      subjectTemplate: string;
      bodyTemplate: string;
    }
  | { kind: 'notify_target'; triggerId: string; targetId: string; bodyTemplate: string }
  | { kind: 'comment'; triggerId: string; isPublic: boolean; bodyTemplate: string };

/** A part of a trigger that is not understood: whether or what it does cannot be told. */
export type UnknownPart = { triggerId: string; why: string } & (
  | { condition: TriggerCondition }
  | { action: TriggerAction }
);

export interface TriggerRun {
  triggers: readonly TriggerDefinition[];
  /** Category id → position. */
  categories: Readonly<Record<string, number>>;
  fields: readonly TaggerField[];
  /** The ticket before the update; null when it was created by it. */
  before: TriggerTicket | null;
  /** The ticket with the update in it, before any trigger. */
  after: TriggerTicket;
  update: TicketUpdate;
}

export interface TriggerOutcome {
  ticket: TriggerTicket;
  /** In the order in which they fired. */
  fired: FiredTrigger[];
  /** In the order in which they arose. */
  effects: TriggerEffect[];
  /** Active triggers that were left out because a part of them is not understood. */
  unknown: UnknownPart[];
}
