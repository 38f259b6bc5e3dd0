import { applyFieldChange, applyTagsChange, splitTags } from './ticket-fields-and-tags.ts';
import type { Read } from './trigger-field-conditions.ts';
import type {
  TaggerField,
  TicketUpdate,
  TriggerAction,
  TriggerEffect,
  TriggerTicket,
} from './trigger-types.ts';

/** What one action does when its trigger fires. */
export type Step =
  | { kind: 'change'; apply: (ticket: TriggerTicket, update: TicketUpdate) => TriggerTicket }
  | { kind: 'effect'; effect: TriggerEffect }
  /** Whether the comments of the same trigger are public. */
  | { kind: 'comment_mode'; isPublic: boolean };

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['status', ['new', 'open', 'pending', 'hold', 'solved', 'closed']],
  ['priority', ['', 'low', 'normal', 'high', 'urgent']],
  ['type', ['', 'question', 'incident', 'problem', 'task']],
]);

/**
 * Turns an action into a step, or says what about it is not understood. An option that a
 * drop-down field does not have is found only when the field is among `fields`.
 */
export function readAction(
  triggerId: string,
  action: TriggerAction,
  fields: readonly TaggerField[],
): Read<Step> {
  const { field, value } = action;
  const text = value === null || Array.isArray(value) ? '' : String(value);
  const customId = /^custom_fields_(\d+)$/.exec(field)?.[1];
  if (customId !== undefined) return readCustomField(action, customId, text, fields);
  switch (field) {
    case 'status':
    case 'priority':
    case 'type':
      if (Array.isArray(value) || !CHOICES.get(field)?.includes(text)) return unknown(action);
      return change((ticket) => ({ ...ticket, [field]: text === '' ? null : text }));
    case 'group_id':
      if (!isIdOrNothing(action, text)) return unknown(action);
      return change((ticket) => ({ ...ticket, group_id: text === '' ? null : text }));
    case 'assignee_id':
      return readAssignee(action, text);
    case 'set_tags':
    case 'current_tags':
    case 'remove_tags':
      return readTags(action, fields);
    case 'comment_value':
      if (typeof value !== 'string' || value === '') return unknown(action);
      return effect({ kind: 'comment', triggerId, isPublic: true, bodyTemplate: value });
    case 'comment_mode_is_public':
      if (text !== 'true' && text !== 'false') return unknown(action);
      return { ok: { kind: 'comment_mode', isPublic: text === 'true' } };
    case 'notification_user':
    case 'notification_group':
    case 'notification_target':
    case 'notification_webhook':
      return readNotification(triggerId, action);
    default:
      return { why: `Action ${field} is not known.` };
  }
}

function unknown(action: TriggerAction): { why: string } {
  return { why: `Action ${action.field} has a value that is not known.` };
}

const change = (apply: (ticket: TriggerTicket, update: TicketUpdate) => TriggerTicket) =>
  ({ ok: { kind: 'change', apply } }) as const;

const effect = (made: TriggerEffect) => ({ ok: { kind: 'effect', effect: made } }) as const;

function isIdOrNothing({ value }: TriggerAction, text: string): boolean {
  return !Array.isArray(value) && /^\d*$/.test(text);
}

/** A customer who updates cannot become the assignee: `current_user` then changes nothing. */
function readAssignee(action: TriggerAction, text: string): Read<Step> {
  if (text === 'current_user') {
    return change((ticket, { actor }) =>
      actor.role === 'agent' || actor.role === 'admin'
        ? { ...ticket, assignee_id: actor.id }
        : ticket,
    );
  }
  if (!isIdOrNothing(action, text)) return unknown(action);
  return change((ticket) => ({ ...ticket, assignee_id: text === '' ? null : text }));
}

function readTags(action: TriggerAction, fields: readonly TaggerField[]): Read<Step> {
  const { field, value } = action;
  if (typeof value !== 'string' && !Array.isArray(value)) return unknown(action);
  const tags = splitTags(value);
  // Only set_tags means something without tags: it empties the list.
  if (tags.length === 0 && field !== 'set_tags') return unknown(action);
  return change((ticket) => {
    const rest = ticket.tags.filter((tag) => !tags.includes(tag));
    const added = tags.filter((tag) => !ticket.tags.includes(tag));
    const next =
      field === 'remove_tags' ? rest : field === 'set_tags' ? tags : [...ticket.tags, ...added];
    return applyTagsChange(ticket, next, fields);
  });
}

function readCustomField(
  action: TriggerAction,
  fieldId: string,
  text: string,
  fields: readonly TaggerField[],
): Read<Step> {
  if (Array.isArray(action.value)) return unknown(action);
  const field = fields.find((candidate) => candidate.id === fieldId);
  if (field !== undefined && text !== '' && !field.options.some(({ tag }) => tag === text)) {
    return { why: `Action ${action.field} sets an option that the field does not have.` };
  }
  return change((ticket) => applyFieldChange(ticket, fieldId, text, fields));
}

function readNotification(triggerId: string, action: TriggerAction): Read<Step> {
  if (!Array.isArray(action.value)) return unknown(action);
  const [to = '', ...texts] = action.value.map(String);
  const [first, second] = texts;
  const isToPeople = action.field === 'notification_user' || action.field === 'notification_group';
  if (to === '' || first === undefined) return unknown(action);
  if (texts.length !== (isToPeople ? 2 : 1)) return unknown(action);
  switch (action.field) {
    case 'notification_webhook':
      return effect({ kind: 'webhook', triggerId, webhookId: to, bodyTemplate: first });
    case 'notification_target':
      return effect({ kind: 'notify_target', triggerId, targetId: to, bodyTemplate: first });
    default:
      return effect({
        kind: action.field === 'notification_user' ? 'notify_user' : 'notify_group',
        triggerId,
        recipient: to,
        subjectTemplate: first,
        bodyTemplate: second ?? '',
      });
  }
}
