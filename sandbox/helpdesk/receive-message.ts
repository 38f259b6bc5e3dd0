import type { Account } from './account.ts';
import { changeTicket, viaOf } from './change-ticket.ts';
import { ensureUser } from './ensure-user.ts';
import type { CommentRecord, TicketRecord, UserRecord } from './records.ts';
import { badRequest, recordNotFound } from './vendor-error.ts';

export const CHANNELS = ['email', 'web', 'chat', 'whatsapp', 'native_messaging'];

/** A customer writes. */
export interface CustomerMessage {
  requester: { name?: string; email: string; locale?: string };
  ticket_id?: number | string;
  channel?: string;
  subject?: string;
  body: string;
  html_body?: string;
  /** Mail headers, such as `Auto-Submitted`. */
  headers?: Record<string, string>;
}

/**
 * "The comment was automatically generated" (Ticket Comments reference, "Comment flags"; not yet
 * seen on a real account).
 */
const MACHINE_GENERATED = 4;

/**
 * What Zendesk notes of mail that says of itself that a machine sent it: a comment flag. The
 * headers themselves are not part of the API.
 */
export function metadataOfHeaders(
  headers: Record<string, string> | undefined,
): Record<string, unknown> {
  const lower = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const known = Object.fromEntries(lower) as Record<string, string | undefined>;
  const submitted = known['auto-submitted']?.toLowerCase() ?? 'no';
  const isBulk = ['bulk', 'auto_reply', 'junk', 'list'].includes(
    known.precedence?.toLowerCase() ?? '',
  );
  const isAutomatic = submitted !== 'no' || isBulk || known['x-autoreply'] !== undefined;
  return isAutomatic
    ? {
        flags: [MACHINE_GENERATED],
        flags_options: { [MACHINE_GENERATED]: { trusted: false } },
        trusted: false,
      }
    : {};
}

export function receiveMessage(
  account: Account,
  message: CustomerMessage,
): { ticket: TicketRecord; comment: CommentRecord | null } {
  const { requester, body, html_body: htmlBody, channel = 'email' } = message;
  if (typeof requester?.email !== 'string') throw badRequest('requester.email is required');
  if (typeof body !== 'string' || body.trim() === '') throw badRequest('body is required');
  if (!CHANNELS.includes(channel))
    throw badRequest(`channel must be one of ${CHANNELS.join(', ')}`);
  const user = ensureUser(account, requester);
  const named =
    message.ticket_id === undefined ? null : account.store.get('ticket', message.ticket_id);
  if (message.ticket_id !== undefined && named === null) throw recordNotFound();
  // A closed ticket cannot change: what a customer writes to it opens a follow-up.
  const isFollowUp = named?.status === 'closed';
  return changeTicket(account, {
    ticketId: named === null || isFollowUp ? null : named.id,
    actor: user,
    changes:
      named === null || isFollowUp
        ? {
            requester_id: user.id,
            subject: message.subject ?? named?.subject ?? body.split('\n')[0]?.slice(0, 80) ?? '',
            ...(isFollowUp ? { followup_source_id: named.id } : {}),
          }
        : copied(named, user),
    comment: {
      body,
      ...(htmlBody === undefined ? {} : { html_body: htmlBody }),
      public: true,
      authorId: user.id,
      metadata: metadataOfHeaders(message.headers),
    },
    via: viaOf(channel),
  });
}

/** Who writes in somebody else's ticket is in copy from then on. */
function copied(ticket: TicketRecord, user: UserRecord): { email_cc_ids?: number[] } {
  const known = ticket.email_cc_ids ?? [];
  const isThere = user.id === ticket.requester_id || known.includes(user.id);
  return isThere ? {} : { email_cc_ids: [...known, user.id] };
}
