import type { OrderImport } from '../../backend/http/order-import.ts';
import type { Random } from '../measuring/random.ts';
import { PHRASES, type Phrases } from './phrases.ts';

export interface Customer {
  name: string;
  email: string;
  phrases: Phrases;
  orders: OrderImport['orders'];
}

const DAY_MS = 86_400_000;
const CURRENCIES: Record<string, string> = { US: 'USD', BR: 'BRL', JP: 'JPY' };

/** People that no sample knows, two of three with orders. */
export function inventCustomers(count: number, random: Random, now: Date): Customer[] {
  return Array.from({ length: count }, (_, index) => {
    const phrases = random.pick(PHRASES);
    const email = `customer.${index}.${random.between(10_000, 99_999)}@example.org`;
    const orders = random.between(0, 2) === 0 ? 0 : random.between(1, 4);
    return {
      name: random.pick(phrases.names),
      email,
      phrases,
      orders: Array.from({ length: orders }, () => inventOrder(email, phrases, random, now)),
    };
  });
}

function inventOrder(
  email: string,
  { country, language, products }: Phrases,
  random: Random,
  now: Date,
): OrderImport['orders'][number] {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const age = random.between(2, 300);
  const price = `${random.between(9, 240)}.${random.between(10, 99)}`;
  const orderNumber = `${country}-${random.between(100_000, 999_999)}`;
  const status = age > 20 ? ('delivered' as const) : ('shipped' as const);
  return {
    orderNumber,
    email,
    salesChannel: random.pick(['web shop', 'marketplace']),
    placedAt: ago(age),
    status,
    total: { amount: price, currency: CURRENCIES[country] ?? 'EUR' },
    country,
    promisedAt: ago(age - 7),
    items: [
      {
        sku: `SKU-${random.between(100, 999)}`,
        title: { [language]: random.pick(products) },
        quantity: 1,
        unitPrice: price,
      },
    ],
    shipment: {
      carrier: random.pick(['DHL', 'UPS', 'Correos']),
      trackingNumber: `CD${random.between(10_000_000, 99_999_999)}`,
      status: status === 'delivered' ? 'delivered' : 'in_transit',
      shippedAt: ago(age - 1),
      events: [],
    },
  };
}

/** A first message of a new ticket. */
export function inventMessage(
  customer: Customer,
  random: Random,
): { subject: string; body: string } {
  const { phrases } = customer;
  const fill = blanksOf(customer, random);
  return {
    subject: fill(random.pick(phrases.subjects)),
    body: fill(
      [
        random.pick(phrases.greetings),
        `${random.pick(phrases.matters)} ${random.pick(phrases.details)}`,
        random.pick(phrases.closings),
        customer.name,
      ].join('\n\n'),
    ),
  };
}

/** A further message: an addition, or a threat, which changes what the ticket's fields say. */
export function inventFurtherMessage(
  customer: Customer,
  kind: 'calm' | 'threat',
  random: Random,
): string {
  const { phrases } = customer;
  const words = random.pick(kind === 'calm' ? phrases.calm : phrases.threats);
  return blanksOf(customer, random)(`${random.pick(phrases.greetings)}\n\n${words}`);
}

function blanksOf({ phrases, orders }: Customer, random: Random) {
  const blanks: Record<string, string> = {
    order:
      orders.length > 0
        ? random.pick(orders).orderNumber
        : `${phrases.country}-${random.between(100_000, 999_999)}`,
    product: random.pick(phrases.products),
    days: String(random.between(3, 28)),
    amount: `${random.between(9, 240)},${random.between(10, 99)} €`,
  };
  return (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole);
}
