import { type Static, Type } from 'typebox';
import { ORDER_STATUSES, type OrderStatus } from '../domain.ts';

const iso = Type.String({ format: 'date-time' });

/** One order of `POST /api/import/orders` (admins only; at most 500 a call; safe to repeat). */
export const OrderImportSchema = Type.Object({
  orders: Type.Array(
    Type.Object({
      orderNumber: Type.String({ minLength: 1, maxLength: 80 }),
      email: Type.String({ minLength: 3, maxLength: 320 }),
      salesChannel: Type.String({ maxLength: 40 }),
      placedAt: iso,
      status: Type.Unsafe<OrderStatus>({ type: 'string', enum: [...ORDER_STATUSES] }),
      total: Type.Object({
        amount: Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,4})?$' }),
        currency: Type.String({ pattern: '^[A-Z]{3}$' }),
      }),
      refunded: Type.Optional(Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,4})?$' })),
      city: Type.Optional(Type.String({ maxLength: 120 })),
      country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
      timeZone: Type.Optional(Type.String({ maxLength: 60 })),
      /** With the country's code (`+49 151 …`); others are kept out, for they fit several countries. */
      phone: Type.Optional(Type.String({ maxLength: 40 })),
      customerName: Type.Optional(Type.String({ maxLength: 120 })),
      promisedAt: Type.Optional(iso),
      items: Type.Array(
        Type.Object({
          sku: Type.String({ maxLength: 80 }),
          title: Type.Record(Type.String(), Type.String({ maxLength: 400 })),
          quantity: Type.Integer({ minimum: 1 }),
          unitPrice: Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,4})?$' }),
        }),
        { maxItems: 200 },
      ),
      shipment: Type.Optional(
        Type.Object({
          carrier: Type.String({ maxLength: 80 }),
          trackingNumber: Type.String({ maxLength: 80 }),
          status: Type.String({ maxLength: 40 }),
          shippedAt: Type.Optional(iso),
          estimatedAt: Type.Optional(iso),
          deliveredAt: Type.Optional(iso),
          events: Type.Array(
            Type.Object({
              at: iso,
              status: Type.String({ maxLength: 40 }),
              location: Type.Optional(Type.String({ maxLength: 200 })),
              description: Type.Record(Type.String(), Type.String({ maxLength: 400 })),
            }),
            { maxItems: 200 },
          ),
        }),
      ),
    }),
    { maxItems: 500 },
  ),
});
export type OrderImport = Static<typeof OrderImportSchema>;
