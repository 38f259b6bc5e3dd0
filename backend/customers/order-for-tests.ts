import type { Order, Shipment, ShipmentEvent, ShipmentStatus } from '../domain.ts';
import type { OrderTotals } from './order-totals.ts';

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

/** What our table keeps of these orders, added up one by one. */
export function totalsForTests(orders: Order[]): OrderTotals {
  const isKept = ({ status }: Order) => status !== 'cancelled';
  const times = (of: Order[]) => of.map(({ placedAt }) => placedAt.getTime());
  const date = (ms: number) => (Number.isFinite(ms) ? new Date(ms) : null);
  const cents = (of: Order[], amount: (order: Order) => number) =>
    (of.reduce((sum, order) => sum + Math.round(amount(order) * 100), 0) / 100).toFixed(2);
  return {
    currencies: [...new Set(orders.map(({ total }) => total.currency))].sort().map((currency) => {
      const own = orders.filter(({ total }) => total.currency === currency);
      const kept = own.filter(isKept);
      return {
        currency,
        orders: own.length,
        kept: kept.length,
        refundedOrders: kept.filter(({ refunded }) => Number(refunded) > 0).length,
        refunded: cents(kept, ({ refunded }) => Number(refunded)),
        returned: own.filter(
          ({ status, shipment }) => status === 'returned' || shipment?.status === 'returning',
        ).length,
        net: cents(kept, ({ total, refunded }) =>
          Math.max(0, Number(total.amount) - Number(refunded)),
        ),
      };
    }),
    firstAt: date(Math.min(...times(orders))),
    firstKeptAt: date(Math.min(...times(orders.filter(isKept)))),
    lastKeptAt: date(Math.max(...times(orders.filter(isKept)))),
  };
}
