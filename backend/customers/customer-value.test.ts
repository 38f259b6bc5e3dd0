import { describe, expect, it } from 'vitest';
import { type CustomerFacts, scoreValue } from './customer-value.ts';
import { orderForTests, totalsForTests } from './order-for-tests.ts';
import { NO_ORDERS } from './order-totals.ts';

const now = new Date('2026-11-23T07:19:00Z');

function facts(count: number, each: string, currency: string, lastDaysAgo = 20): CustomerFacts {
  const orders = Array.from({ length: count }, (_, index) =>
    orderForTests({
      total: { amount: each, currency },
      placedAt: new Date(now.getTime() - (lastDaysAgo + index * 40) * 86_400_000),
    }),
  );
  return { orders: totalsForTests(orders), ticketsBefore: 0, firstSeenAt: null };
}

const codes = (part: CustomerFacts) => scoreValue(part, now).score.reasons.map((r) => r.code);

describe('scoreValue', () => {
  it.each([
    ['seven orders of €183', facts(7, '183.51', 'EUR'), 'vip'],
    ['one order of $2,900 last week', facts(1, '2900', 'USD', 6), 'vip'],
    ['ten orders, ¥15,000, silent for two years', facts(10, '1500', 'CNY', 730), 'vip'],
    ['four orders of JP¥13,075', facts(4, '13075', 'JPY'), 'high'],
    ['two orders of R$209', facts(2, '209', 'BRL'), 'regular'],
    ['one order yesterday', facts(1, '20', 'EUR', 1), 'regular'],
    ['five small orders four years ago', facts(5, '10', 'EUR', 1500), 'regular'],
    ['no order', facts(0, '0', 'EUR'), 'new'],
  ])('%s → %s', (_, part, tier) => {
    expect(scoreValue(part, now).tier).toBe(tier);
  });

  it('never falls when somebody buys more, oftener or later', () => {
    const value = (part: CustomerFacts) => scoreValue(part, now).score.value;
    expect(value(facts(3, '100', 'EUR'))).toBeGreaterThan(value(facts(2, '100', 'EUR')));
    expect(value(facts(3, '110', 'EUR'))).toBeGreaterThan(value(facts(3, '100', 'EUR')));
    expect(value(facts(3, '100', 'EUR', 5))).toBeGreaterThan(value(facts(3, '100', 'EUR', 90)));
    expect(value(facts(90, '9000', 'EUR', 0))).toBe(100);
  });

  it('says that nothing was bought yet, and what else is known', () => {
    const stranger = { orders: NO_ORDERS, ticketsBefore: 0, firstSeenAt: null };
    expect(codes(stranger)).toEqual(['value_no_order']);
    const known = {
      orders: NO_ORDERS,
      ticketsBefore: 2,
      firstSeenAt: new Date('2026-11-01T00:00:00Z'),
    };
    expect(codes(known)).toEqual(['value_no_order', 'value_wrote_before', 'value_known_for']);
    const cancelled = {
      ...stranger,
      orders: totalsForTests([orderForTests({ status: 'cancelled' })]),
    };
    expect(scoreValue(cancelled, now)).toMatchObject({
      tier: 'new',
      score: { value: 0, reasons: [{ code: 'value_only_cancelled', params: { count: 1 } }] },
    });
  });

  it('counts refunds apart: net spend, one reason, its weight what they took away', () => {
    const order = orderForTests({ total: { amount: '500', currency: 'EUR' } });
    const half = { ...order, refunded: '250', status: 'partially_refunded' as const };
    const kept = scoreValue(
      { orders: totalsForTests([order]), ticketsBefore: 0, firstSeenAt: null },
      now,
    );
    const refunded = scoreValue(
      { orders: totalsForTests([half]), ticketsBefore: 0, firstSeenAt: null },
      now,
    );
    const reason = refunded.score.reasons.find((r) => r.code === 'value_refunded');
    expect(reason?.params).toEqual({ count: 1, amount: 2050 });
    expect(refunded.score.value - kept.score.value).toBeCloseTo(reason?.weight ?? 0, -0.5);
    expect(reason?.weight).toBeLessThan(0);
    expect(
      codes({ orders: totalsForTests([order]), ticketsBefore: 0, firstSeenAt: null }),
    ).not.toContain('value_refunded');
  });

  it('orders its reasons by weight, and tells a long silence from a recent order', () => {
    expect(codes(facts(7, '183.51', 'EUR'))).toEqual([
      'value_spend',
      'value_orders',
      'value_recent',
    ]);
    expect(codes(facts(7, '183.51', 'EUR', 700))).toContain('value_long_ago');
    expect(codes(facts(1, '5', 'XTS'))).toContain('value_currency_left_out');
  });
});
