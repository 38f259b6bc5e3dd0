import type { FastifyInstance } from 'fastify';
import { type Account, newRecordId, timestamp } from './account.ts';
import { readId, readWrapped } from './ids.ts';
import { cutPage } from './page.ts';
import type { FieldOption, TicketFieldRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { showTicketField } from './ticket-view.ts';
import { recordInvalid, recordNotFound } from './vendor-error.ts';

const TYPES = ['text', 'textarea', 'checkbox', 'date', 'integer', 'decimal', 'tagger', 'regexp'];
const TAG = /^[^\s,]+$/;

export function ticketFieldsRoutes(app: FastifyInstance, account: Account): void {
  const { store } = account;
  // Ticket fields have no OAuth resource of their own: plain read and write.
  const config = { allowed: 'admin' } as const;
  type ById = { Params: { id: string } };
  const find = (id: string): TicketFieldRecord => {
    const field = store.get('ticket_field', readId(id));
    if (field === null) throw recordNotFound();
    return field;
  };

  app.get('/ticket_fields', (request) => {
    const url = requestUrl(account, request.url);
    const fields = store.list('ticket_field');
    const isPaged = url.searchParams.has('page[size]') || url.searchParams.has('page[after]');
    // Without a cursor this list comes whole ("No pagination").
    const { items, around } = isPaged
      ? cutPage(fields, url, (field) => field.id)
      : { items: fields, around: { count: fields.length, next_page: null, previous_page: null } };
    return { ticket_fields: items.map((field) => showTicketField(account, field)), ...around };
  });
  app.get<ById>('/ticket_fields/:id', (request) => ({
    ticket_field: showTicketField(account, find(request.params.id)),
  }));
  app.post('/ticket_fields', { config }, (request, reply) => {
    void reply.code(201);
    const field = saveField(account, null, readWrapped(request.body, 'ticket_field'));
    return { ticket_field: showTicketField(account, field) };
  });
  app.put<ById>('/ticket_fields/:id', { config }, (request) => {
    const given = readWrapped(request.body, 'ticket_field');
    const field = saveField(account, find(request.params.id), given);
    return { ticket_field: showTicketField(account, field) };
  });
  app.delete<ById>('/ticket_fields/:id', { config }, (request, reply) => {
    store.remove('ticket_field', find(request.params.id).id);
    return reply.code(204).send();
  });
}

function saveField(
  account: Account,
  before: TicketFieldRecord | null,
  given: Record<string, unknown>,
): TicketFieldRecord {
  const at = timestamp(account.now());
  const type = String(before?.type ?? given.type ?? 'text');
  if (!TYPES.includes(type)) throw recordInvalid({ type: `Type: ${type} is not supported` });
  const title = String(given.title ?? before?.title ?? '').trim();
  if (title === '') throw recordInvalid({ title: 'Title: cannot be blank' });
  const id = before?.id ?? newRecordId(account);
  const field: TicketFieldRecord = {
    id,
    type,
    title,
    description: String(given.description ?? before?.description ?? ''),
    agent_description: String(given.agent_description ?? before?.agent_description ?? ''),
    active: typeof given.active === 'boolean' ? given.active : (before?.active ?? true),
    required: typeof given.required === 'boolean' ? given.required : (before?.required ?? false),
    tag: typeof given.tag === 'string' ? given.tag : (before?.tag ?? null),
    position: typeof given.position === 'number' ? given.position : (before?.position ?? 9999),
    custom_field_options: readOptions(account, before, given.custom_field_options, type),
    created_at: before?.created_at ?? at,
    updated_at: at,
  };
  checkTagsAreFree(account, field);
  account.store.put('ticket_field', id, field);
  return field;
}

/** A list that is given replaces the options; an option keeps its id as long as its tag stays. */
function readOptions(
  account: Account,
  before: TicketFieldRecord | null,
  given: unknown,
  type: string,
): FieldOption[] {
  const known = before?.custom_field_options ?? [];
  if (given === undefined) {
    if (type === 'tagger' && before === null) {
      throw recordInvalid({ base: 'custom_field_options: cannot be blank' });
    }
    return known;
  }
  if (!Array.isArray(given) || type !== 'tagger') {
    throw recordInvalid({ base: 'custom_field_options: is invalid' });
  }
  const options = given.map((option: { name?: unknown; value?: unknown }): FieldOption => {
    const { name, value } = option ?? {};
    if (typeof name !== 'string' || name === '') {
      throw recordInvalid({ custom_field_options: 'Name: cannot be blank' });
    }
    if (typeof value !== 'string' || !TAG.test(value)) {
      throw recordInvalid({ custom_field_options: `Tag: ${String(value)} is invalid` });
    }
    const same = known.find((earlier) => earlier.value === value.toLowerCase());
    return { id: same?.id ?? newRecordId(account), name, value: value.toLowerCase() };
  });
  const tags = options.map((option) => option.value);
  const doubled = tags.find((tag, index) => tags.indexOf(tag) !== index);
  if (doubled !== undefined) {
    throw recordInvalid({ custom_field_options: `Tag: ${doubled} has already been used` });
  }
  return options;
}

/** The tags of drop-down options are unique over all fields of an account. */
function checkTagsAreFree(account: Account, field: TicketFieldRecord): void {
  for (const other of account.store.list('ticket_field')) {
    if (other.id === field.id) continue;
    const theirs = new Set(other.custom_field_options.map((option) => option.value));
    const taken = field.custom_field_options.find((option) => theirs.has(option.value));
    if (taken !== undefined) {
      throw recordInvalid({
        custom_field_options: `Tag: ${taken.value} is already used by the field ${other.title}`,
      });
    }
  }
}
