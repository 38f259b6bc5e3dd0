import type { Account } from './account.ts';
import type { TicketUpdate } from './change-ticket.ts';
import { setFieldValue, setTags } from './field-tags.ts';
import type { Priority, TicketRecord, TicketStatus, TicketType } from './records.ts';
import { recordInvalid } from './vendor-error.ts';

/** What may be written on a ticket, apart from a comment. Absent members stay as they are. */
export interface TicketChanges {
  subject?: string;
  status?: TicketStatus;
  priority?: Priority | null;
  type?: TicketType | null;
  requester_id?: number;
  submitter_id?: number;
  assignee_id?: number | null;
  group_id?: number | null;
  tags?: string[];
  custom_fields?: { id: number; value: unknown }[];
  external_id?: string | null;
  followup_source_id?: number;
  email_cc_ids?: number[];
}

/** The ticket after the caller's own changes and what Zendesk itself concludes from them. */
export function applyChanges(
  account: Account,
  start: TicketRecord,
  before: TicketRecord | null,
  update: TicketUpdate,
): TicketRecord {
  if (before?.status === 'closed') {
    throw recordInvalid({ status: 'Status: closed prevents ticket update' });
  }
  const { tags, custom_fields: customFields, ...plain } = update.changes;
  let ticket: TicketRecord = { ...start, ...plain };
  if (tags !== undefined) ticket = setTags(account, ticket, tags);
  for (const { id, value } of customFields ?? []) {
    ticket = setFieldValue(account, ticket, id, value);
  }
  return settleStatus(settleAssignment(account, ticket, start, update), before, update);
}

/** An assignee must be an agent and a member of the ticket's group. */
function settleAssignment(
  account: Account,
  ticket: TicketRecord,
  start: TicketRecord,
  update: TicketUpdate,
): TicketRecord {
  const { store } = account;
  const settled = { ...ticket };
  if (settled.group_id !== null) {
    const group = store.get('group', settled.group_id);
    if (group === null || group.deleted) throw recordInvalid({ group: 'Group is invalid' });
  }
  const solvesUnassigned = settled.status === 'solved' && settled.assignee_id === null;
  if (solvesUnassigned && update.changes.status === 'solved') {
    if (update.actor.role === 'end-user') {
      throw recordInvalid({ assignee_id: 'Assignee: is required when solving a ticket' });
    }
    settled.assignee_id = update.actor.id;
  }
  if (settled.assignee_id === null) return settled;
  const assignee = store.get('user', settled.assignee_id);
  if (assignee === null || assignee.role === 'end-user') {
    throw recordInvalid({ assignee_id: 'Assignee: must be an agent' });
  }
  if (settled.group_id !== null && assignee.group_ids.includes(settled.group_id)) return settled;
  // A new group without this agent drops the agent; a new agent brings an own group.
  const groupWasChosen = update.changes.group_id !== undefined && update.changes.group_id !== null;
  const assigneeStayed = settled.assignee_id === start.assignee_id;
  if (groupWasChosen && assigneeStayed) return { ...settled, assignee_id: null };
  if (groupWasChosen) throw recordInvalid({ assignee_id: 'Assignee: is not in the group' });
  return { ...settled, group_id: assignee.default_group_id ?? settled.group_id };
}

/**
 * Statuses move by themselves: a new ticket opens when somebody is assigned or an agent answers
 * in public; a customer's comment reopens what was pending, on hold or solved.
 */
function settleStatus(
  ticket: TicketRecord,
  before: TicketRecord | null,
  update: TicketUpdate,
): TicketRecord {
  if (update.changes.status !== undefined && update.changes.status !== 'new') return ticket;
  const open: TicketRecord = { ...ticket, status: 'open' };
  const comment = update.comment;
  const byCustomer =
    comment !== null &&
    (comment.authorId === ticket.requester_id || ticket.email_cc_ids?.includes(comment.authorId));
  if (before !== null && byCustomer) {
    return ['pending', 'hold', 'solved'].includes(ticket.status) ? open : ticket;
  }
  if (ticket.status !== 'new') return ticket;
  const agentAnswered = before !== null && comment?.public === true && !byCustomer;
  return ticket.assignee_id !== null || agentAnswered ? open : ticket;
}
