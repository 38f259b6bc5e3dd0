import { type Account, newRecordId, timestamp } from './account.ts';
import { auditEvents, type EventDraft } from './audit-events.ts';
import { commentBodies } from './comment-text.ts';
import type { AuditRecord, CommentRecord, TicketRecord, UserRecord, Via } from './records.ts';
import { runTriggers } from './run-triggers.ts';
import { applyChanges, type TicketChanges } from './ticket-changes.ts';
import { eventsOfUpdate, storeEvents, type TicketEvent } from './ticket-events.ts';

export interface NewComment {
  body?: string;
  html_body?: string;
  public: boolean;
  authorId: number;
  /** What the system notes with the comment, such as `flags`. */
  metadata?: Record<string, unknown>;
}

export interface TicketUpdate {
  /** Null creates a ticket. */
  ticketId: number | null;
  actor: UserRecord;
  changes: TicketChanges;
  comment: NewComment | null;
  via: Via;
  /** The caller's own words in the audit (`ticket.metadata`). */
  metadata?: Record<string, unknown>;
  /** When it happened; now when absent. For seeding the past. */
  at?: Date;
  /** Events that webhooks hear of besides what the update shows by itself. */
  alsoTold?: TicketEvent[];
  /** Seeding: no trigger runs, nobody is told. */
  silently?: boolean;
}

export const viaOf = (channel: string): Via => ({
  channel,
  source: { from: {}, to: {}, rel: null },
});

/**
 * One update of one ticket: the changes, the status that follows from them, every trigger, the
 * comment, the audit. All of it or nothing is stored; webhooks are sent afterwards.
 */
export function changeTicket(
  account: Account,
  update: TicketUpdate,
): { ticket: TicketRecord; audit: AuditRecord; comment: CommentRecord | null } {
  const { store } = account;
  const done = store.transaction(() => {
    const at = timestamp(update.at ?? account.now());
    const before = update.ticketId === null ? null : store.get('ticket', update.ticketId);
    const changed = applyChanges(
      account,
      before ?? blankTicket(account, update, at),
      before,
      update,
    );
    const outcome = update.silently
      ? { ticket: changed, events: [] as EventDraft[], invocationIds: [] as string[] }
      : runTriggers(account, { before, after: changed, update });

    const auditId = newRecordId(account);
    const comment = update.comment && makeComment(account, changed.id, auditId, update, at);
    const author = comment === null ? null : store.get('user', comment.author_id);
    const drafts = [...auditEvents(before, changed, comment), ...outcome.events];
    const audit: AuditRecord = {
      id: auditId,
      ticket_id: changed.id,
      author_id: update.actor.id,
      created_at: at,
      via: update.via,
      metadata: { system: {}, custom: update.metadata ?? {} },
      events: drafts.map((draft) => ({ id: newRecordId(account), ...draft })),
    };
    const ticket: TicketRecord = {
      ...outcome.ticket,
      is_public: outcome.ticket.is_public || comment?.public === true,
      reopens: (before?.reopens ?? 0) + (isReopened(before, outcome.ticket) ? 1 : 0),
      updated_at: drafts.length > 0 ? at : outcome.ticket.updated_at,
    };
    store.put('ticket', ticket.id, ticket);
    store.put('audit', audit.id, audit, ticket.id);
    if (comment !== null) store.put('comment', comment.id, comment, ticket.id);
    const told = update.silently
      ? []
      : [...eventsOfUpdate(before, ticket, comment, author), ...(update.alsoTold ?? [])];
    const invocationIds = [
      ...outcome.invocationIds,
      ...storeEvents(account, ticket, update.actor, told),
    ];
    return { ticket, audit, comment, invocationIds };
  });
  if (!update.silently) account.ticketChanged(done.ticket.id);
  for (const id of done.invocationIds) account.deliver(id);
  return done;
}

function isReopened(before: TicketRecord | null, after: TicketRecord): boolean {
  return before?.status === 'solved' && after.status !== 'solved' && after.status !== 'closed';
}

function blankTicket(account: Account, update: TicketUpdate, at: string): TicketRecord {
  const text = update.comment === null ? '' : commentBodies(update.comment).body;
  return {
    id: account.store.nextId('ticket'),
    subject: text.slice(0, 80),
    description: text,
    status: 'new',
    priority: null,
    type: null,
    requester_id: update.actor.id,
    submitter_id: update.comment?.authorId ?? update.actor.id,
    assignee_id: null,
    group_id: null,
    tags: [],
    custom_fields: {},
    external_id: null,
    via: update.via,
    is_public: false,
    followup_source_id: null,
    created_at: at,
    updated_at: at,
  };
}

function makeComment(
  account: Account,
  ticketId: number,
  auditId: number,
  update: TicketUpdate,
  at: string,
): CommentRecord | null {
  const given = update.comment;
  if (given === null) return null;
  return {
    id: newRecordId(account),
    ticket_id: ticketId,
    audit_id: auditId,
    author_id: given.authorId,
    ...commentBodies(given),
    public: given.public && account.store.get('user', given.authorId)?.is_light_agent !== true,
    via: update.via,
    created_at: at,
    metadata: { system: {}, custom: update.metadata ?? {}, ...given.metadata },
  };
}
