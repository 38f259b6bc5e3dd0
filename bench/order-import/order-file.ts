import type { Random } from '../measuring/random.ts';

const DAY = 86_400_000;
const CURRENCIES = ['EUR', 'USD', 'JPY', 'BRL', 'GBP'];
const STATUSES = ['paid', 'shipped', 'delivered', 'delivered', 'cancelled', 'refunded'];
const HEAD =
  'Order ID,Email,Order Date,Total,Currency,Status,Buyer,Phone,Country,City,Product,SKU,Quantity';

/**
 * A shop's export: orders of one or two rows, a third as many customers as rows, some of whom come
 * back often, in the size of columns that shops export.
 */
export function inventOrderFile(rows: number, random: Random): { csv: Buffer; orders: number } {
  const lines = [HEAD];
  const customers = Math.ceil(rows / 3);
  let orders = 0;
  while (lines.length <= rows) {
    orders += 1;
    const customer = Math.floor(customers * random.next() ** 2);
    const at = new Date(Date.UTC(2026, 9, 30) - random.between(0, 700 * 24) * (DAY / 24));
    const order = [
      `BX-${100_000 + orders}`,
      `buyer.${customer}@example.org`,
      at.toISOString(),
      `${random.between(5, 400)}.${random.between(10, 99)}`,
      random.pick(CURRENCIES),
      random.pick(STATUSES),
      `"Buyer ${customer}, Example"`,
      `+4915${String(10_000_000 + customer)}`,
      random.pick(['DE', 'US', 'JP', 'BR', 'GB']),
      'Köln',
    ];
    const ofOrder = Math.min(random.between(1, 4) === 1 ? 2 : 1, rows - lines.length + 1);
    for (let item = 0; item < ofOrder; item += 1) {
      const number = random.between(1, 900);
      lines.push([...order, `"Backpack ${number}, waterproof, 40 l"`, `BAG-${number}`, '1'].join());
    }
  }
  return { csv: Buffer.from(`${lines.join('\n')}\n`), orders };
}
