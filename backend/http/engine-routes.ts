import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import type { EngineJourneys } from '../journeys/desk-journeys.ts';
import { adminsOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import {
  type EngineInput,
  EngineInputSchema,
  EngineOrderSchema,
  EngineRemovalSchema,
  type EngineSettingsInput,
  EngineSettingsSchema,
  EnginesSchema,
  ProbeSchema,
} from './contract-engines.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };
const view = { 200: EnginesSchema, ...failures };

/** `/api/engines…`: an account's engines, their order, prices and budget; for admins. */
export async function engineRoutes(
  app: FastifyInstance,
  { engines, isAdmin }: { engines: EngineJourneys; isAdmin: IsAdmin },
): Promise<void> {
  app.addHook('preHandler', (request) => adminsOnly(request.visitor, isAdmin));

  app.get('/api/engines', { schema: { response: view } }, (request) =>
    engines.read(request.visitor.installationId),
  );
  app.post<{ Body: EngineInput }>(
    '/api/engines/save',
    { schema: { body: EngineInputSchema, response: view } },
    async ({ visitor: { installationId }, body }) => {
      await engines.save(installationId, body);
      return engines.read(installationId);
    },
  );
  app.post<{ Body: EngineInput }>(
    '/api/engines/test',
    { schema: { body: EngineInputSchema, response: { 200: ProbeSchema, ...failures } } },
    ({ visitor: { installationId }, body }) => engines.test(installationId, body),
  );
  app.post<{ Body: Static<typeof EngineRemovalSchema> }>(
    '/api/engines/remove',
    { schema: { body: EngineRemovalSchema, response: view } },
    async ({ visitor: { installationId }, body }) => {
      await engines.remove(installationId, body.engineId);
      return engines.read(installationId);
    },
  );
  app.post<{ Body: Static<typeof EngineOrderSchema> }>(
    '/api/engines/order',
    { schema: { body: EngineOrderSchema, response: view } },
    async ({ visitor: { installationId }, body }) => {
      await engines.order(installationId, body.engineIds);
      return engines.read(installationId);
    },
  );
  app.post<{ Body: EngineSettingsInput }>(
    '/api/engines/settings',
    { schema: { body: EngineSettingsSchema, response: view } },
    async ({ visitor: { installationId }, body }) => {
      await engines.changeSettings(installationId, body);
      return engines.read(installationId);
    },
  );
}
