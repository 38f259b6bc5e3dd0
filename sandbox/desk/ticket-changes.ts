import type { Comment, Ticket } from './records.ts';

export interface ZafEvent {
  event: string;
  data: unknown;
}

/** The `….changed` events between two states of a ticket, as apps hear them. */
export function changedEvents(
  before: { ticket: Ticket; comments: Comment[] },
  after: { ticket: Ticket; comments: Comment[] },
): ZafEvent[] {
  const [old, now] = [before.ticket, after.ticket];
  const pairs: [string, unknown, unknown][] = [
    ['ticket.subject', old.subject, now.subject],
    ['ticket.status', old.status, now.status],
    ['ticket.priority', old.priority, now.priority],
    ['ticket.type', old.type, now.type],
    ['ticket.tags', old.tags, now.tags],
    ['ticket.assignee.user.id', old.assignee_id, now.assignee_id],
    ['ticket.assignee.group.id', old.group_id, now.group_id],
    ...now.custom_fields.map((field): [string, unknown, unknown] => [
      `ticket.custom_field_${field.id}`,
      old.custom_fields.find((one) => one.id === field.id)?.value ?? null,
      field.value,
    ]),
  ];
  const events = pairs
    .filter(([, was, is]) => JSON.stringify(was) !== JSON.stringify(is))
    .flatMap(([path, oldValue, newValue]) => changeOf(path, newValue, oldValue));
  if (before.comments.at(-1)?.id !== after.comments.at(-1)?.id) {
    events.push({ event: 'ticket.conversation.changed', data: after.comments.length });
  }
  return events;
}

/** One change: its own event, and the one that hears of everything. */
export const changeOf = (path: string, newValue: unknown, oldValue?: unknown): ZafEvent[] => [
  { event: `${path}.changed`, data: newValue },
  { event: '*.changed', data: { propertyName: path, newValue, oldValue } },
];
