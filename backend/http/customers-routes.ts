import type { FastifyInstance } from 'fastify';
import type { CustomerJourneys } from '../journeys/customer-journeys.ts';
import { adminsOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import {
  CustomersSchema,
  type Decision,
  DecisionSchema,
  RateResetSchema,
  type RateSet,
  RateSetSchema,
  RatesSchema,
} from './contract-customers.ts';

const rates = { 200: RatesSchema, '4xx': ErrorSchema, '5xx': ErrorSchema };
const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

/**
 * `/api/customers…`: how customers are told apart, and who may be the same person;
 * `/api/exchange-rates…`: what their orders are compared by.
 */
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

  app.get('/api/exchange-rates', { schema: { response: rates } }, (request) =>
    customers.rates.read(request.visitor.installationId),
  );
  app.post<{ Body: RateSet }>(
    '/api/exchange-rates/set',
    { schema: { body: RateSetSchema, response: rates } },
    (request) => customers.rates.set(request.visitor.installationId, request.body),
  );
  app.post<{ Body: Pick<RateSet, 'currency'> }>(
    '/api/exchange-rates/reset',
    { schema: { body: RateResetSchema, response: rates } },
    (request) => customers.rates.reset(request.visitor.installationId, request.body.currency),
  );
}
