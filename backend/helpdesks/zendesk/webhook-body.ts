import type { DeliveryEvent, TicketSignal } from '../../domain.ts';
import { BadInput } from '../../errors.ts';
import { parseLossless } from './lossless-json.ts';

export interface Announcement {
  /** Tickets to look at, and what for; empty: an event that we need not look at. */
  looks: { ticketId: string; event: DeliveryEvent }[];
  /** The event's own id, the same in every delivery of it; null for our own triggers. */
  eventId: string | null;
  /** What only the event tells. */
  signals: TicketSignal[];
}

const TICKET_ID = /^\d{1,20}$/;
const EVENT_ID = /^[\w.:-]{1,80}$/;
const TICKET_EVENT = 'zen:event-type:ticket.';

/**
 * Why we look at a ticket. Absent: events that change nothing of what we show, judge or write, our
 * own updates (tags, fields) among them, and every type that we do not know.
 */
const LOOK_FOR: Record<string, DeliveryEvent> = {
  created: 'customer_wrote',
  comment_made_private: 'content_changed',
  comment_redacted: 'content_changed',
  attachment_redacted_from_comment: 'content_changed',
  description_changed: 'content_changed',
  requester_changed: 'content_changed',
  merged: 'content_changed',
  soft_deleted: 'content_changed',
  permanently_deleted: 'content_changed',
  marked_as_spam: 'content_changed',
  undeleted: 'content_changed',
  subject_changed: 'state_changed',
  status_changed: 'state_changed',
  custom_status_changed: 'state_changed',
  email_ccs_changed: 'state_changed',
  csat_received: 'state_changed',
};

/**
 * Reads what a delivery announces: the body of our own triggers (`{"event","ticket_id"}`) or an
 * event of the `zen:event-type:*` kind. Parsed leniently: ids may be numbers or strings, enums of
 * any case, anything null or missing; what a ticket says is read again through the API.
 *
 * Throws {@link BadInput} when a ticket's event names no ticket.
 */
export function readWebhookBody(rawBody: Buffer, receivedAt: Date): Announcement {
  let body: unknown;
  try {
    body = parseLossless(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    throw new BadInput('malformed_body', 'The body is not JSON in UTF-8.');
  }
  const fields = asRecord(body);
  const type = typeof fields.type === 'string' ? fields.type.trim().toLowerCase() : '';
  if (type.startsWith('zen:event-type:')) return readEvent(type, fields, receivedAt);
  const event = fields.event;
  if (event !== 'customer_wrote' && event !== 'agent_replied') {
    throw new BadInput('unknown_event', 'The body names no event that we know.');
  }
  return { looks: [{ ticketId: idOf(fields.ticket_id), event }], eventId: null, signals: [] };
}

function readEvent(type: string, fields: Record<string, unknown>, receivedAt: Date): Announcement {
  const eventId =
    typeof fields.id === 'string' && EVENT_ID.test(fields.id) ? fields.id.toLowerCase() : null;
  const nothing: Announcement = { looks: [], eventId, signals: [] };
  // Events of users and organizations carry ids of those.
  if (!type.startsWith(TICKET_EVENT)) return nothing;
  const name = type.slice(TICKET_EVENT.length);
  const event = asRecord(fields.event);
  const look = name === 'comment_added' ? lookForComment(event) : (LOOK_FOR[name] ?? null);
  if (look === null) return nothing;

  const ticketId = idOf(asRecord(fields.detail).id || lastOf(fields.subject));
  const told = typeof fields.time === 'string' ? Date.parse(fields.time) : Number.NaN;
  const at = Number.isNaN(told) ? receivedAt : new Date(told);
  const looks = [{ ticketId, event: look }];
  if (name === 'merged') {
    const targetId = idOrNull(event.target_ticket_id);
    if (targetId === null || targetId === ticketId) return { looks, eventId, signals: [] };
    // The target has taken over what the customer wrote.
    looks.push({ ticketId: targetId, event: 'content_changed' });
    return { looks, eventId, signals: [{ ticketId, kind: 'merged_into', value: targetId, at }] };
  }
  const rating = name === 'csat_received' ? ratingOf(event, fields.detail) : null;
  return {
    looks,
    eventId,
    signals: rating === null ? [] : [{ ticketId, kind: 'rating', value: rating, at }],
  };
}

/** Notes of colleagues are not shown; a private comment of somebody else may be a stranger's reply. */
function lookForComment(event: Record<string, unknown>): DeliveryEvent | null {
  const comment = asRecord(event.comment);
  const isStaff = isTrue(asRecord(comment.author).is_staff);
  if (isStaff) return isFalse(comment.is_public) ? null : 'agent_replied';
  return 'customer_wrote';
}

/** Where the rating stands is not documented: `satisfaction_score.score` was seen in code of others. */
function ratingOf(event: Record<string, unknown>, detail: unknown): 'good' | 'bad' | null {
  const places = [
    event.satisfaction_score,
    event.satisfaction_rating,
    event.csat_rating,
    event,
    asRecord(detail).satisfaction_rating,
  ];
  for (const place of places) {
    const score = typeof place === 'string' ? place : asRecord(place).score;
    const found = /^(good|bad)/i.exec(typeof score === 'string' ? score : '')?.[1];
    if (found !== undefined) return found.toLowerCase() as 'good' | 'bad';
  }
  return null;
}

const isTrue = (value: unknown) => value === true || String(value).toLowerCase() === 'true';
const isFalse = (value: unknown) => value === false || String(value).toLowerCase() === 'false';

/** `zen:ticket:5158` names the ticket where the detail does not. */
function lastOf(subject: unknown): string | undefined {
  return typeof subject === 'string' ? /^zen:ticket:(\d+)$/i.exec(subject)?.[1] : undefined;
}

function idOrNull(value: unknown): string | null {
  const id = typeof value === 'number' ? String(value) : value;
  return typeof id === 'string' && TICKET_ID.test(id) ? id : null;
}

function idOf(value: unknown): string {
  const id = idOrNull(value);
  if (id === null) throw new BadInput('ticket_missing', 'The body names no ticket.');
  return id;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
