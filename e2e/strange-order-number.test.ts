import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

describe('a letter from an address that has no order', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
  });
  afterAll(() => world.close());

  async function offered(email: string, body: string): Promise<(string | null)[]> {
    const ticketId = await world.customerWrites({ email, subject: 'Frage', body });
    await world.settled();
    return (await world.view(ticketId)).templates.map(({ title }) => title);
  }

  it('that names an order is asked for the address of that order, and not for its number', async () => {
    const titles = await offered('other@example.net', 'Wo bleibt meine Bestellung DE-20418?');
    expect(titles).toContain('请确认下单邮箱');
    expect(titles).not.toContain('请提供订单号');
  });

  it('that names none is asked for it', async () => {
    const titles = await offered('third@example.net', 'Wo bleibt meine Bestellung?');
    expect(titles).toContain('请提供订单号');
  });
});
