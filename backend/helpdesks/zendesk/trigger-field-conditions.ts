import type {
  TicketUpdate,
  TriggerCondition,
  TriggerTicket,
  TriggerValue,
} from './trigger-types.ts';

/** What a condition looks at: the ticket as it is now, triggers that fired so far included. */
export interface Moment {
  before: TriggerTicket | null;
  ticket: TriggerTicket;
  update: TicketUpdate;
}

/** Something that was understood, or why it was not. */
export type Read<T> = { ok: T } | { why: string };

export function unknown(condition: TriggerCondition, problem?: string): { why: string } {
  const { field, operator = '' } = condition;
  return { why: `Condition ${field} ${problem ?? `has an unknown operator "${operator}"`}.` };
}

type Text = string | null;
/** What a condition compares with; `current_user` depends on who updates. */
type Operand = (moment: Moment) => Text;

interface Field {
  of: (ticket: TriggerTicket) => Text;
  operators: readonly string[];
  readOperand: (value: string) => Operand | null;
  /** From the lowest to the highest, for `less_than` and `greater_than`. */
  order?: readonly Text[];
}

const IS = ['is', 'is_not'];
const CHANGES = [
  'changed',
  'not_changed',
  'value',
  'not_value',
  'value_previous',
  'not_value_previous',
];
const ORDER = ['less_than', 'greater_than'];
/** The spelling that Zendesk documents for brands and forms; elsewhere it is `value…`. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['changed_to', 'value'],
  ['changed_from', 'value_previous'],
  ['not_changed_to', 'not_value'],
  ['not_changed_from', 'not_value_previous'],
]);
const WITHOUT_VALUE = new Set(['changed', 'not_changed', 'present', 'not_present']);

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
/** No priority is lower than any. */
const PRIORITIES = [null, 'low', 'normal', 'high', 'urgent'];
const TYPES = [null, 'question', 'incident', 'problem', 'task'];

const constant =
  (value: Text): Operand =>
  () =>
    value === '' ? null : value;
const oneOf = (values: readonly Text[]) => (value: string) =>
  values.includes(value === '' ? null : value) ? constant(value) : null;
const idOr =
  (words: Record<string, Operand> = {}) =>
  (value: string): Operand | null =>
    value === '' || /^\d+$/.test(value)
      ? constant(value)
      : Object.hasOwn(words, value)
        ? (words[value] ?? null)
        : null;

const currentUser: Operand = ({ update }) => update.actor.id;
const assignee: Operand = ({ ticket }) => ticket.assignee_id;
const requester: Operand = ({ ticket }) => ticket.requester_id;

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  [
    'status',
    {
      of: (ticket) => ticket.status,
      operators: [...IS, ...CHANGES, ...ORDER],
      readOperand: oneOf(STATUSES),
      order: STATUSES,
    },
  ],
  [
    'priority',
    {
      of: (ticket) => ticket.priority,
      operators: [...IS, ...CHANGES, ...ORDER],
      readOperand: oneOf(PRIORITIES),
      order: PRIORITIES,
    },
  ],
  [
    'type',
    { of: (ticket) => ticket.type, operators: [...IS, ...CHANGES], readOperand: oneOf(TYPES) },
  ],
  ['group_id', idField((ticket) => ticket.group_id)],
  [
    'assignee_id',
    idField((ticket) => ticket.assignee_id, {
      current_user: currentUser,
      requester_id: requester,
    }),
  ],
  [
    'requester_id',
    idField((ticket) => ticket.requester_id, {
      current_user: currentUser,
      assignee_id: assignee,
    }),
  ],
  ['organization_id', idField((ticket) => ticket.organization_id)],
  ['brand_id', idField((ticket) => ticket.brand_id)],
  ['ticket_form_id', idField((ticket) => ticket.ticket_form_id)],
  ['custom_status_id', idField((ticket) => ticket.custom_status_id)],
]);

function idField(of: Field['of'], words?: Record<string, Operand>): Field {
  return { of, operators: [...IS, ...CHANGES], readOperand: idOr(words) };
}

function customField(id: string): Field {
  return {
    of: (ticket) => ticket.custom_fields[id] || null,
    operators: [...IS, ...CHANGES, 'present', 'not_present'],
    readOperand: constant,
  };
}

/**
 * Reads a condition on a field of the ticket. "Changed" compares with the ticket before the
 * update; on a new ticket everything that has a value has changed, also at its creation
 * (support.zendesk.com 4408893545882).
 */
export function readFieldCondition(condition: TriggerCondition): Read<(moment: Moment) => boolean> {
  const customId = /^custom_fields_(\d+)$/.exec(condition.field)?.[1];
  const field = customId === undefined ? FIELDS.get(condition.field) : customField(customId);
  if (field === undefined) return unknown(condition, 'is not known');
  const { operator = '', value } = condition;
  const name = SPELLED_OUT.get(operator) ?? operator;

  if (condition.field === 'custom_status_id' && /^(not_)?includes$/.test(name)) {
    return readAnyOf(condition, field, name === 'includes');
  }
  if (!field.operators.includes(name)) return unknown(condition);
  const operand = WITHOUT_VALUE.has(name) ? constant(null) : readValue(field, value);
  if (operand === null) return unknown(condition, 'has a value that is not known');

  const now = (moment: Moment) => field.of(moment.ticket);
  const then = ({ before }: Moment) => (before === null ? null : field.of(before));
  const isChanged = (moment: Moment) => now(moment) !== then(moment);
  const isTo = (moment: Moment) => isChanged(moment) && now(moment) === operand(moment);
  const isFrom = (moment: Moment) => isChanged(moment) && then(moment) === operand(moment);
  const rank = (text: Text) => field.order?.indexOf(text) ?? -1;
  const checks: Record<string, (moment: Moment) => boolean> = {
    is: (moment) => now(moment) === operand(moment),
    is_not: (moment) => now(moment) !== operand(moment),
    less_than: (moment) => rank(now(moment)) < rank(operand(moment)),
    greater_than: (moment) => rank(now(moment)) > rank(operand(moment)),
    changed: isChanged,
    not_changed: (moment) => !isChanged(moment),
    value: isTo,
    not_value: (moment) => !isTo(moment),
    value_previous: isFrom,
    not_value_previous: (moment) => !isFrom(moment),
    present: (moment) => now(moment) !== null,
    not_present: (moment) => now(moment) === null,
  };
  const check = checks[name];
  return check === undefined ? unknown(condition) : { ok: check };
}

function readValue(field: Field, value: TriggerValue | undefined): Operand | null {
  if (Array.isArray(value) || value === undefined) return null;
  return field.readOperand(value === null ? '' : String(value));
}

function readAnyOf(condition: TriggerCondition, field: Field, wanted: boolean) {
  const ids = [condition.value ?? []].flat().map(String);
  if (ids.length === 0 || !ids.every((id) => /^\d+$/.test(id))) {
    return unknown(condition, 'needs ids as its value');
  }
  return { ok: ({ ticket }: Moment) => ids.includes(field.of(ticket) ?? '') === wanted };
}
