import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Account, timestamp } from './account.ts';
import { changeTicket, type NewComment, viaOf } from './change-ticket.ts';
import { ensureUser } from './ensure-user.ts';
import { readId, readWrapped } from './ids.ts';
import { cutPage } from './page.ts';
import { readTicketChanges } from './read-ticket-input.ts';
import type { TicketRecord, UserRecord } from './records.ts';
import { includes, requestUrl } from './request-url.ts';
import { sortTickets } from './sort-tickets.ts';
import { showAudit, showGroup, showTicket, showUser } from './ticket-view.ts';
import { badRequest, recordInvalid, recordNotFound, updateConflict } from './vendor-error.ts';

export function findTicket(account: Account, id: string): TicketRecord {
  const ticket = account.store.get('ticket', readId(id));
  if (ticket === null) throw recordNotFound();
  return ticket;
}

/** `safe_update` refuses a write that is based on an older state of the ticket. */
export function checkSafeUpdate(ticket: TicketRecord, given: Record<string, unknown>): void {
  if (given.safe_update !== true && given.safe_update !== 'true') return;
  const stamp = Date.parse(String(given.updated_stamp));
  if (Number.isNaN(stamp)) throw badRequest('updated_stamp must be a date when safe_update is set');
  if (timestamp(new Date(stamp)) !== ticket.updated_at) throw updateConflict();
}

/** People and groups that belong to tickets, as sideloads. */
export function sideloads(account: Account, tickets: TicketRecord[], url: URL) {
  const wanted = includes(url);
  const ids = (pick: (ticket: TicketRecord) => (number | null)[]): number[] => [
    ...new Set(tickets.flatMap(pick).filter((id) => id !== null)),
  ];
  const people = ids((one) => [one.requester_id, one.submitter_id, one.assignee_id]);
  const groups = ids((one) => [one.group_id]);
  return {
    ...(wanted.includes('users')
      ? {
          users: people.flatMap((id) => {
            const user = account.store.get('user', id);
            return user === null ? [] : [showUser(account, user)];
          }),
        }
      : {}),
    ...(wanted.includes('groups')
      ? {
          groups: groups.flatMap((id) => {
            const group = account.store.get('group', id);
            return group === null ? [] : [showGroup(account, group)];
          }),
        }
      : {}),
  };
}

function readComment(given: unknown, author: UserRecord): NewComment | null {
  if (given === undefined || given === null) return null;
  if (typeof given === 'string') return { body: given, public: true, authorId: author.id };
  const comment = given as Record<string, unknown>;
  const { body, html_body: htmlBody } = comment;
  if (!String(body ?? htmlBody ?? '').trim()) return null;
  return {
    // Of both, html_body wins.
    ...(body === undefined || htmlBody !== undefined ? {} : { body: String(body) }),
    ...(htmlBody === undefined ? {} : { html_body: String(htmlBody) }),
    public: comment.public !== false,
    authorId: comment.author_id === undefined ? author.id : Number(comment.author_id),
  };
}

const customMetadata = (given: unknown): Record<string, unknown> =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};

const viaOfCaller = (request: FastifyRequest) =>
  viaOf(request.caller.scopes === null ? 'web' : 'api');

export function ticketsRoutes(app: FastifyInstance, account: Account): void {
  const { store } = account;
  const config = { scope: 'tickets' } as const;
  type ById = { Params: { id: string } };

  app.get('/tickets', { config }, (request) => {
    const url = requestUrl(account, request.url);
    const tickets = sortTickets(store.list('ticket'), url);
    const { items, around } = cutPage(tickets, url, (ticket) => ticket.id);
    const shown = items.map((ticket) => showTicket(account, ticket));
    return { tickets: shown, ...sideloads(account, items, url), ...around };
  });

  app.get<ById>('/tickets/:id', { config }, (request) => {
    const ticket = findTicket(account, request.params.id);
    const url = requestUrl(account, request.url);
    const shown = showTicket(account, ticket, includes(url));
    return { ticket: shown, ...sideloads(account, [ticket], url) };
  });

  app.post('/tickets', { config }, (request, reply) => {
    const given = readWrapped(request.body, 'ticket');
    const { user } = request.caller;
    const comment = readComment(given.comment, user);
    if (comment === null) throw recordInvalid({ base: 'Description: cannot be blank' });
    const requester = given.requester as { name?: string; email?: string } | undefined;
    const changes = readTicketChanges(given);
    if (requester?.email !== undefined) {
      changes.requester_id = ensureUser(account, { ...requester, email: requester.email }).id;
    }
    const author = given.submitter_id ?? changes.requester_id ?? user.id;
    checkPeople(account, [changes.requester_id, Number(author)]);
    const { ticket, audit } = changeTicket(account, {
      ticketId: null,
      actor: user,
      changes: { requester_id: user.id, ...changes },
      comment: { ...comment, authorId: Number(author) },
      via: viaOfCaller(request),
      metadata: customMetadata(given.metadata),
    });
    void reply.code(201).header('location', `${account.origin()}/api/v2/tickets/${ticket.id}.json`);
    return { ticket: showTicket(account, ticket), audit: showAudit(audit) };
  });

  app.put<ById>('/tickets/:id', { config: { ...config, limit: 'update-ticket' } }, (request) => {
    const before = findTicket(account, request.params.id);
    const given = readWrapped(request.body, 'ticket');
    checkSafeUpdate(before, given);
    const comment = readComment(given.comment, request.caller.user);
    const changes = readTicketChanges(given);
    checkPeople(account, [changes.requester_id, comment?.authorId]);
    const { ticket, audit } = changeTicket(account, {
      ticketId: before.id,
      actor: request.caller.user,
      changes,
      comment,
      via: viaOfCaller(request),
      metadata: customMetadata(given.metadata),
    });
    return { ticket: showTicket(account, ticket), audit: showAudit(audit) };
  });
}

function checkPeople(account: Account, ids: (number | undefined)[]): void {
  for (const id of ids) {
    if (id !== undefined && account.store.get('user', id) === null) {
      throw recordInvalid({ requester: 'Requester: is invalid' });
    }
  }
}
