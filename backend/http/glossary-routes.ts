import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import type { GlossaryJourneys } from '../journeys/desk-journeys.ts';
import { adminsOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import {
  type Decision,
  DecisionSchema,
  ExportSchema,
  GlossarySchema,
  type ImportRequest,
  ImportRequestSchema,
  ImportSchema,
  type TermInput,
  TermInputSchema,
  TermRemovalSchema,
} from './contract-glossary.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };
const view = { 200: GlossarySchema, ...failures };

/** `/api/glossary…`: the merchant's terms, and what agents' corrections propose; for admins. */
export async function glossaryRoutes(
  app: FastifyInstance,
  { glossary, isAdmin }: { glossary: GlossaryJourneys; isAdmin: IsAdmin },
): Promise<void> {
  app.addHook('preHandler', (request) => adminsOnly(request.visitor, isAdmin));

  app.get('/api/glossary', { schema: { response: view } }, (request) =>
    glossary.read(request.visitor.installationId),
  );
  app.get(
    '/api/glossary/export',
    { schema: { response: { 200: ExportSchema, ...failures } } },
    async (request) => ({ csv: await glossary.export(request.visitor.installationId) }),
  );
  app.post<{ Body: TermInput }>(
    '/api/glossary/save',
    { schema: { body: TermInputSchema, response: view } },
    async ({ visitor: { installationId, userId }, body }) => {
      await glossary.save(installationId, userId ?? '', body);
      return glossary.read(installationId);
    },
  );
  app.post<{ Body: Static<typeof TermRemovalSchema> }>(
    '/api/glossary/remove',
    { schema: { body: TermRemovalSchema, response: view } },
    async ({ visitor: { installationId }, body }) => {
      await glossary.remove(installationId, body.termIds);
      return glossary.read(installationId);
    },
  );
  app.post<{ Body: ImportRequest }>(
    '/api/glossary/import',
    { schema: { body: ImportRequestSchema, response: { 200: ImportSchema, ...failures } } },
    ({ visitor: { installationId, userId }, body }) =>
      glossary.import(installationId, userId ?? '', body),
  );
  app.post<{ Body: Decision }>(
    '/api/glossary/decide',
    { schema: { body: DecisionSchema, response: view } },
    async ({ visitor: { installationId, userId }, body }) => {
      await glossary.decide(installationId, userId ?? '', body);
      return glossary.read(installationId);
    },
  );
}
