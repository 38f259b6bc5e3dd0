import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { AdminJourneys } from '../journeys/peoples-journeys.ts';
import { adminsOnly } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import {
  type ConnectRequest,
  ConnectRequestSchema,
  ConnectSchema,
  type PreviewRequest,
  PreviewRequestSchema,
  PreviewSchema,
  type SetUpChange,
  SetUpChangeSchema,
  SetUpSchema,
  WatchSchema,
} from './contract-set-up.ts';
import { type OrderImport, OrderImportSchema } from './order-import.ts';
import { readImport } from './read-order-import.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

export async function setUpRoutes(app: FastifyInstance, journeys: AdminJourneys): Promise<void> {
  const config = { isOpenAfterRemoval: true } as const;
  app.get(
    '/api/set-up',
    { config, schema: { response: { 200: SetUpSchema, ...failures } } },
    (request) => journeys.readSetUp(request.visitor.installationId),
  );

  // Anybody may ask; a consent counts only when an admin gave it.
  app.post<{ Body: ConnectRequest | null }>(
    '/api/set-up/connect',
    {
      config,
      schema: {
        body: Type.Union([ConnectRequestSchema, Type.Null()]),
        response: { 200: ConnectSchema, ...failures },
      },
    },
    async (request) => ({
      authorizeUrl: await journeys.startConsent(
        request.visitor.installationId,
        request.visitor.userId ?? '',
        request.body ?? {},
      ),
    }),
  );

  // The page sends what it read as the person who looks at it: nothing is stored, nothing believed.
  app.post<{ Body: PreviewRequest }>(
    '/api/set-up/preview',
    {
      config,
      bodyLimit: 8 * 1024 * 1024,
      schema: { body: PreviewRequestSchema, response: { 200: PreviewSchema, ...failures } },
    },
    (request) => journeys.previewSetUp(request.visitor.installationId, request.body),
  );

  app.post<{ Body: SetUpChange }>(
    '/api/set-up/change',
    { schema: { body: SetUpChangeSchema, response: { 200: SetUpSchema, ...failures } } },
    async (request) => {
      await adminsOnly(request.visitor, journeys.isAdmin);
      const { installationId, userId } = request.visitor;
      return journeys.changeSetUp(installationId, userId ?? '', request.body);
    },
  );

  app.get<{ Querystring: { day?: string } }>(
    '/api/watch',
    {
      schema: {
        querystring: Type.Object({
          day: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
        }),
        response: { 200: WatchSchema, ...failures },
      },
    },
    async (request) => {
      await adminsOnly(request.visitor, journeys.isAdmin);
      return journeys.watchList(request.visitor.installationId, request.query.day ?? null);
    },
  );

  app.post('/api/set-up/repair', { schema: { response: failures } }, async (request, reply) => {
    await adminsOnly(request.visitor, journeys.isAdmin);
    await journeys.repair(request.visitor.installationId);
    return reply.code(204).send();
  });

  app.post<{ Body: OrderImport }>(
    '/api/import/orders',
    {
      schema: {
        body: OrderImportSchema,
        response: { 200: Type.Object({ stored: Type.Integer() }), ...failures },
      },
      bodyLimit: 8 * 1024 * 1024,
    },
    async (request) => {
      await adminsOnly(request.visitor, journeys.isAdmin);
      const { installationId } = request.visitor;
      const orders = readImport(request.body, journeys.now());
      return { stored: await journeys.importOrders(installationId, orders) };
    },
  );
}
