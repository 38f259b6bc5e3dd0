import type { FastifyInstance, FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { ReplyJourneys } from '../journeys/agent-finishes-reply.ts';
import { ErrorSchema } from './contract.ts';
import {
  AgentLanguagesSchema,
  type AgentLanguagesView,
  type BackRequest,
  BackRequestSchema,
  BackSchema,
  type ChecksRequest,
  ChecksRequestSchema,
  ChecksSchema,
  type OverruleRequest,
  OverruleRequestSchema,
  type SavingRequest,
  SavingRequestSchema,
  SavingSchema,
} from './contract-outbound.ts';

const params = Type.Object({ ticketId: Type.String({ pattern: '^\\d{1,20}$' }) });
const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };
interface TicketRoute {
  Params: { ticketId: string };
}

/** Aborts when the page that asked goes away: nobody waits for the engine any more. */
export function untilLeft(reply: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  reply.raw.once('close', () => leaving.abort());
  return leaving.signal;
}

/** What is asked about a reply of one ticket; registered within `ticketRoutes`, which checks access. */
export async function replyRoutes(app: FastifyInstance, journeys: ReplyJourneys): Promise<void> {
  app.post<TicketRoute & { Body: BackRequest }>(
    '/api/tickets/:ticketId/back-translation',
    { schema: { params, body: BackRequestSchema, response: { 200: BackSchema, ...failures } } },
    (request, reply) =>
      journeys.translateBack(
        request.visitor.installationId,
        request.params.ticketId,
        request.body,
        untilLeft(reply),
      ),
  );

  app.post<TicketRoute & { Body: SavingRequest }>(
    '/api/tickets/:ticketId/saving',
    { schema: { params, body: SavingRequestSchema, response: { 200: SavingSchema, ...failures } } },
    (request) =>
      journeys.beforeSaving(request.visitor.installationId, request.params.ticketId, request.body),
  );

  app.post<TicketRoute & { Body: OverruleRequest }>(
    '/api/tickets/:ticketId/overrules',
    { schema: { params, body: OverruleRequestSchema, response: failures } },
    async (request, reply) => {
      const { installationId, userId } = request.visitor;
      await journeys.overrule(installationId, request.params.ticketId, userId ?? '', request.body);
      return reply.code(204).send();
    },
  );
}

/** What needs no ticket: open to every active agent of the account. */
export async function agentRoutes(
  app: FastifyInstance,
  { journeys, access }: { journeys: ReplyJourneys; access: AgentChecks },
): Promise<void> {
  app.addHook('preHandler', async ({ visitor }) => {
    await access.checkAgent(visitor.installationId, visitor.userId);
  });
  app.post<{ Body: ChecksRequest }>(
    '/api/checks',
    { schema: { body: ChecksRequestSchema, response: { 200: ChecksSchema, ...failures } } },
    async (request) => journeys.check(request.visitor.installationId, request.body),
  );
  const response = { 200: AgentLanguagesSchema, ...failures };
  app.get('/api/agent/languages', { schema: { response } }, async ({ visitor }) => ({
    languages: await journeys.readLanguages(visitor.installationId, visitor.userId ?? ''),
  }));
  app.post<{ Body: AgentLanguagesView }>(
    '/api/agent/languages',
    { schema: { body: AgentLanguagesSchema, response } },
    async ({ visitor, body }) => {
      const userId = visitor.userId ?? '';
      await journeys.setLanguages(visitor.installationId, userId, body.languages);
      return { languages: await journeys.readLanguages(visitor.installationId, userId) };
    },
  );
}

interface AgentChecks {
  checkAgent(installationId: string, userId: string | null): Promise<void>;
}
