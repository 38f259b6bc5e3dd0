import type { FastifyInstance } from 'fastify';
import type { PrivacyJourneys } from '../journeys/peoples-journeys.ts';
import { dataHandlersOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import {
  type MaskingRequest,
  MaskingSchema,
  PersonCountsSchema,
  type PersonRequest,
  PersonRequestSchema,
  PrivacySchema,
  type RetentionRequest,
  RetentionSchema,
} from './contract-privacy.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

/**
 * `/api/privacy…`: what is held of people, and what an admin does about it. Open for as long as
 * there is data, also after Crossdesk was removed.
 */
export async function privacyRoutes(
  app: FastifyInstance,
  { privacy, mayHandleData }: { privacy: PrivacyJourneys; mayHandleData: IsAdmin },
): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, isOpenAfterRemoval: true };
  });
  app.addHook('preHandler', (request) => dataHandlersOnly(request.visitor, mayHandleData));

  app.get(
    '/api/privacy',
    { schema: { response: { 200: PrivacySchema, ...failures } } },
    (request) => privacy.read(request.visitor.installationId),
  );

  const ofPerson = {
    schema: { body: PersonRequestSchema, response: { 200: PersonCountsSchema, ...failures } },
  };
  app.post<{ Body: PersonRequest }>('/api/privacy/find', ofPerson, (request) =>
    privacy.count(request.visitor.installationId, request.body),
  );
  app.post<{ Body: PersonRequest }>('/api/privacy/erase', ofPerson, (request) =>
    privacy.erase(request.visitor.installationId, request.visitor.userId ?? '', request.body),
  );

  app.post<{ Body: RetentionRequest }>(
    '/api/privacy/retention',
    { schema: { body: RetentionSchema, response: { 200: PrivacySchema, ...failures } } },
    async (request) => {
      const { installationId, userId } = request.visitor;
      await privacy.setRetention(installationId, userId ?? '', request.body.days);
      return privacy.read(installationId);
    },
  );

  app.post<{ Body: MaskingRequest }>(
    '/api/privacy/masking',
    { schema: { body: MaskingSchema, response: { 200: PrivacySchema, ...failures } } },
    async (request) => {
      const { installationId, userId } = request.visitor;
      await privacy.setMasking(installationId, userId ?? '', request.body.isOn);
      return privacy.read(installationId);
    },
  );

  app.get('/api/privacy/export', async (request, reply) => {
    const { installationId, userId } = request.visitor;
    const zip = await privacy.export(installationId, userId ?? '', null);
    return reply.type('application/zip').send(zip);
  });
  app.post<{ Body: PersonRequest }>(
    '/api/privacy/export-person',
    { schema: { body: PersonRequestSchema } },
    async (request, reply) => {
      const { installationId, userId } = request.visitor;
      const zip = await privacy.export(installationId, userId ?? '', request.body);
      return reply.type('application/zip').send(zip);
    },
  );
}
