import type { FastifyInstance } from 'fastify';
import type { CustomerJourneys } from '../journeys/customer-journeys.ts';
import { adminsOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import { CustomersSchema, type Decision, DecisionSchema } from './contract-customers.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

/** `/api/customers…`: how customers are told apart, and who may be the same person. */
export async function customersRoutes(
  app: FastifyInstance,
  { customers, isAdmin }: { customers: CustomerJourneys; isAdmin: IsAdmin },
): Promise<void> {
  app.addHook('preHandler', (request) => adminsOnly(request.visitor, isAdmin));

  app.get(
    '/api/customers',
    { schema: { response: { 200: CustomersSchema, ...failures } } },
    (request) => customers.read(request.visitor.installationId),
  );
  app.post<{ Body: Decision }>(
    '/api/customers/decide',
    { schema: { body: DecisionSchema, response: failures } },
    async (request, reply) => {
      const { installationId, userId } = request.visitor;
      await customers.decide(installationId, userId ?? '', request.body);
      return reply.code(204).send();
    },
  );
  app.post('/api/customers/compare', { schema: { response: failures } }, async (request, reply) => {
    await customers.compareSoon(request.visitor.installationId);
    return reply.code(204).send();
  });
}
