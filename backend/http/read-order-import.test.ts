import { describe, expect, it } from 'vitest';
import { readImport } from './read-order-import.ts';

const now = new Date('2026-11-24T00:00:00Z');
const order = {
  orderNumber: 'A-1',
  email: 'jo@example.org',
  salesChannel: 'web',
  placedAt: '2026-10-01T00:00:00Z',
  status: 'paid' as const,
  total: { amount: '10.00', currency: 'EUR' },
  items: [],
};

describe('readImport', () => {
  it('takes phones in international form only, and zero totals', () => {
    const zero = { ...order, total: { amount: '0', currency: 'EUR' }, phone: '0151 2345678' };
    const phone = { ...order, phone: '0049 (151) 234-5678' };
    expect(readImport({ orders: [zero, phone] }, now).map((one) => one.phone)).toEqual([
      null,
      '+491512345678',
    ]);
  });

  it('names what is wrong by its place, and takes nothing of the call', () => {
    const wrong = [
      order,
      { ...order, placedAt: '2027-01-01T00:00:00Z' },
      { ...order, total: { amount: '10', currency: 'XXY' } },
      { ...order, refunded: '10.01' },
      { ...order, email: 'nobody' },
    ];
    expect(() => readImport({ orders: wrong }, now)).toThrow(
      'Nothing was stored: orders[1].placedAt lies in the future; orders[2].total.currency is not a currency; orders[3].refunded is more than total.amount; orders[4].email is not an e-mail address.',
    );
  });
});
