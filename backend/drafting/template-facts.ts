import type { Order, ShipmentEvent } from '../domain.ts';
import type { TemplateFacts } from './reply-templates.ts';

/**
 * The `{days}` of each template: a promise in the merchant's name, so a merchant's own number goes
 * before these. An agent sees and may change every one of them before anything is sent; a reply
 * that nobody reads first must use configured numbers only.
 */
export type PromisedDays = Partial<Record<string, number>>;

export const SUGGESTED_DAYS: PromisedDays = {
  order_not_shipped_yet: 3,
  parcel_at_customs: 7,
  parcel_available_for_pickup: 7,
  return_instructions: 14,
  refund_in_progress: 7,
  product_question: 2,
  senior_takes_over: 1,
  safety_takes_over: 1,
};

/** What the template of this key is filled with, out of what is known about the ticket. */
export function templateFacts(
  key: string,
  known: {
    customerName: string;
    shopName: string;
    order: Order | null;
    parcel: { lastEvent: ShipmentEvent | null; expectedAt: Date | null } | null;
    days?: PromisedDays;
  },
): TemplateFacts {
  const { order, parcel } = known;
  const shipment = order?.shipment ?? null;
  const isDelivered = shipment?.status === 'delivered';
  const wasRefunded = order !== null && Number(order.refunded) > 0;
  return {
    name: known.customerName,
    shop: known.shopName,
    order: order?.orderNumber ?? null,
    tracking: shipment?.trackingNumber ?? null,
    carrier: shipment?.carrier ?? null,
    amount: wasRefunded ? { amount: order.refunded, currency: order.total.currency } : null,
    days: (known.days ?? SUGGESTED_DAYS)[key] ?? null,
    location: parcel?.lastEvent?.location ?? null,
    shippedOn: shipment?.shippedAt ?? null,
    expectedOn: parcel?.expectedAt ?? null,
    deliveredOn: shipment?.deliveredAt ?? (isDelivered ? (parcel?.lastEvent?.at ?? null) : null),
    lastScanOn: parcel?.lastEvent?.at ?? null,
  };
}
