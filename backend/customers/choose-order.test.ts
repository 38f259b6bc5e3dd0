import { describe, expect, it } from 'vitest';
import { chooseOrder } from './choose-order.ts';
import { orderForTests, shipmentForTests } from './order-for-tests.ts';

const older = orderForTests({
  orderNumber: 'DE-20418',
  placedAt: new Date('2026-10-01T00:00:00Z'),
  shipment: shipmentForTests('in_transit', [['2026-11-20', 'in_transit']]),
});
const done = orderForTests({
  orderNumber: 'DE-20977',
  placedAt: new Date('2026-11-10T00:00:00Z'),
  status: 'delivered',
});
const short = orderForTests({
  orderNumber: '#1042',
  placedAt: new Date('2026-09-01T00:00:00Z'),
  status: 'delivered',
});
const orders = [older, done, short];

describe('chooseOrder', () => {
  it.each([
    ['Wo bleibt DE-20977?', done],
    ['bestellung de 20977 bitte', done],
    ['Order #DE20977.', done],
    ['DE – 20977', done],
    ['注文番号ＤＥ－２０９７７の件です', done],
    ['Bestellung 20977, wann kommt sie?', done],
    ['about order 1042', short],
    ['#1042 please', short],
    ['DE-20418 first of all, and then DE-20977', older],
  ])('%s', (text, order) => {
    expect(chooseOrder(text, orders)).toEqual({ order, how: 'number_in_text' });
  });

  it.each([
    ['a longer number around it', 'XDE-209771'],
    ['a price or a year', 'I paid 1042 and it is 2026'],
    ['digits within a phone number', '+49 1520977123'],
    ['an amount', '20977.50 EUR'],
  ])('is not fooled by %s', (_, text) => {
    expect(chooseOrder(text, orders)).toEqual({ order: older, how: 'latest_open' });
  });

  it('finds a tracking number', () => {
    expect(chooseOrder('yt2630 9001 1234 5678 ??', orders)).toEqual({
      order: older,
      how: 'tracking_in_text',
    });
  });

  it('falls back to the newest undelivered, then to the newest', () => {
    expect(chooseOrder('Where is my parcel?', orders)).toEqual({
      order: older,
      how: 'latest_open',
    });
    expect(chooseOrder('Where is it?', [short, done])).toEqual({ order: done, how: 'latest' });
    expect(chooseOrder('Where is it? DE-20418', [])).toBeNull();
  });
});
