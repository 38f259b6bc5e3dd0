import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Order } from '../domain.ts';
import { chooseTemplates, type TemplateChoice } from './choose-templates.ts';
import { loadReplyTemplates } from './load-reply-templates.ts';

const order: Order = {
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
};

const calm: TemplateChoice = {
  parcel: null,
  risk: 'low',
  threat: null,
  topics: [],
  order: null,
  hasNumberInText: false,
};

const at = (situation: string, lateDays = 0): TemplateChoice => ({
  ...calm,
  order,
  parcel: { situation, lateDays, tone: lateDays > 0 ? 'slow' : 'good' },
});

const ROWS: [string, TemplateChoice, string[]][] = [
  [
    'a dispute about a late parcel',
    { ...at('customs', 9), threat: 'dispute', risk: 'high' },
    ['dispute_contact', 'senior_takes_over', 'parcel_at_customs', 'parcel_late'],
  ],
  [
    'a lawyer',
    { ...at('in_transit'), threat: 'lawyer', risk: 'high' },
    ['senior_takes_over', 'parcel_in_transit'],
  ],
  [
    'somebody in danger: nothing about orders, whatever else is said',
    { ...calm, threat: 'safety', risk: 'high', topics: ['not_received', 'thanks'] },
    ['safety_takes_over'],
  ],
  ['nothing known', calm, ['order_number_request']],
  ['an unknown number', { ...calm, hasNumberInText: true }, ['order_email_request']],
  ['a question about a product', { ...calm, topics: ['product'] }, ['product_question']],
  [
    'damage, no order',
    { ...calm, topics: ['damaged'] },
    ['order_number_request', 'damaged_item_photo_request'],
  ],
  [
    'damage, delivered',
    { ...at('delivered'), topics: ['damaged'] },
    ['damaged_item_photo_request', 'parcel_delivered_not_received'],
  ],
  ['thanks', { ...calm, topics: ['thanks'] }, ['thanks_closing']],
  ['not shipped', at('not_shipped'), ['order_not_shipped_yet']],
  ['at the door', at('out_for_delivery', 2), ['parcel_out_for_delivery']],
  ['at the counter', at('available_for_pickup'), ['parcel_available_for_pickup']],
  ['on its way back', at('returning'), ['parcel_returning']],
  ['silent', at('stuck', 3), ['parcel_late', 'senior_takes_over']],
  ['late', at('in_transit', 3), ['parcel_late', 'parcel_in_transit']],
  [
    'a person, please',
    { ...at('in_transit'), threat: 'human_wanted' },
    ['parcel_in_transit', 'senior_takes_over'],
  ],
  ['a refund asked for', { ...at('in_transit'), topics: ['refund'] }, ['parcel_in_transit']],
  [
    'a refund made',
    {
      ...at('delivered'),
      topics: ['refund'],
      order: { ...order, refunded: '20', status: 'refunded' },
    },
    ['refund_in_progress'],
  ],
];

describe('chooseTemplates', () => {
  it.each(ROWS)('%s', (_, choice, keys) => {
    expect(chooseTemplates(choice)).toEqual(keys);
  });

  it('names only templates that are written', () => {
    const folder = join(dirname(fileURLToPath(import.meta.url)), '../../translations/replies');
    const written = Object.keys(loadReplyTemplates(folder).get('en') ?? {});
    for (const [, choice] of ROWS) {
      expect(written).toEqual(expect.arrayContaining(chooseTemplates(choice)));
    }
  });
});
