import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { AgentAccess } from '../installations/agent-access.ts';
import type { AgentCorrection } from '../journeys/agent-corrected.ts';
import type { ReplyJourneys } from '../journeys/agent-finishes-reply.ts';
import type { AgentJourneys } from '../journeys/peoples-journeys.ts';
import {
  ErrorSchema,
  FeedbackRequestSchema,
  type InsertionRequest,
  InsertionRequestSchema,
  type ReplyRequest,
  ReplyRequestSchema,
  ReplySchema,
  TicketViewSchema,
} from './contract.ts';
import { replyRoutes, untilLeft } from './reply-routes.ts';

const ParametersSchema = Type.Object({ ticketId: Type.String({ pattern: '^\\d{1,20}$' }) });
const QuerySchema = Type.Object({
  /** Locale that the agent reads; item titles and the like come in it. */
  locale: Type.Optional(Type.String({ pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$' })),
});
interface TicketRoute {
  Params: { ticketId: string };
  Querystring: { locale?: string };
}
const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

declare module 'fastify' {
  interface FastifyRequest {
    /** On the routes of one ticket: the agent may not see every ticket. */
    isRestricted: boolean;
  }
}

/** Every route of one ticket: open to who may see that ticket in the helpdesk. */
export async function ticketRoutes(
  app: FastifyInstance,
  {
    journeys,
    replies,
    access,
  }: { journeys: AgentJourneys; replies: ReplyJourneys; access: AgentAccess },
): Promise<void> {
  app.decorateRequest('isRestricted', true);
  // After the shape of the id has been checked.
  app.addHook<TicketRoute>('preHandler', async (request) => {
    const { installationId, userId } = request.visitor;
    const { ticketId } = request.params;
    const { isRestricted } = await access.checkTicket(installationId, userId, ticketId);
    request.isRestricted = isRestricted;
  });
  await app.register(replyRoutes, replies);

  app.get<TicketRoute>(
    '/api/tickets/:ticketId',
    {
      schema: {
        params: ParametersSchema,
        querystring: QuerySchema,
        response: { 200: TicketViewSchema, ...failures },
      },
    },
    openTicket,
  );

  app.post<TicketRoute & { Body: ReplyRequest }>(
    '/api/tickets/:ticketId/reply',
    {
      schema: {
        params: ParametersSchema,
        body: ReplyRequestSchema,
        response: { 200: ReplySchema, ...failures },
      },
    },
    async (request, reply) => {
      return journeys.translateReply(
        request.visitor.installationId,
        request.params.ticketId,
        request.body,
        untilLeft(reply),
      );
    },
  );

  app.post<TicketRoute & { Body: InsertionRequest }>(
    '/api/tickets/:ticketId/insertions',
    { schema: { params: ParametersSchema, body: InsertionRequestSchema, response: failures } },
    async (request, reply) => {
      await journeys.recordInsertion(
        request.visitor.installationId,
        request.params.ticketId,
        request.visitor.userId ?? '',
        request.body,
      );
      return reply.code(204).send();
    },
  );

  app.post<TicketRoute & { Body: AgentCorrection }>(
    '/api/tickets/:ticketId/feedback',
    {
      schema: {
        params: ParametersSchema,
        querystring: QuerySchema,
        body: FeedbackRequestSchema,
        response: { 200: TicketViewSchema, ...failures },
      },
    },
    async (request) => {
      const { installationId, userId } = request.visitor;
      await journeys.correct(installationId, request.params.ticketId, userId ?? '', request.body);
      return openTicket(request);
    },
  );

  function openTicket({ visitor, params, query, isRestricted }: FastifyRequest<TicketRoute>) {
    return journeys.openTicket(visitor.installationId, params.ticketId, {
      userId: visitor.userId ?? '',
      language: query.locale ?? '',
      isRestricted,
    });
  }
}
