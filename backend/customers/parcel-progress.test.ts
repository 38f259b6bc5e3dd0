import { describe, expect, it } from 'vitest';
import type { Order, ShipmentStatus } from '../domain.ts';
import { orderForTests, shipmentForTests } from './order-for-tests.ts';
import { describeParcel } from './parcel-progress.ts';

const now = new Date('2026-11-23T07:19:00Z');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

type Scans = [day: string, status: ShipmentStatus, words?: string][];

function parcel(status: ShipmentStatus, scans: Scans, part: Partial<Order> = {}) {
  return orderForTests({ shipment: shipmentForTests(status, scans), ...part });
}

const line = (order: Order) =>
  describeParcel(order, now)
    .steps.map((step) => ({ done: '●', now: '◉', ahead: '○' })[step.state] + step.key)
    .join(' ');

describe('describeParcel: the line of five steps', () => {
  const out: Scans = [
    ['2026-11-17', 'in_transit'],
    ['2026-11-18', 'in_transit', 'Departed from China'],
  ];
  it.each<[string, Order, string]>([
    ['nothing shipped', orderForTests(), '○picked_up ○export ○line_haul ○customs ○delivery'],
    ['label only', parcel('info_received', []), '○picked_up ○export ○line_haul ○customs ○delivery'],
    [
      'picked up',
      parcel('in_transit', out.slice(0, 1)),
      '◉picked_up ○export ○line_haul ○customs ○delivery',
    ],
    ['flying', parcel('in_transit', out), '●picked_up ●export ◉line_haul ○customs ○delivery'],
    [
      'in customs',
      parcel('customs', [...out, ['2026-11-20', 'customs']]),
      '●picked_up ●export ◉customs ○delivery ○delivered',
    ],
    [
      'through customs',
      parcel('in_transit', [...out, ['2026-11-20', 'customs'], ['2026-11-22', 'in_transit']]),
      '●picked_up ●export ●customs ◉delivery ○delivered',
    ],
    [
      'delivered',
      parcel('delivered', [...out, ['2026-11-22', 'delivered']]),
      '●picked_up ●export ●customs ●delivery ●delivered',
    ],
  ])('%s', (_, order, expected) => {
    expect(line(order)).toBe(expected);
  });
});

describe('describeParcel: situation, tone, lateness', () => {
  const recent: Scans = [['2026-11-20', 'in_transit']];
  it.each<[string, Order, Partial<ReturnType<typeof describeParcel>>]>([
    [
      'nine days late in customs',
      parcel('customs', [['2026-11-20', 'customs']], { promisedAt: day('2026-11-14') }),
      { situation: 'customs', tone: 'bad', lateDays: 9 },
    ],
    [
      'two days late at the door',
      parcel('out_for_delivery', [['2026-11-23', 'out_for_delivery']], {
        promisedAt: day('2026-11-21'),
      }),
      { situation: 'out_for_delivery', tone: 'slow', lateDays: 2 },
    ],
    [
      'in time',
      parcel('in_transit', recent, { promisedAt: day('2026-11-28') }),
      { situation: 'in_transit', tone: 'good', lateDays: 0 },
    ],
    ['no day named', parcel('in_transit', recent), { tone: 'good', lateDays: null }],
    [
      'silent for a week',
      parcel('in_transit', [['2026-11-16', 'in_transit']]),
      { situation: 'stuck', tone: 'bad' },
    ],
    [
      'shipped, never scanned',
      orderForTests({
        shipment: shipmentForTests('not_found', [], { shippedAt: day('2026-11-10') }),
      }),
      { situation: 'stuck', lastEvent: null },
    ],
    [
      'waits at the counter for ten days',
      parcel('available_for_pickup', [['2026-11-13', 'available_for_pickup']]),
      { situation: 'available_for_pickup', tone: 'good' },
    ],
    [
      'nobody at home',
      parcel('failed_attempt', [['2026-11-22', 'failed_attempt']]),
      { situation: 'exception', tone: 'slow' },
    ],
    [
      'damaged on the way',
      parcel('exception', [['2026-11-22', 'exception']]),
      { situation: 'exception', tone: 'bad' },
    ],
    [
      'on its way back',
      parcel('returning', [['2026-11-02', 'returning']]),
      { situation: 'returning', tone: 'bad' },
    ],
    [
      'delivered three days late',
      parcel('delivered', [['2026-11-17', 'delivered']], { promisedAt: day('2026-11-14') }),
      { situation: 'delivered', tone: 'good', lateDays: 3, expectedAt: null },
    ],
    ['not shipped', orderForTests(), { situation: 'not_shipped', tone: 'good' }],
    [
      'not shipped after the promised day',
      orderForTests({ promisedAt: day('2026-11-18') }),
      { situation: 'not_shipped', tone: 'bad', lateDays: 5 },
    ],
  ])('%s', (_, order, expected) => {
    expect(describeParcel(order, now)).toMatchObject(expected);
  });

  it('measures against the promise before the carrier’s estimate, and names the new estimate', () => {
    const shipment = shipmentForTests('customs', [['2026-11-20', 'customs']], {
      estimatedAt: day('2026-11-25'),
    });
    const promised = orderForTests({ shipment, promisedAt: day('2026-11-14') });
    expect(describeParcel(promised, now)).toMatchObject({
      lateDays: 9,
      expectedAt: day('2026-11-25'),
    });
    expect(describeParcel(orderForTests({ shipment }), now).lateDays).toBe(0);
    const passed = { ...shipment, estimatedAt: day('2026-11-20') };
    expect(describeParcel(orderForTests({ shipment: passed }), now)).toMatchObject({
      lateDays: 3,
      expectedAt: null,
    });
  });

  it('takes the newest scan, whatever the order they are kept in', () => {
    const order = parcel('customs', [
      ['2026-11-20', 'customs'],
      ['2026-11-18', 'in_transit'],
    ]);
    expect(describeParcel(order, now).lastEvent?.at).toEqual(new Date('2026-11-20T08:00:00Z'));
  });
});
