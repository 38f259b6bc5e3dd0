import type { CommentRecord, TicketRecord, Via } from './records.ts';

/** An audit event before it has its id. */
export type EventDraft = { type: string } & Record<string, unknown>;

const FIELDS = [
  'subject',
  'status',
  'priority',
  'type',
  'requester_id',
  'assignee_id',
  'group_id',
  'external_id',
] as const;

const shown = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** What an update did to a ticket, as the audit tells it. `via` marks changes made by a rule. */
export function changeEvents(
  before: TicketRecord | null,
  after: TicketRecord,
  via?: Via,
): EventDraft[] {
  const type = before === null ? 'Create' : 'Change';
  const events: EventDraft[] = [];
  const note = (fieldName: string, value: unknown, previous: unknown): void => {
    if (JSON.stringify(value ?? null) === JSON.stringify(previous ?? null)) return;
    events.push({
      type,
      field_name: fieldName,
      value: shown(value ?? null),
      ...(before === null ? {} : { previous_value: shown(previous ?? null) }),
      ...(via === undefined ? {} : { via }),
    });
  };
  for (const field of FIELDS) note(field, after[field], before?.[field]);
  if (after.tags.length > 0 || before !== null) note('tags', after.tags, before?.tags);
  const fieldIds = new Set([
    ...Object.keys(before?.custom_fields ?? {}),
    ...Object.keys(after.custom_fields),
  ]);
  for (const id of fieldIds) note(id, after.custom_fields[id], before?.custom_fields[id]);
  return events;
}

export function auditEvents(
  before: TicketRecord | null,
  after: TicketRecord,
  comment: CommentRecord | null,
): EventDraft[] {
  const changes = changeEvents(before, after);
  if (comment === null) return changes;
  const { body, html_body, public: isPublic, author_id } = comment;
  return [
    { type: 'Comment', body, html_body, public: isPublic, author_id, attachments: [] },
    ...changes,
  ];
}
