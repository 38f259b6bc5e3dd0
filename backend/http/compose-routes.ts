import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { AgentAccess } from '../installations/agent-access.ts';
import type { ComposeJourneys } from '../journeys/agent-opens-ticket-for-customer.ts';
import { ErrorSchema, ReplySchema } from './contract.ts';
import { type ComposeRequest, ComposeRequestSchema, ComposeSchema } from './contract-compose.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };
const QuerySchema = Type.Object({
  requesterId: Type.Optional(Type.String({ pattern: '^\\d{1,20}$' })),
});

/** A ticket that does not exist yet: open to every active agent of the account. */
export async function composeRoutes(
  app: FastifyInstance,
  { journeys, access }: { journeys: ComposeJourneys; access: AgentAccess },
): Promise<void> {
  app.addHook('preHandler', async ({ visitor }) => {
    await access.checkAgent(visitor.installationId, visitor.userId);
  });

  app.get<{ Querystring: { requesterId?: string } }>(
    '/api/compose',
    { schema: { querystring: QuerySchema, response: { 200: ComposeSchema, ...failures } } },
    ({ visitor, query }) => journeys.describe(visitor.installationId, query.requesterId ?? null),
  );

  app.post<{ Body: ComposeRequest }>(
    '/api/compose',
    { schema: { body: ComposeRequestSchema, response: { 200: ReplySchema, ...failures } } },
    async (request, reply) => {
      const leaving = new AbortController();
      reply.raw.once('close', () => leaving.abort());
      const { installationId } = request.visitor;
      return journeys.translate(installationId, request.body, leaving.signal);
    },
  );
}
