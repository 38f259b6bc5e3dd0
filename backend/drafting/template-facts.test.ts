import { describe, expect, it } from 'vitest';
import type { Order } from '../domain.ts';
import { templateFacts } from './template-facts.ts';

const at = new Date('2026-11-20T08:00:00Z');
const order: Order = {
  orderNumber: 'DE-20418',
  email: 'katrin@example.com',
  salesChannel: 'shopify',
  placedAt: at,
  status: 'partially_refunded',
  total: { amount: '168.40', currency: 'EUR' },
  refunded: '16.84',
  items: [],
  promisedAt: null,
  shipment: {
    carrier: 'DHL',
    trackingNumber: 'JJD000390012345',
    status: 'customs',
    shippedAt: at,
    estimatedAt: null,
    deliveredAt: null,
    events: [],
  },
};
const lastEvent = { at, status: 'customs' as const, location: 'Frankfurt', description: {} };

describe('templateFacts', () => {
  it('passes on what is known, and null for the rest', () => {
    const known = { customerName: 'Katrin', shopName: 'Nordpfad', order };
    const facts = templateFacts('parcel_at_customs', {
      ...known,
      parcel: { lastEvent, expectedAt: null },
    });
    expect(facts).toEqual({
      name: 'Katrin',
      shop: 'Nordpfad',
      order: 'DE-20418',
      tracking: 'JJD000390012345',
      carrier: 'DHL',
      amount: { amount: '16.84', currency: 'EUR' },
      days: 7,
      location: 'Frankfurt',
      shippedOn: at,
      expectedOn: null,
      deliveredOn: null,
      lastScanOn: at,
    });
  });

  it('takes the merchant’s own numbers, and none where the merchant gave none', () => {
    const known = { customerName: 'A', shopName: 'B', order: null, parcel: null };
    const days = { return_instructions: 30 };
    expect(templateFacts('return_instructions', { ...known, days }).days).toBe(30);
    expect(templateFacts('senior_takes_over', { ...known, days }).days).toBeNull();
    expect(templateFacts('senior_takes_over', known)).toMatchObject({ days: 1, order: null });
  });
});
