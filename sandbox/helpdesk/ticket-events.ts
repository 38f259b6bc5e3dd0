import { randomUUID } from 'node:crypto';
import type { Account } from './account.ts';
import type { CommentRecord, TicketRecord, UserRecord, Via } from './records.ts';
import { ulid } from './ulid.ts';

/** An event of the kind that webhooks subscribe to, such as `comment_added`, and what it tells. */
export interface TicketEvent {
  name: string;
  told: Record<string, unknown> | null;
}

/** Ids are strings in events, and words of a list stand in capitals. */
const id = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
const word = (value: string | null): string | null => value?.toUpperCase() ?? null;

/** In events a channel has another name than in the REST API. */
const INTERNAL_CHANNELS: Record<string, string> = {
  email: 'mail',
  web: 'web_form',
  api: 'web_service',
};

/** What an update of a ticket is told as. */
export function eventsOfUpdate(
  before: TicketRecord | null,
  after: TicketRecord,
  comment: CommentRecord | null,
  author: UserRecord | null,
): TicketEvent[] {
  const events: TicketEvent[] = before === null ? [{ name: 'created', told: {} }] : [];
  if (comment !== null) {
    events.push({
      name: 'comment_added',
      told: {
        comment: {
          id: String(comment.id),
          body: comment.body,
          html_body: comment.html_body,
          is_public: comment.public,
          author: {
            id: String(comment.author_id),
            is_staff: author !== null && author.role !== 'end-user',
            name: author?.name ?? null,
          },
        },
      },
    });
  }
  if (before === null) return events;
  const changed = (name: string, current: unknown, previous: unknown): void => {
    if (current !== previous) events.push({ name, told: { current, previous } });
  };
  changed('status_changed', word(after.status), word(before.status));
  changed('subject_changed', after.subject, before.subject);
  changed('priority_changed', word(after.priority), word(before.priority));
  changed('requester_changed', id(after.requester_id), id(before.requester_id));
  changed('group_assignment_changed', id(after.group_id), id(before.group_id));
  changed('agent_assignment_changed', id(after.assignee_id), id(before.assignee_id));
  const ccs = (ticket: TicketRecord) => (ticket.email_cc_ids ?? []).join(',');
  if (ccs(after) !== ccs(before)) events.push({ name: 'email_ccs_changed', told: {} });
  const added = after.tags.filter((tag) => !before.tags.includes(tag));
  const removed = before.tags.filter((tag) => !after.tags.includes(tag));
  if (added.length + removed.length > 0) {
    events.push({ name: 'tags_changed', told: { tags_added: added, tags_removed: removed } });
  }
  for (const fieldId of new Set([
    ...Object.keys(before.custom_fields),
    ...Object.keys(after.custom_fields),
  ])) {
    const [current, previous] = [after.custom_fields[fieldId], before.custom_fields[fieldId]];
    if (current === previous) continue;
    const told = { current: current ?? null, previous: previous ?? null };
    events.push({
      name: 'custom_field_changed',
      told: { ...told, custom_field: { id: fieldId, title: '', type: 'tagger' } },
    });
  }
  return events;
}

/**
 * Stores a pending invocation for each webhook that has subscribed to an event; to be sent once the
 * change is. Two webhooks get one and the same event, each in an invocation of its own.
 */
export function storeEvents(
  account: Account,
  ticket: TicketRecord,
  actor: UserRecord,
  events: TicketEvent[],
): string[] {
  const webhooks = account.store.list('webhook').filter((webhook) => webhook.status === 'active');
  const now = account.now();
  return events.flatMap(({ name, told }) => {
    const type = `zen:event-type:ticket.${name}`;
    const body = JSON.stringify({
      account_id: 21_763_904,
      id: randomUUID(),
      type,
      zendesk_event_version: '2022-11-06',
      subject: `zen:ticket:${ticket.id}`,
      time: now.toISOString(),
      event: told,
      detail: detailOf(ticket, actor),
    });
    return webhooks
      .filter((webhook) => webhook.subscriptions.includes(type))
      .map((webhook) => {
        const invocationId = ulid(now);
        account.store.put(
          'invocation',
          invocationId,
          {
            id: invocationId,
            webhook_id: webhook.id,
            body,
            status: 'pending',
            status_code: null,
            created_at: now.toISOString(),
            latest_completed_at: null,
            attempts: [],
          },
          webhook.id,
        );
        return invocationId;
      });
  });
}

function detailOf(ticket: TicketRecord, actor: UserRecord) {
  return {
    id: String(ticket.id),
    actor_id: String(actor.id),
    assignee_id: id(ticket.assignee_id),
    brand_id: '20482113700099',
    created_at: ticket.created_at,
    custom_status: null,
    description: ticket.description,
    external_id: ticket.external_id,
    form_id: null,
    group_id: id(ticket.group_id),
    is_public: ticket.is_public,
    organization_id: null,
    priority: word(ticket.priority),
    requester_id: String(ticket.requester_id),
    status: word(ticket.status),
    subject: ticket.subject,
    submitter_id: String(ticket.submitter_id),
    tags: ticket.tags,
    type: word(ticket.type),
    updated_at: ticket.updated_at,
    via: { channel: channelOf(ticket.via) },
  };
}

const channelOf = ({ channel }: Via): string => INTERNAL_CHANNELS[channel] ?? channel;
