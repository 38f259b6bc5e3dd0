import type { TicketChanges } from './ticket-changes.ts';
import { badRequest, recordInvalid } from './vendor-error.ts';

const CHOICES: Record<string, string[]> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['low', 'normal', 'high', 'urgent'],
  type: ['problem', 'incident', 'question', 'task'],
};

/** Members of `ticket` that are read elsewhere, or that our own calls never carry a change in. */
const READ_ELSEWHERE = new Set([
  'comment',
  'metadata',
  'safe_update',
  'updated_stamp',
  'requester',
  'via_followup_source_id',
  'id',
]);

const readNumber = (name: string, value: unknown): number => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    throw recordInvalid({ [name]: `${name}: ${String(value)} is invalid` });
  }
  return number;
};

const READERS: Record<string, (value: unknown, name: string) => unknown> = {
  subject: (value) => String(value ?? ''),
  status: readChoice,
  priority: (value, name) => (value === null || value === '' ? null : readChoice(value, name)),
  type: (value, name) => (value === null || value === '' ? null : readChoice(value, name)),
  requester_id: (value, name) => readNumber(name, value),
  submitter_id: (value, name) => readNumber(name, value),
  assignee_id: (value, name) => (value === null || value === '' ? null : readNumber(name, value)),
  group_id: (value, name) => (value === null || value === '' ? null : readNumber(name, value)),
  external_id: (value) => (value === null ? null : String(value)),
  tags: readTags,
  custom_fields: readCustomFields,
};

function readChoice(value: unknown, name: string): string {
  if (typeof value === 'string' && CHOICES[name]?.includes(value)) return value;
  throw recordInvalid({ [name]: `${name}: ${String(value)} is not included in the list` });
}

/** A list, or one string with spaces or commas between the tags. Tags are lower-cased. */
export function readTags(value: unknown): string[] {
  const list = Array.isArray(value) ? value : String(value ?? '').split(/[\s,]+/);
  const tags = list.map((tag) => String(tag).trim().toLowerCase().replaceAll(/\s+/g, '_'));
  return [...new Set(tags)].filter((tag) => tag !== '').sort();
}

function readCustomFields(value: unknown): { id: number; value: unknown }[] {
  if (Array.isArray(value)) {
    return value.map((entry: { id?: unknown; value?: unknown }) => ({
      id: readNumber('custom_fields', entry?.id),
      value: entry?.value ?? null,
    }));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([id, entry]) => ({
      id: readNumber('custom_fields', id),
      value: entry,
    }));
  }
  throw badRequest('custom_fields must be an array');
}

/**
 * The changes that a request's `ticket` object asks for. Stricter than Zendesk on purpose: a
 * member that this server does not know is refused, where Zendesk would ignore it or do something
 * that is not imitated here.
 */
export function readTicketChanges(given: Record<string, unknown>): TicketChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (READ_ELSEWHERE.has(name)) continue;
    const read = READERS[name];
    if (read === undefined) throw badRequest(`The sandbox does not know the attribute ${name}`);
    changes[name] = read(value, name);
  }
  return changes as TicketChanges;
}
