import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';
import { readId } from './ids.ts';
import { cutPage } from './page.ts';
import type { UserRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { sortTickets } from './sort-tickets.ts';
import { showTicket, showUser } from './ticket-view.ts';
import { badRequest, recordNotFound } from './vendor-error.ts';

export function findUserByEmail(account: Account, email: string): UserRecord | null {
  const sought = email.toLowerCase();
  return account.store.list('user').find((user) => user.email?.toLowerCase() === sought) ?? null;
}

export function usersRoutes(app: FastifyInstance, account: Account): void {
  const config = { scope: 'users' } as const;
  const find = (id: string): UserRecord => {
    const user = account.store.get('user', readId(id));
    if (user === null) throw recordNotFound();
    return user;
  };
  const list = (users: UserRecord[], path: string) => {
    const { items, around } = cutPage(users, requestUrl(account, path), (user) => user.id);
    return { users: items.map((user) => showUser(account, user)), ...around };
  };

  app.get('/users/me', { config: { ...config, allowed: 'anyone' } }, (request) => ({
    user: { ...showUser(account, request.caller.user), authenticity_token: 'unused' },
  }));

  app.get('/users', { config }, (request) => {
    const query = requestUrl(account, request.url).searchParams;
    const roles = [...query.getAll('role'), ...query.getAll('role[]')];
    const users = account.store
      .list('user')
      .filter((user) => roles.length === 0 || roles.includes(user.role));
    return list(users, request.url);
  });

  app.get<{ Querystring: { query?: string } }>('/users/search', { config }, (request) => {
    const query = request.query.query;
    if (query === undefined) throw badRequest('query is required');
    const email = /^(?:email:)?"?([^"\s]+@[^"\s]+)"?$/.exec(query.trim())?.[1]?.toLowerCase();
    const words = query.toLowerCase().trim();
    const users = account.store
      .list('user')
      .filter((user) =>
        email === undefined
          ? user.name.toLowerCase().includes(words)
          : user.email?.toLowerCase() === email,
      );
    return list(users, request.url);
  });

  app.get<{ Params: { id: string } }>('/users/:id', { config }, (request) => ({
    user: showUser(account, find(request.params.id)),
  }));

  app.get<{ Params: { id: string } }>('/users/:id/group_memberships', { config }, (request) => {
    const user = find(request.params.id);
    const memberships = user.group_ids.map((group_id) => ({
      url: `${account.origin()}/api/v2/group_memberships/${user.id}${group_id}.json`,
      id: Number(`${user.id}${group_id}`.slice(-15)),
      user_id: user.id,
      group_id,
      default: group_id === user.default_group_id,
      created_at: user.created_at,
      updated_at: user.updated_at,
    }));
    const { items, around } = cutPage(
      memberships,
      requestUrl(account, request.url),
      (one) => one.id,
    );
    return { group_memberships: items, ...around };
  });

  app.get<{ Params: { id: string } }>(
    '/users/:id/tickets/requested',
    { config: { scope: 'tickets' } },
    (request) => {
      const { id } = find(request.params.id);
      const url = requestUrl(account, request.url);
      const requested = account.store.list('ticket').filter((one) => one.requester_id === id);
      const tickets = sortTickets(requested, url);
      const { items, around } = cutPage(tickets, url, (ticket) => ticket.id);
      return { tickets: items.map((ticket) => showTicket(account, ticket)), ...around };
    },
  );
}
