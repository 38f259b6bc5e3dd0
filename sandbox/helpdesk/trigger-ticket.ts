import type {
  TaggerField,
  TriggerDefinition,
  TriggerRole,
  TriggerTicket,
} from '../../backend/helpdesks/zendesk/trigger-types.ts';
import type { Account } from './account.ts';
import type { TicketRecord, TriggerRecord, UserRecord } from './records.ts';

/** The account's records in the words of the trigger engine, where every id is a string. */

const text = (id: number | null): string | null => (id === null ? null : String(id));
const number = (id: string | null): number | null => (id === null || id === '' ? null : Number(id));

export function toTriggerTicket(ticket: TicketRecord): TriggerTicket {
  return {
    id: String(ticket.id),
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    type: ticket.type,
    group_id: text(ticket.group_id),
    assignee_id: text(ticket.assignee_id),
    requester_id: String(ticket.requester_id),
    organization_id: null,
    brand_id: null,
    ticket_form_id: null,
    custom_status_id: null,
    via_channel: ticket.via.channel,
    tags: ticket.tags,
    custom_fields: ticket.custom_fields,
  };
}

export function fromTriggerTicket(ticket: TicketRecord, changed: TriggerTicket): TicketRecord {
  const values = Object.entries(changed.custom_fields).flatMap(([id, value]) =>
    value === null || value === '' ? [] : [[id, value] as const],
  );
  return {
    ...ticket,
    subject: changed.subject,
    status: changed.status as TicketRecord['status'],
    priority: (changed.priority || null) as TicketRecord['priority'],
    type: (changed.type || null) as TicketRecord['type'],
    group_id: number(changed.group_id),
    assignee_id: number(changed.assignee_id),
    tags: [...changed.tags].sort(),
    custom_fields: Object.fromEntries(values),
  };
}

export const toDefinition = (trigger: TriggerRecord): TriggerDefinition => ({
  ...trigger,
  id: String(trigger.id),
});

export function taggerFields(account: Account): TaggerField[] {
  return account.store
    .list('ticket_field')
    .filter((field) => field.active && field.type === 'tagger')
    .map((field) => ({
      id: String(field.id),
      options: field.custom_field_options.map((option) => ({ tag: option.value })),
    }));
}

export function categoryPositions(account: Account): Record<string, number> {
  const categories = account.store.list('trigger_category');
  return Object.fromEntries(categories.map(({ id, position }) => [id, position]));
}

export function roleOf(user: UserRecord | null): TriggerRole {
  if (user === null) return 'system';
  return user.role === 'end-user' ? 'end_user' : user.role;
}
