import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from './account.ts';
import { appsRoutes } from './apps-routes.ts';
import { authenticate, authorize, type Caller } from './authenticate.ts';
import { brandsRoutes } from './brands-routes.ts';
import { commentsRoutes } from './comments-routes.ts';
import { groupsRoutes } from './groups-routes.ts';
import { helpCenterRoutes } from './help-center-routes.ts';
import { incrementalRoutes } from './incremental-routes.ts';
import { oddTicketsRoutes } from './odd-tickets-routes.ts';
import {
  accountHeaders,
  endpointHeader,
  type RateLimits,
  tooManyCalls,
  tooManyUpdates,
} from './rate-limits.ts';
import { searchRoutes } from './search-routes.ts';
import { tagsRoutes } from './tags-routes.ts';
import { ticketFieldsRoutes } from './ticket-fields-routes.ts';
import { ticketsRoutes } from './tickets-routes.ts';
import { triggerCategoriesRoutes } from './trigger-categories-routes.ts';
import { triggersRoutes } from './triggers-routes.ts';
import { usersRoutes } from './users-routes.ts';
import { viewsRoutes } from './views-routes.ts';
import { webhooksRoutes } from './webhooks-routes.ts';

/** Everything under `/api/v2`: who calls, what for, and how often. */
export function apiRoutes(app: FastifyInstance, account: Account, limits: RateLimits): void {
  app.decorateRequest('caller', null as unknown as Caller);
  app.addHook('preValidation', async (request, reply) => {
    request.caller = authenticate(account, request);
    authorize(request, request.caller);
    // Agents who work in the browser have no limit; apps do.
    if (request.caller.scopes !== null) spendLimits(limits, request, reply);
  });
  for (const routes of [
    ticketsRoutes,
    commentsRoutes,
    oddTicketsRoutes,
    tagsRoutes,
    incrementalRoutes,
    searchRoutes,
    usersRoutes,
    groupsRoutes,
    brandsRoutes,
    ticketFieldsRoutes,
    triggerCategoriesRoutes,
    triggersRoutes,
    webhooksRoutes,
    viewsRoutes,
    helpCenterRoutes,
    appsRoutes,
  ]) {
    routes(app, account);
  }
}

function spendLimits(limits: RateLimits, request: FastifyRequest, reply: FastifyReply): void {
  const { limit } = request.routeOptions.config;
  const overall = limit === 'help-center' ? limits.helpCenter() : limits.account();
  let headers = accountHeaders(overall);
  void reply.headers(headers);
  if (overall.exceeded) throw tooManyCalls(overall, headers);
  if (limit === 'incremental') {
    const spent = limits.incremental();
    headers = { ...headers, ...endpointHeader('incremental-exports', spent) };
    void reply.headers(headers);
    if (spent.exceeded) throw tooManyCalls(spent, headers);
  }
  if (limit !== 'update-ticket') return;
  const { id } = request.params as { id: string };
  const spent = limits.updateTicket(request.caller.user.id, id);
  headers = { ...headers, ...endpointHeader('tickets-update', spent.account) };
  void reply.headers(headers);
  for (const one of [spent.account, spent.ticket]) {
    if (one.exceeded) throw tooManyUpdates(one, headers);
  }
}
