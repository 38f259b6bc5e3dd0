import type { TaggerField, TicketChange, TriggerTicket } from './trigger-types.ts';

/**
 * A drop-down field and its tags are one thing seen twice: the values of its options are tags of
 * the ticket. Setting one sets the other, and of one field at most one option holds.
 */

/** Zendesk writes lists of tags with spaces between; commas are read too. Tags are lower case. */
export function splitTags(value: string | readonly (string | number)[]): string[] {
  const text = typeof value === 'string' ? value : value.join(' ');
  return [...new Set(text.toLowerCase().split(/[\s,]+/))].filter((tag) => tag !== '');
}

/**
 * The ticket with `tags` as its whole list. A tag that came and belongs to an option sets its
 * field and drops the field's other options; a tag that went clears it. Of several options that
 * came at once the last wins. Fields whose options neither came nor went stay as they are.
 */
export function applyTagsChange(
  ticket: TriggerTicket,
  tags: readonly string[],
  fields: readonly TaggerField[],
): TriggerTicket {
  const old = new Set(ticket.tags);
  const wanted = splitTags(tags);
  const losers = new Set<string>();
  for (const { options } of fields) {
    const present = wanted.filter((tag) => options.some((option) => option.tag === tag));
    const winner = present.findLast((tag) => !old.has(tag));
    for (const tag of present) if (winner !== undefined && tag !== winner) losers.add(tag);
  }
  const next = new Set(wanted.filter((tag) => !losers.has(tag)));
  const values = fields.flatMap(({ id, options }) => {
    const isTouched = options.some(({ tag }) => old.has(tag) !== next.has(tag));
    const value = options.find(({ tag }) => next.has(tag))?.tag ?? null;
    return isTouched ? [[id, value] as const] : [];
  });
  const custom_fields = { ...ticket.custom_fields, ...Object.fromEntries(values) };
  return { ...ticket, tags: [...next], custom_fields };
}

/**
 * The ticket with a value in one custom field; null empties it. Of a drop-down field the tags of
 * the other options go and the new one's comes; a field that is not in `fields` has no tags.
 *
 * @throws RangeError when the field is a drop-down and the value is none of its options.
 */
export function applyFieldChange(
  ticket: TriggerTicket,
  fieldId: string,
  value: string | null,
  fields: readonly TaggerField[],
): TriggerTicket {
  const next = value === '' ? null : value;
  const field = fields.find((candidate) => candidate.id === fieldId);
  if (field !== undefined) {
    const options = new Set(field.options.map((option) => option.tag));
    if (next !== null && !options.has(next)) {
      throw new RangeError(`"${next}" is no option of field ${fieldId}; use one of its tags.`);
    }
    const others = ticket.tags.filter((tag) => !options.has(tag));
    const tags = next === null ? others : [...others, next];
    const synced = applyTagsChange(ticket, tags, fields);
    return { ...synced, custom_fields: { ...synced.custom_fields, [fieldId]: next } };
  }
  return { ...ticket, custom_fields: { ...ticket.custom_fields, [fieldId]: next } };
}

const PLAIN_FIELDS = [
  'subject',
  'status',
  'priority',
  'type',
  'group_id',
  'assignee_id',
  'requester_id',
  'organization_id',
  'brand_id',
  'ticket_form_id',
  'custom_status_id',
] as const satisfies (keyof TriggerTicket)[];

/** What differs between two states of a ticket. The order of tags does not count. */
export function changesBetween(from: TriggerTicket, to: TriggerTicket): TicketChange[] {
  const changes: TicketChange[] = PLAIN_FIELDS.filter((field) => from[field] !== to[field]).map(
    (field) => ({ field, from: from[field], to: to[field] }),
  );
  const ids = new Set([...Object.keys(from.custom_fields), ...Object.keys(to.custom_fields)]);
  for (const id of ids) {
    const before = from.custom_fields[id] ?? null;
    const after = to.custom_fields[id] ?? null;
    if (before !== after) changes.push({ field: `custom_fields_${id}`, from: before, to: after });
  }
  const old = new Set(from.tags);
  const now = new Set(to.tags);
  if (old.size !== now.size || [...now].some((tag) => !old.has(tag))) {
    changes.push({ field: 'tags', from: from.tags, to: to.tags });
  }
  return changes;
}
