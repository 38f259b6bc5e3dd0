import type { OrderItem, OrderStatus, Shipment } from '../domain.ts';
import type { StoredOrder } from './order-store.ts';

/** A row of `orders`. */
export interface OrderRow {
  order_number: string;
  email: string;
  sales_channel: string;
  placed_at: Date;
  status: OrderStatus;
  total: string;
  currency: string;
  refunded: string;
  city: string | null;
  country: string | null;
  time_zone: string | null;
  promised_at: Date | null;
  items: OrderItem[];
  shipment: StoredShipment | null;
  phone: string | null;
  customer_name: string | null;
}

/** As JSON keeps it: dates are strings. */
type StoredShipment = Omit<Shipment, 'shippedAt' | 'estimatedAt' | 'deliveredAt' | 'events'> & {
  shippedAt: string | null;
  estimatedAt: string | null;
  deliveredAt: string | null;
  events: (Omit<Shipment['events'][number], 'at'> & { at: string })[];
};

export function toOrder(row: OrderRow): StoredOrder {
  return {
    orderNumber: row.order_number,
    email: row.email,
    salesChannel: row.sales_channel,
    placedAt: row.placed_at,
    status: row.status,
    total: { amount: row.total, currency: row.currency },
    refunded: row.refunded,
    items: row.items,
    promisedAt: row.promised_at,
    shipment: row.shipment === null ? null : toShipment(row.shipment),
    city: row.city,
    country: row.country,
    timeZone: row.time_zone,
    phone: row.phone,
    customerName: row.customer_name,
  };
}

function toShipment(stored: StoredShipment): Shipment {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...stored,
    shippedAt: date(stored.shippedAt),
    estimatedAt: date(stored.estimatedAt),
    deliveredAt: date(stored.deliveredAt),
    events: stored.events
      .map((event) => ({ ...event, at: new Date(event.at) }))
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}
