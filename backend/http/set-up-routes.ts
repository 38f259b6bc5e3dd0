import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { StoredOrder } from '../customers/order-store.ts';
import { toShipmentStatus } from '../customers/order-store.ts';
import type { AdminJourneys } from '../journeys/journeys.ts';
import { adminsOnly } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import { ConnectSchema, SetUpSchema } from './contract-set-up.ts';
import { type OrderImport, OrderImportSchema } from './order-import.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

export async function setUpRoutes(app: FastifyInstance, journeys: AdminJourneys): Promise<void> {
  app.get('/api/set-up', { schema: { response: { 200: SetUpSchema, ...failures } } }, (request) =>
    journeys.readSetUp(request.visitor.installationId),
  );

  // Anybody may ask; a consent counts only when an admin gave it.
  app.post(
    '/api/set-up/connect',
    { schema: { response: { 200: ConnectSchema, ...failures } } },
    async (request) => ({
      authorizeUrl: await journeys.startConsent(
        request.visitor.installationId,
        request.visitor.userId ?? '',
      ),
    }),
  );

  app.post('/api/set-up/repair', { schema: { response: failures } }, async (request, reply) => {
    await adminsOnly(request.visitor, journeys.isAdmin);
    await journeys.repair(request.visitor.installationId);
    return reply.code(204).send();
  });

  app.get<{ Querystring: { state?: string; code?: string; error?: string } }>(
    '/oauth/zendesk/callback',
    {
      config: { isPublic: true },
      schema: {
        querystring: Type.Object({
          state: Type.Optional(Type.String({ maxLength: 200 })),
          code: Type.Optional(Type.String({ maxLength: 500 })),
          error: Type.Optional(Type.String({ maxLength: 200 })),
        }),
      },
    },
    async (request, reply) => {
      const { state, code, error } = request.query;
      reply.type('text/html; charset=utf-8');
      if (error !== undefined || state === undefined || code === undefined) {
        return reply
          .code(400)
          .send(closingPage('Not connected: the consent was not given. You can try again.'));
      }
      await journeys.finishConsent(state, code);
      return closingPage('Connected. You can close this window; set-up goes on by itself.');
    },
  );

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
      const orders = request.body.orders.map(toOrder);
      await journeys.importOrders(installationId, orders);
      return { stored: orders.length };
    },
  );
}

function closingPage(text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Crossdesk</title><p>${text}</p></html>`;
}

function toOrder(order: OrderImport['orders'][number]): StoredOrder {
  const date = (text: string | undefined) => (text === undefined ? null : new Date(text));
  const { shipment } = order;
  return {
    orderNumber: order.orderNumber,
    email: order.email,
    salesChannel: order.salesChannel,
    placedAt: new Date(order.placedAt),
    status: order.status,
    total: order.total,
    refunded: order.refunded ?? '0',
    items: order.items,
    promisedAt: date(order.promisedAt),
    city: order.city ?? null,
    country: order.country ?? null,
    timeZone: order.timeZone ?? null,
    shipment:
      shipment === undefined
        ? null
        : {
            carrier: shipment.carrier,
            trackingNumber: shipment.trackingNumber,
            status: toShipmentStatus(shipment.status),
            shippedAt: date(shipment.shippedAt),
            estimatedAt: date(shipment.estimatedAt),
            deliveredAt: date(shipment.deliveredAt),
            events: shipment.events.map((event) => ({
              at: new Date(event.at),
              status: toShipmentStatus(event.status),
              location: event.location ?? null,
              description: event.description,
            })),
          },
  };
}
