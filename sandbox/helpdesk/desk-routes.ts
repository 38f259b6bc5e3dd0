import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';
import { installation, LOCATIONS, type Location, signLaunch } from './app-launch.ts';
import { findSessionUser, sessionCookie } from './authenticate.ts';
import { rateTicket } from './rate-ticket.ts';
import { type CustomerMessage, receiveMessage } from './receive-message.ts';
import { showComment, showTicket, showUser } from './ticket-view.ts';
import { badRequest, forbidden, notAuthenticated, recordNotFound } from './vendor-error.ts';

/** The open streams of desk pages. */
export interface DeskEvents {
  ticketChanged(ticketId: number): void;
  add(stream: ServerResponse): void;
  close(): void;
}

export function makeDeskEvents(): DeskEvents {
  const streams = new Set<ServerResponse>();
  return {
    ticketChanged(ticketId) {
      const event = JSON.stringify({ type: 'ticket', ticketId });
      for (const stream of streams) stream.write(`data: ${event}\n\n`);
    },
    add(stream) {
      streams.add(stream);
      stream.on('close', () => streams.delete(stream));
    },
    close() {
      for (const stream of streams) stream.end();
    },
  };
}

/** What the desk page needs besides the REST API: who I am, changes, the app, a customer's pen. */
export function deskRoutes(app: FastifyInstance, account: Account, events: DeskEvents): void {
  const { store } = account;

  app.get('/desk/users', () => {
    const people = (isStaff: boolean) =>
      store
        .list('user')
        .filter((user) => (user.role !== 'end-user') === isStaff)
        .map((user) => showUser(account, user));
    return { agents: people(true), customers: people(false) };
  });

  app.post<{ Body: { userId?: number | string; returnTo?: string } | null }>(
    '/desk/session',
    (request, reply) => {
      const user = store.get('user', request.body?.userId ?? '');
      if (user === null) throw badRequest('userId names nobody of this account');
      if (user.role === 'end-user') throw forbidden();
      const id = randomUUID();
      store.put('desk_session', id, { id, user_id: user.id });
      void reply.header('set-cookie', sessionCookie(id));
      const returnTo = request.body?.returnTo;
      if (returnTo?.startsWith('/oauth/')) return reply.redirect(returnTo, 303);
      return { user: showUser(account, user) };
    },
  );

  app.get('/desk/session', (request) => {
    const user = findSessionUser(account, request);
    if (user === null) throw notAuthenticated();
    return { user: showUser(account, user) };
  });

  app.get('/desk/app', () => ({ name: account.app.name, locations: account.app.locations }));

  app.get<{ Querystring: { location?: string; ticket_id?: string } }>(
    '/desk/launch',
    async (request) => {
      const user = findSessionUser(account, request);
      if (user === null) throw notAuthenticated();
      const location = (request.query.location ?? 'ticket_sidebar') as Location;
      if (!LOCATIONS.includes(location)) {
        throw badRequest(`location must be one of ${LOCATIONS.join(', ')}`);
      }
      const ticketId = request.query.ticket_id;
      if (location === 'ticket_sidebar' && store.get('ticket', ticketId ?? '') === null) {
        throw recordNotFound();
      }
      const launch = await signLaunch(account, user, location);
      return { ...launch, installationId: installation(account).id, appId: account.app.id };
    },
  );

  app.post('/desk/messages', (request, reply) => {
    if (typeof request.body !== 'object' || request.body === null) {
      throw badRequest('The message must be a JSON object');
    }
    const { ticket, comment } = receiveMessage(account, request.body as CustomerMessage);
    void reply.code(201);
    return { ticket: showTicket(account, ticket), comment: comment && showComment(comment) };
  });

  app.post('/desk/ratings', (request, reply) => {
    const given = (request.body ?? {}) as { ticket_id?: number | string; score?: string };
    rateTicket(account, String(given.ticket_id ?? ''), String(given.score));
    return reply.code(204).send();
  });

  app.get('/desk/events', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write(': open\n\n');
    events.add(reply.raw);
  });
}
