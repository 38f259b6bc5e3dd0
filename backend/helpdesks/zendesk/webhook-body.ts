import type { DeliveryEvent } from '../../domain.ts';
import { BadInput } from '../../errors.ts';

export interface Announcement {
  ticketId: string;
  /** Null: an event that we need not look at. */
  event: DeliveryEvent | null;
}

const TICKET_ID = /^\d{1,20}$/;

/**
 * Reads what a delivery announces: the body of our own triggers (`{"event","ticket_id"}`) or an
 * event of the `zen:event-type:ticket.*` kind. Parsed leniently: ids may be numbers or strings,
 * unknown fields do not matter; what a ticket says is read again through the API.
 *
 * Throws {@link BadInput} when no ticket is named.
 */
export function readWebhookBody(rawBody: Buffer): Announcement {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    throw new BadInput('malformed_body', 'The body is not JSON in UTF-8.');
  }
  const fields = asRecord(body);
  if (typeof fields.type === 'string' && fields.type.startsWith('zen:event-type:')) {
    const ticketId = idOf(asRecord(fields.detail).id);
    return { ticketId, event: eventOf(fields.type, asRecord(fields.event)) };
  }
  const event = fields.event;
  if (event !== 'customer_wrote' && event !== 'agent_replied') {
    throw new BadInput('unknown_event', 'The body names no event that we know.');
  }
  return { ticketId: idOf(fields.ticket_id), event };
}

function eventOf(type: string, event: Record<string, unknown>): DeliveryEvent | null {
  if (type === 'zen:event-type:ticket.created') return 'customer_wrote';
  if (type !== 'zen:event-type:ticket.comment_added') return null;
  const comment = asRecord(event.comment);
  if (comment.is_public === false) return null;
  return asRecord(comment.author).is_staff === true ? 'agent_replied' : 'customer_wrote';
}

function idOf(value: unknown): string {
  const id = typeof value === 'number' ? String(value) : value;
  if (typeof id !== 'string' || !TICKET_ID.test(id)) {
    throw new BadInput('ticket_missing', 'The body names no ticket.');
  }
  return id;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
