import { type StoredOrder, toShipmentStatus } from '../customers/order-store.ts';
import { readCurrency, readPhone } from '../customers/orders-file/read-values.ts';
import { BadInput } from '../errors.ts';
import type { OrderImport } from './order-import.ts';

const DAY = 86_400_000;
const NAMED = 20;

/**
 * The orders of a call, with what their shapes do not tell looked at as well. Throws `BadInput`
 * that names the first wrong ones by their place; nothing of the call is taken then.
 */
export function readImport({ orders }: OrderImport, now: Date): StoredOrder[] {
  const problems = orders.flatMap((order, place) =>
    problemsOf(order, now).map((problem) => `orders[${place}].${problem}`),
  );
  if (problems.length > 0) {
    const more = problems.length > NAMED ? `; and ${problems.length - NAMED} more` : '';
    const named = problems.slice(0, NAMED).join('; ');
    throw new BadInput('orders_rejected', `Nothing was stored: ${named}${more}.`, 422);
  }
  return orders.map(toOrder);
}

function problemsOf(order: OrderImport['orders'][number], now: Date): string[] {
  const { email, placedAt, total, refunded = '0' } = order;
  return [
    ...(/^[^\s@]+@[^\s@]+$/.test(email) ? [] : ['email is not an e-mail address']),
    // Clocks and zones differ by up to a day.
    ...(Date.parse(placedAt) > now.getTime() + DAY ? ['placedAt lies in the future'] : []),
    ...(readCurrency(total.currency) === null ? ['total.currency is not a currency'] : []),
    ...(Number(refunded) > Number(total.amount) ? ['refunded is more than total.amount'] : []),
  ];
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
    phone: order.phone === undefined ? null : readPhone(order.phone),
    customerName: order.customerName ?? null,
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
