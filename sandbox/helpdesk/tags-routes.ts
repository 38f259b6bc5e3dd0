import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Account } from './account.ts';
import { changeTicket, viaOf } from './change-ticket.ts';
import { readTags } from './read-ticket-input.ts';
import { checkSafeUpdate, findTicket } from './tickets-routes.ts';

type Change = (present: string[], given: string[]) => string[];

/** Tags of one ticket: POST sets all, PUT adds, DELETE removes. Each is an update like any other. */
export function tagsRoutes(app: FastifyInstance, account: Account): void {
  type ById = { Params: { id: string }; Body: Record<string, unknown> | null };
  const config = { scope: 'tickets', limit: 'update-ticket' } as const;

  const write = (request: FastifyRequest<ById>, change: Change): { tags: string[] } => {
    const ticket = findTicket(account, request.params.id);
    const given = request.body ?? {};
    checkSafeUpdate(ticket, given);
    const { ticket: after } = changeTicket(account, {
      ticketId: ticket.id,
      actor: request.caller.user,
      changes: { tags: change(ticket.tags, readTags(given.tags)) },
      comment: null,
      via: viaOf(request.caller.scopes === null ? 'web' : 'api'),
    });
    return { tags: after.tags };
  };

  app.get<ById>('/tickets/:id/tags', { config: { scope: 'tickets' } }, (request) => ({
    tags: findTicket(account, request.params.id).tags,
  }));
  app.post<ById>('/tickets/:id/tags', { config }, (request, reply) => {
    void reply.code(201);
    return write(request, (_present, given) => given);
  });
  app.put<ById>('/tickets/:id/tags', { config }, (request) =>
    write(request, (present, given) => [...new Set([...present, ...given])].sort()),
  );
  app.delete<ById>('/tickets/:id/tags', { config }, (request) =>
    write(request, (present, given) => present.filter((tag) => !given.includes(tag))),
  );
}
