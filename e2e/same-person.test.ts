import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

describe.each(['pglite', 'postgres'] as const)('who is whom, on %s', (engine) => {
  let world: World;
  let token = '';
  beforeAll(async () => {
    world = await startWorld({ engine });
    token = (await world.openPage('admin')).accessToken;
  });
  afterAll(() => world.close());

  async function admin(path: string, body: unknown): Promise<void> {
    const answer = await world.apiAs(token, 'POST', path, body);
    expect(answer.ok, `${path} ${answer.status}`).toBe(true);
    await world.settled();
  }
  const order = (orderNumber: string, email: string, part: object = {}) => ({
    orderNumber,
    email,
    salesChannel: 'web',
    placedAt: '2026-10-01T00:00:00Z',
    status: 'delivered',
    total: { amount: '20', currency: 'EUR' },
    items: [],
    ...part,
  });
  async function write(email: string, name: string, body: string): Promise<string> {
    const ticketId = await world.customerWrites({ email, name, body });
    await world.settled();
    return ticketId;
  }
  const customerOf = async (ticketId: string) => (await world.view(ticketId)).customer;

  it('a marketplace’s relay address, whatever it marks behind the plus', async () => {
    await admin('/api/import/orders', {
      orders: [order('R-1', 'Abc9+order1@marketplace.amazon.de')],
    });
    const id = await write('abc9+msg77@marketplace.amazon.de', 'Buyer', 'Wo bleibt mein Paket?');
    expect(await customerOf(id)).toMatchObject({ orderCount: 1, maybeSame: [] });
    await admin('/api/import/orders', { orders: [order('R-2', 'abc9@marketplace.amazon.de')] });
    expect((await customerOf(id))?.orderCount).toBe(2);
  });

  it('one phone is one person, until it is everybody’s', async () => {
    const phone = '+49 151 2345678';
    await admin('/api/import/orders', {
      orders: [
        order('P-1', 'jo@example.org', { phone }),
        order('P-2', 'jo.blum@example.net', { phone }),
        ...[1, 2, 3, 4].map((n) =>
          order(`F-${n}`, `f${n}@example.org`, { phone: '+8613800138000' }),
        ),
      ],
    });
    await admin('/api/customers/compare', {});
    const id = await write('jo.blum@example.net', 'Jo Blum', 'Wo bleibt mein Paket?');
    expect((await customerOf(id))?.orderCount).toBe(2);
    // The ticket beside it in the queue knows his country by the order of his other address.
    await admin('/api/import/orders', {
      orders: [order('P-3', 'jo@example.org', { phone, country: 'AT' })],
    });
    const last = await write('nobody@example.org', 'No Body', 'Wo bleibt mein Paket?');
    const { queue } = await world.view(last);
    expect(queue.previous).toMatchObject({ ticketId: id, country: 'AT' });
    const other = await write('f1@example.org', 'F One', 'Wo bleibt mein Paket?');
    expect((await customerOf(other))?.orderCount).toBe(1);
  });

  it('an order’s number alone is a guess: shown, and an admin decides', async () => {
    await admin('/api/import/orders', {
      orders: [order('DE-20999', 'work@example.org', { customerName: 'Somebody Else' })],
    });
    const id = await write('home@example.org', 'Kim Lee', 'Meine Bestellung DE-20999 fehlt.');
    expect(await customerOf(id)).toMatchObject({
      orderCount: 0,
      maybeSame: [
        { contact: 'work@example.org', evidence: 'order_number', detail: 'DE-20999', orders: 1 },
      ],
    });
    const denied = await world.api('POST', '/api/customers/decide', {
      a: 'home@example.org',
      b: 'work@example.org',
      isSame: true,
    });
    expect(denied.status).toBe(403);
    const pair = { a: 'Home@example.org', b: 'work@example.org' };
    await admin('/api/customers/decide', { ...pair, isSame: true });
    expect(await customerOf(id)).toMatchObject({ orderCount: 1, maybeSame: [] });
    await admin('/api/customers/decide', { ...pair, isSame: false });
    expect(await customerOf(id)).toMatchObject({ orderCount: 0, maybeSame: [] });
    await admin('/api/customers/compare', {});
    expect(await customerOf(id)).toMatchObject({ orderCount: 0, maybeSame: [] });
  });

  it('the number and the name together are no guess, and both see all orders', async () => {
    await admin('/api/import/orders', {
      orders: [
        order('DE-21000', 'ana@work.example', { customerName: 'Ana  Ferreira'.replace('  ', ' ') }),
      ],
    });
    const id = await write('ana@home.example', 'Ana Ferreira', 'Pedido de-21000, por favor.');
    expect(await customerOf(id)).toMatchObject({ orderCount: 1, maybeSame: [] });
    expect((await world.view(id)).order?.orderNumber).toBe('DE-21000');
  });

  it('the same name is a guess; who was joined is erased with all addresses', async () => {
    const id = await write('ana.f@else.example', 'Ana Ferreira', 'Bom dia, onde está?');
    expect((await customerOf(id))?.maybeSame.map(({ evidence }) => evidence)).toEqual(['name']);
    await admin('/api/privacy/erase', { email: 'ana@home.example' });
    const { rows } = await world.database.query(
      `select email from orders where installation_id = $1 and email like 'ana@%'
       union all select email from order_totals where installation_id = $1 and email like 'ana@%'
       union all select email from customer_contacts where installation_id = $1 and email like 'ana@%'
       union all select contact from customer_ranks where installation_id = $1 and contact like 'ana@%'
       union all select contact_a from customer_decisions
         where installation_id = $1 and (contact_a like 'ana@%' or contact_b like 'ana@%')`,
      [world.installationId],
    );
    expect(rows).toEqual([]);
  });
});
