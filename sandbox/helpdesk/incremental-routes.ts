import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';
import type { TicketRecord } from './records.ts';
import { includes, requestUrl } from './request-url.ts';
import { showTicket } from './ticket-view.ts';
import { sideloads } from './tickets-routes.ts';
import { badRequest, VendorError } from './vendor-error.ts';

const MINUTE_MS = 60_000;
const MOST_PER_PAGE = 1000;

/** Ordered by time of change; the id decides between equal times. */
const positionOf = (ticket: TicketRecord): string =>
  `${ticket.updated_at}|${String(ticket.id).padStart(12, '0')}`;

/**
 * Incremental export of tickets by cursor. For admins; `start_time` (Unix seconds) at least a
 * minute old; the most recent minute is never exported.
 */
export function incrementalRoutes(app: FastifyInstance, account: Account): void {
  app.get(
    '/incremental/tickets/cursor',
    { config: { scope: 'tickets', allowed: 'admin', limit: 'incremental' } },
    (request) => {
      const url = requestUrl(account, request.url);
      const query = url.searchParams;
      const after = startOf(account, query.get('cursor'), query.get('start_time'));
      const perPage = Math.min(Number(query.get('per_page') ?? MOST_PER_PAGE), MOST_PER_PAGE);
      const limit = account.now().getTime() - MINUTE_MS;
      const deleted = new Set(account.store.list('deleted_ticket').map((ticket) => ticket.id));
      const changed = [...account.store.list('ticket'), ...account.store.list('deleted_ticket')]
        .filter((ticket) => Date.parse(ticket.updated_at) <= limit && positionOf(ticket) > after)
        .sort((left, right) => (positionOf(left) < positionOf(right) ? -1 : 1));
      const tickets = changed.slice(0, perPage);
      const last = tickets.at(-1);
      const cursor = Buffer.from(last === undefined ? after : positionOf(last)).toString(
        'base64url',
      );
      return {
        tickets: tickets.map((ticket) => ({
          ...showTicket(account, ticket, includes(url)),
          ...(deleted.has(ticket.id) ? { status: 'deleted' } : {}),
        })),
        ...sideloads(account, tickets, url),
        after_cursor: cursor,
        after_url: `${account.origin()}/api/v2/incremental/tickets/cursor.json?cursor=${cursor}`,
        before_cursor: null,
        before_url: null,
        end_of_stream: changed.length <= perPage,
      };
    },
  );
}

function startOf(account: Account, cursor: string | null, startTime: string | null): string {
  if (cursor !== null) {
    const position = Buffer.from(cursor, 'base64url').toString();
    if (!/^\d{4}-\d\d-\d\dT/.test(position)) throw badRequest('cursor is not valid');
    return position;
  }
  if (startTime === null || !/^\d{1,11}$/.test(startTime)) {
    throw badRequest('start_time or cursor is required');
  }
  const start = Number(startTime) * 1000;
  if (start > account.now().getTime() - MINUTE_MS) {
    throw new VendorError(422, {
      error: 'StartTimeTooRecent',
      description: 'Too recent start_time. Use a start_time older than 60 seconds.',
    });
  }
  return `${new Date(start).toISOString().slice(0, 19)}Z`;
}
