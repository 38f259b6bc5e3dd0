import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface SampleOrder {
  number: string;
  customer: string;
  channel: string;
  placedAt: string;
  status: string;
  currency: string;
  total: string;
  refunded?: string;
  items: { sku: string; title: string; titleEn: string; quantity: number; unitPrice: string }[];
  promisedAt?: string;
  shipment?: {
    carrier: string;
    trackingNumber: string;
    status: string;
    shippedAt?: string;
    estimatedAt?: string;
    deliveredAt?: string;
    events: {
      at: string;
      status: string;
      location?: string;
      description: string;
      descriptionEn: string;
    }[];
  };
}

interface SampleCustomer {
  key: string;
  email: string;
  country: string;
  city: string;
  timeZone: string;
}

/** The sample shop's orders as the backend's import takes them; offsets become dates. */
export function sampleOrders(now: Date): object[] {
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as T[];
  const customers = new Map(
    read<SampleCustomer>('customers').map((customer) => [customer.key, customer]),
  );
  return read<SampleOrder>('orders').map((order) => {
    const customer = customers.get(order.customer);
    if (customer === undefined) throw new Error(`${order.number}: no customer ${order.customer}`);
    const { shipment } = order;
    return {
      orderNumber: order.number,
      email: customer.email,
      salesChannel: order.channel,
      placedAt: at(now, order.placedAt),
      status: order.status,
      total: { amount: order.total, currency: order.currency },
      ...(order.refunded === undefined ? {} : { refunded: order.refunded }),
      city: customer.city,
      country: customer.country,
      timeZone: customer.timeZone,
      ...dates(now, { promisedAt: order.promisedAt }),
      items: order.items.map(({ sku, title, titleEn, quantity, unitPrice }) => ({
        sku,
        title: { 'zh-CN': title, en: titleEn },
        quantity,
        unitPrice,
      })),
      ...(shipment === undefined
        ? {}
        : {
            shipment: {
              carrier: shipment.carrier,
              trackingNumber: shipment.trackingNumber,
              status: shipment.status,
              ...dates(now, {
                shippedAt: shipment.shippedAt,
                estimatedAt: shipment.estimatedAt,
                deliveredAt: shipment.deliveredAt,
              }),
              events: shipment.events.map((event) => ({
                at: at(now, event.at),
                status: event.status,
                ...(event.location === undefined ? {} : { location: event.location }),
                description: { 'zh-CN': event.description, en: event.descriptionEn },
              })),
            },
          }),
    };
  });
}

const UNIT_MS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** `-2d3h` or `+4d`, from now, as ISO 8601. */
function at(now: Date, offset: string): string {
  if (!/^[+-](\d+[dhm])+$/.test(offset)) throw new Error(`Not an offset: ${offset}`);
  const ms = [...offset.matchAll(/(\d+)([dhm])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
  return new Date(now.getTime() + (offset.startsWith('-') ? -ms : ms)).toISOString();
}

function dates(now: Date, offsets: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(offsets).flatMap(([name, offset]) =>
      offset === undefined ? [] : [[name, at(now, offset)]],
    ),
  );
}
