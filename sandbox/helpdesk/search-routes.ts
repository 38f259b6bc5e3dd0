import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Account } from './account.ts';
import { cutPage } from './page.ts';
import type { TicketRecord, UserRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { invalidSearch, matchesTerm, parseSearch, type SearchContext } from './search-query.ts';
import { showTicket, showUser } from './ticket-view.ts';
import { sideloads } from './tickets-routes.ts';

/** The search gives up beyond its first thousand results. */
const MOST_RESULTS = 1000;

export function searchRoutes(app: FastifyInstance, account: Account): void {
  const find = (request: FastifyRequest) => {
    const url = requestUrl(account, request.url);
    const query = url.searchParams.get('query');
    if (query === null || query.trim() === '') throw invalidSearch('query is missing');
    const terms = parseSearch(query);
    const type = terms.find((term) => term.field === 'type')?.value ?? 'ticket';
    const sort = readSort(url, terms);
    const conditions = terms.filter(
      (term) => !['type', 'order_by', 'sort'].includes(term.field ?? ''),
    );
    if (type === 'user') return { url, tickets: [], users: findUsers(account, conditions) };
    if (type !== 'ticket') throw invalidSearch(`the sandbox does not search for ${type}`);
    const context = contextOf(account, request.caller.user);
    const tickets = account.store
      .list('ticket')
      .filter((ticket) => conditions.every((term) => matchesTerm(ticket, term, context)));
    return { url, tickets: sort(tickets), users: [] };
  };

  app.get('/search', (request) => {
    const { url, tickets, users } = find(request);
    const page = Number(url.searchParams.get('page') ?? 1);
    const perPage = Number(url.searchParams.get('per_page') ?? 100);
    if ((page - 1) * perPage >= MOST_RESULTS) {
      throw invalidSearch('Requested response size was greater than Search Response Limits');
    }
    url.searchParams.delete('page[size]');
    const results = [
      ...tickets.map((ticket) => ({ ...showTicket(account, ticket), result_type: 'ticket' })),
      ...users.map((user) => ({ ...showUser(account, user), result_type: 'user' })),
    ];
    const { items, around } = cutPage(results, url, (result) => result.id);
    return { results: items, facets: null, ...sideloads(account, tickets, url), ...around };
  });
  app.get('/search/count', (request) => {
    const { tickets, users } = find(request);
    return { count: tickets.length + users.length };
  });
}

function contextOf(account: Account, me: UserRecord): SearchContext {
  return {
    usersOf(value) {
      if (value === 'none') return [null];
      if (value === 'me') return [me.id];
      const sought = value.toLowerCase();
      return account.store
        .list('user')
        .filter((user) =>
          [String(user.id), user.email?.toLowerCase(), user.name.toLowerCase()].includes(sought),
        )
        .map((user) => user.id);
    },
    groupsOf(value) {
      if (value === 'none') return [null];
      return account.store
        .list('group')
        .filter((group) => String(group.id) === value || group.name === value)
        .map((group) => group.id);
    },
  };
}

function findUsers(account: Account, terms: ReturnType<typeof parseSearch>): UserRecord[] {
  return account.store.list('user').filter((user) =>
    terms.every(({ field, value }) => {
      const sought = value.toLowerCase();
      if (field === 'email') return user.email?.toLowerCase() === sought;
      if (field === 'role') return user.role === sought;
      if (field !== null && field !== 'name') {
        throw invalidSearch(`the sandbox does not know the property ${field}`);
      }
      return user.name.toLowerCase().includes(sought) || user.email?.toLowerCase() === sought;
    }),
  );
}

function readSort(url: URL, terms: ReturnType<typeof parseSearch>) {
  const inQuery = (name: string) => terms.find((term) => term.field === name)?.value;
  const by = url.searchParams.get('sort_by') ?? inQuery('order_by') ?? 'updated_at';
  const order = url.searchParams.get('sort_order') ?? inQuery('sort') ?? 'desc';
  const keys: Record<string, (ticket: TicketRecord) => string> = {
    updated_at: (ticket) => ticket.updated_at,
    created_at: (ticket) => ticket.created_at,
    updated: (ticket) => ticket.updated_at,
    created: (ticket) => ticket.created_at,
    status: (ticket) => ticket.status,
    priority: (ticket) => ticket.priority ?? '',
  };
  const key = keys[by];
  if (key === undefined) throw invalidSearch(`cannot sort by ${by}`);
  return (tickets: TicketRecord[]): TicketRecord[] => {
    const sorted = tickets.sort((left, right) => {
      const [a, b] = [key(left), key(right)];
      return a === b ? left.id - right.id : a < b ? -1 : 1;
    });
    return order === 'asc' ? sorted : sorted.reverse();
  };
}
