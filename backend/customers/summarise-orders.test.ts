import { describe, expect, it } from 'vitest';
import type { Order } from '../domain.ts';
import { orderForTests, shipmentForTests, totalsForTests } from './order-for-tests.ts';
import { summariseOrders } from './summarise-orders.ts';

const summarise = (orders: Order[], options = {}) =>
  summariseOrders(totalsForTests(orders), options);

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('summariseOrders', () => {
  it('sums exactly, net of refunds, without cancelled orders, the largest currency first', () => {
    const summary = summarise([
      orderForTests({ total: { amount: '1000', currency: 'JPY' } }),
      orderForTests({ total: eur('0.10') }),
      orderForTests({ total: eur('0.20') }),
      orderForTests({ total: eur('168.40'), refunded: '16.84', status: 'partially_refunded' }),
      orderForTests({ total: eur('999'), status: 'cancelled' }),
    ]);
    expect(summary.spent).toEqual([eur('151.86'), { amount: '1000.00', currency: 'JPY' }]);
    expect(summary.total).toEqual({ amount: (151.86 * 8.2 + 46).toFixed(2), currency: 'CNY' });
    expect(summary).toMatchObject({ count: 5, keptCount: 4, refundCount: 1, returnCount: 0 });
    expect(summary.refunded).toBeCloseTo(16.84 * 8.2);
  });

  it('answers in the team’s currency', () => {
    const summary = summarise([orderForTests({ total: { amount: '82', currency: 'CNY' } })], {
      currency: 'EUR',
    });
    expect(summary.total).toEqual(eur('10.00'));
  });

  it('names the currency that it cannot compare, and does not guess', () => {
    const summary = summarise([orderForTests({ total: { amount: '7', currency: 'XTS' } })]);
    expect(summary).toMatchObject({ total: null, withoutRate: ['XTS'] });
    expect(summary.spent).toEqual([{ amount: '7.00', currency: 'XTS' }]);
  });

  it('counts orders sent back', () => {
    const summary = summarise([
      orderForTests({ shipment: shipmentForTests('in_transit', [['2026-11-02', 'in_transit']]) }),
      orderForTests({ shipment: shipmentForTests('info_received', []) }),
      orderForTests({ shipment: shipmentForTests('returning', [['2026-11-02', 'returning']]) }),
      orderForTests({ shipment: shipmentForTests('delivered', [['2026-11-02', 'delivered']]) }),
      orderForTests({ status: 'returned' }),
    ]);
    expect(summary).toMatchObject({ returnCount: 2 });
  });

  it('has nothing to say about nothing', () => {
    expect(summarise([])).toMatchObject({
      count: 0,
      spent: [],
      total: null,
      firstOrderAt: null,
      lastOrderAt: null,
    });
  });
});
