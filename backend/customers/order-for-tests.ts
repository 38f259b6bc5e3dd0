import type { Order, Shipment, ShipmentEvent, ShipmentStatus } from '../domain.ts';

/** An order of a web shop, for tables in tests. */
export function orderForTests(part: Partial<Order> = {}): Order {
  return {
    orderNumber: 'DE-20418',
    email: 'katrin@example.com',
    salesChannel: 'shopify',
    placedAt: new Date('2026-10-30T10:00:00Z'),
    status: 'shipped',
    total: { amount: '168.40', currency: 'EUR' },
    refunded: '0',
    items: [],
    promisedAt: null,
    shipment: null,
    ...part,
  };
}

export function shipmentForTests(
  status: ShipmentStatus,
  scans: [day: string, status: ShipmentStatus, words?: string][],
  part: Partial<Shipment> = {},
): Shipment {
  const events = scans.map(
    ([day, scanned, words]): ShipmentEvent => ({
      at: new Date(`${day}T08:00:00Z`),
      status: scanned,
      location: null,
      description: words === undefined ? {} : { en: words },
    }),
  );
  return {
    carrier: 'YunExpress',
    trackingNumber: 'YT2630900112345678',
    status,
    shippedAt: events[0]?.at ?? null,
    estimatedAt: null,
    deliveredAt: null,
    events,
    ...part,
  };
}
