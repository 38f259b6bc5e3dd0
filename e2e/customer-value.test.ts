import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomersView } from '../backend/http/contract-customers.ts';
import { startWorld, type World } from './world.ts';

const DAY = 86_400_000;
const MANY = 80;

/** Some come often, some once, some have left: as irregular as people are, and always the same. */
const chance = (seed: number) => Math.abs((Math.sin(seed * 12.9898) * 43_758.5453) % 1);
const ordersOf = (customer: number) =>
  customer === MANY - 1 ? 14 : 1 + Math.floor(11 * chance(customer) ** 2);
const daysAgo = (customer: number, n: number) => {
  const gap = 4 + 60 * chance(customer + 500);
  const first = customer === MANY - 1 ? 290 : 120 + 200 * chance(customer + 900);
  const waited = Array.from({ length: n }, (_, i) => gap * (0.2 + 2 * chance(customer * 31 + i)));
  return Math.max(1, first - waited.reduce((sum, one) => sum + one, 0));
};

describe.each(['pglite', 'postgres'] as const)('what customers are worth, on %s', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ engine });
  });
  afterAll(() => world.close());

  async function admin(method: string, path: string, body?: unknown): Promise<Response> {
    const { accessToken } = await world.openPage('admin');
    const answer = await world.apiAs(accessToken, method, path, body);
    expect(answer.ok, `${method} ${path} ${answer.status}`).toBe(true);
    return answer;
  }
  async function compare(): Promise<CustomersView> {
    await admin('POST', '/api/customers/compare');
    await world.settled();
    return (await (await admin('GET', '/api/customers')).json()) as CustomersView;
  }
  const order = (customer: number, n: number, part: object = {}) => ({
    orderNumber: `W-${customer}-${n}`,
    email: `buyer-${customer}@example.org`,
    salesChannel: 'web',
    placedAt: new Date(Date.now() - daysAgo(customer, n) * DAY).toISOString(),
    status: 'delivered',
    total: { amount: String(20 + customer), currency: 'EUR' },
    items: [],
    ...part,
  });
  const tierTag = async (ticketId: string) =>
    (await world.ticket(ticketId)).tags.find((tag) => tag.startsWith('crossdesk_tier_'));

  it('fixed limits while there are few, places among all later, and tickets that follow', async () => {
    const best = MANY - 1;
    await admin('POST', '/api/import/orders', { orders: [order(best, 0), order(best, 1)] });
    const ticketId = await world.customerWrites({
      email: `Buyer-${best}@example.org`,
      body: 'Wo bleibt mein Paket?',
    });
    const plain = await world.customerWrites({
      email: 'buyer-3@example.org',
      body: 'Haben Sie auch rote Schals?',
    });
    await world.settled();
    expect(await compare()).toMatchObject({ basis: 'points', customers: 1 });
    expect((await world.view(ticketId)).customer?.worth.code).toBe('points');
    const tagBefore = await tierTag(ticketId);

    const orders = Array.from({ length: MANY }, (_, customer) =>
      Array.from({ length: ordersOf(customer) }, (_x, n) => order(customer, n)),
    ).flat();
    await admin('POST', '/api/import/orders', { orders });
    const view = await compare();
    expect(view).toMatchObject({ basis: 'forecast', customers: MANY });
    // 5 % and 20 % of 80; at the border two may share a place, by the hour at which this runs.
    const { vip, high } = view.tiers;
    expect([3, 4]).toContain(vip);
    expect([15, 16]).toContain(vip + high);

    const { customer } = await world.view(ticketId);
    expect(customer).toMatchObject({
      tier: 'vip',
      worth: { code: 'place_vip', params: { percent: 5, basis: 'forecast' } },
    });
    expect(await tierTag(ticketId)).not.toBe(tagBefore);
    expect(await tierTag(ticketId)).toContain('vip');
    expect((await world.view(plain)).customer?.worth.code).toMatch(/^place_/);
  });

  it('writes nothing when a night changes nothing', async () => {
    await world.forgetCalls();
    await compare();
    expect(await world.writes()).toEqual([]);
  });

  it('somebody whose first order came today is new, and a colleague’s word stands', async () => {
    await admin('POST', '/api/import/orders', {
      orders: [order(500, 0, { placedAt: new Date().toISOString() })],
    });
    const ticketId = await world.customerWrites({
      email: 'buyer-500@example.org',
      body: 'Wo bleibt mein Paket?',
    });
    await world.settled();
    expect((await world.view(ticketId)).customer).toMatchObject({
      tier: 'new',
      worth: { code: 'place_new' },
    });
    await compare();
    expect((await world.view(ticketId)).customer?.tier).toBe('new');
    await world.api('POST', `/api/tickets/${ticketId}/feedback`, { kind: 'tier', tier: 'vip' });
    await world.settled();
    await compare();
    expect((await world.view(ticketId)).customer).toMatchObject({
      tier: 'vip',
      tierSource: 'corrected',
      worth: { code: 'corrected' },
    });
  });

  it('shows what came back, order by order', async () => {
    const back = { status: 'returned', refunded: '23' };
    await admin('POST', '/api/import/orders', { orders: [order(3, 0, back)] });
    const ticketId = await world.customerWrites({
      email: 'buyer-3@example.org',
      body: 'Wo bleibt mein Paket?',
    });
    await world.settled();
    expect((await world.view(ticketId)).customer?.refunds).toEqual([
      expect.objectContaining({
        orderNumber: 'W-3-0',
        what: 'returned',
        amount: { amount: '23', currency: 'EUR' },
      }),
    ]);
  });
});
