import type { TicketRecord } from './records.ts';
import { VendorError } from './vendor-error.ts';

/** One term of a search, such as `status<solved`, `-tags:vip` or a plain word. */
export interface SearchTerm {
  field: string | null;
  operator: ':' | '<' | '>' | '<=' | '>=';
  value: string;
  negated: boolean;
}

export const invalidSearch = (why: string): VendorError =>
  new VendorError(422, { error: 'invalid', description: `Invalid search: ${why}` });

const TERM = /(-?)(?:([a-z_]+)(<=|>=|:|<|>))?("[^"]*"|\S+)/gi;

const FIELDS = new Set([
  ...['type', 'order_by', 'sort', 'requester', 'submitter', 'assignee', 'group', 'tags'],
  ...['subject', 'via', 'status', 'priority', 'created', 'updated', 'email', 'role', 'name'],
]);

/** An unknown property is refused, where Zendesk would find nothing. */
export function parseSearch(query: string): SearchTerm[] {
  const terms = readTerms(query);
  const unknown = terms.find(({ field }) => field !== null && !FIELDS.has(field));
  if (unknown !== undefined) {
    throw invalidSearch(`the sandbox does not know the property ${unknown.field}`);
  }
  return terms;
}

function readTerms(query: string): SearchTerm[] {
  return [...query.matchAll(TERM)].map(([, minus, field, operator, value]) => ({
    field: field?.toLowerCase() ?? null,
    operator: (operator ?? ':') as SearchTerm['operator'],
    value: (value ?? '').replaceAll('"', ''),
    negated: minus === '-',
  }));
}

const STATUS_ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const PRIORITY_ORDER = ['low', 'normal', 'high', 'urgent'];

export interface SearchContext {
  /** Ids of the users that a value names: an id, an address, a name, `me`; `none` gives null. */
  usersOf: (value: string) => (number | null)[];
  groupsOf: (value: string) => (number | null)[];
}

/** Does the ticket satisfy the term? */
export function matchesTerm(
  ticket: TicketRecord,
  term: SearchTerm,
  context: SearchContext,
): boolean {
  return matches(ticket, term, context) !== term.negated;
}

function matches(ticket: TicketRecord, term: SearchTerm, context: SearchContext): boolean {
  const { value } = term;
  switch (term.field) {
    case null: {
      const word = value.toLowerCase();
      return `${ticket.subject}\n${ticket.description}`.toLowerCase().includes(word);
    }
    case 'requester':
      return context.usersOf(value).includes(ticket.requester_id);
    case 'submitter':
      return context.usersOf(value).includes(ticket.submitter_id);
    case 'assignee':
      return context.usersOf(value).includes(ticket.assignee_id);
    case 'group':
      return context.groupsOf(value).includes(ticket.group_id);
    case 'tags':
      return value.split(',').some((tag) => ticket.tags.includes(tag.toLowerCase()));
    case 'subject':
      return ticket.subject.toLowerCase().includes(value.toLowerCase());
    case 'via':
      return ticket.via.channel === value;
    case 'status':
      return compare(STATUS_ORDER.indexOf(ticket.status), rank(STATUS_ORDER, value), term);
    case 'priority':
      if (value === 'none') return ticket.priority === null;
      return compare(
        PRIORITY_ORDER.indexOf(ticket.priority ?? ''),
        rank(PRIORITY_ORDER, value),
        term,
      );
    case 'created':
    case 'updated': {
      const at = Date.parse(term.field === 'created' ? ticket.created_at : ticket.updated_at);
      const given = Date.parse(value);
      if (Number.isNaN(given)) throw invalidSearch(`${value} is not a date`);
      // A day without a time means that whole day.
      return term.operator === ':' && /^\d{4}-\d\d-\d\d$/.test(value)
        ? at >= given && at < given + 86_400_000
        : compare(at, given, term);
    }
    default:
      throw invalidSearch(`${term.field} is not a property of tickets`);
  }
}

function rank(order: string[], value: string): number {
  const index = order.indexOf(value.toLowerCase());
  if (index < 0) throw invalidSearch(`${value} is unknown`);
  return index;
}

function compare(left: number, right: number, { operator }: SearchTerm): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    case ':':
      return left === right;
  }
}
