import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RatesView } from '../backend/http/contract-customers.ts';
import type { Account } from './account.ts';
import { startWorld, type World } from './world.ts';

const DAY = 86_400_000;

describe.each(['pglite', 'postgres'] as const)('exchange rates on %s', (engine) => {
  let world: World;
  let neighbour: Account;
  let token = '';
  beforeAll(async () => {
    world = await startWorld({ engine });
    neighbour = await world.addAccount();
    token = (await world.openPage('admin')).accessToken;
    // A pound buyer for each euro buyer; their amounts differ less than the two currencies do.
    const orders = Array.from({ length: 80 }, (_, n) => ({
      orderNumber: `X-${n}`,
      email: `${n % 2 === 0 ? 'euro' : 'pound'}-${n}@example.org`,
      salesChannel: 'web',
      placedAt: new Date(Date.now() - (60 + (n >> 1)) * DAY).toISOString(),
      status: 'delivered',
      total: { amount: String(100 + n), currency: n % 2 === 0 ? 'EUR' : 'GBP' },
      items: [],
    }));
    const unknown = { ...orders[0], orderNumber: 'X-900', total: { amount: '9', currency: 'ARS' } };
    const body = { orders: [...orders, unknown] };
    expect((await world.apiAs(token, 'POST', '/api/import/orders', body)).status).toBe(200);
    await world.settled();
  });
  afterAll(() => world.close());

  async function rates(path = '', body?: object): Promise<RatesView> {
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await world.apiAs(token, method, `/api/exchange-rates${path}`, body);
    expect(answer.status, path).toBe(200);
    return (await answer.json()) as RatesView;
  }
  async function refusal(body: unknown): Promise<[number, string]> {
    const answer = await world.apiAs(token, 'POST', '/api/exchange-rates/set', body);
    return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
  }
  const percentile = async (email: string) => {
    const { rows } = await world.database.query<{ percentile: number }>(
      'select percentile from customer_ranks where installation_id = $1 and contact = $2',
      [world.installationId, email],
    );
    return rows[0]?.percentile ?? Number.NaN;
  };

  it('of the account’s orders are shown, with what has none', async () => {
    const view = await rates();
    expect(view).toMatchObject({ reference: 'CNY', ordersWithoutRate: 1 });
    expect(view.currencies).toEqual([
      {
        currency: 'EUR',
        orders: 40,
        rate: 8.2,
        source: 'built_in',
        asOf: '2026-11-24',
        builtIn: 8.2,
      },
      {
        currency: 'GBP',
        orders: 40,
        rate: 9.45,
        source: 'built_in',
        asOf: '2026-11-24',
        builtIn: 9.45,
      },
      { currency: 'ARS', orders: 1, rate: null, source: 'none', asOf: null, builtIn: null },
      { currency: 'CNY', orders: 0, rate: 1, source: 'reference', asOf: null, builtIn: 1 },
    ]);
  });

  it('one is set: sums and the comparison that follows use it; then ours again', async () => {
    const ticketId = await world.customerWrites({
      email: 'euro-0@example.org',
      body: 'Wo bleibt mein Paket?',
    });
    await world.settled();
    expect((await world.view(ticketId)).customer?.spentApprox?.amount).toBe('820.00');
    await world.apiAs(token, 'POST', '/api/customers/compare');
    await world.settled();
    const before = await percentile('euro-78@example.org');

    const view = await rates('/set', { currency: 'EUR', rate: 20.5 });
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
    expect(view.currencies[0]).toEqual({
      currency: 'EUR',
      orders: 40,
      rate: 20.5,
      source: 'own',
      asOf: today,
      builtIn: 8.2,
    });
    await world.settled();
    expect(await percentile('euro-78@example.org')).toBeGreaterThan(before);
    expect((await world.view(ticketId)).customer?.spentApprox?.amount).toBe('2050.00');

    const withArs = await rates('/set', { currency: 'ARS', rate: 0.005 });
    expect(withArs.ordersWithoutRate).toBe(0);
    const reset = await rates('/reset', { currency: 'EUR' });
    expect(reset.currencies.map(({ currency, source }) => [currency, source])).toEqual([
      ['EUR', 'built_in'],
      ['GBP', 'built_in'],
      ['ARS', 'own'],
      ['CNY', 'reference'],
    ]);
    expect(await rates('/reset', { currency: 'EUR' })).toEqual(reset);
    await world.settled();
    expect(await percentile('euro-78@example.org')).toBe(before);
    await rates('/reset', { currency: 'ARS' });
    expect((await rates()).ordersWithoutRate).toBe(1);
  });

  it('two admins who change two at once lose neither', async () => {
    await Promise.all([
      rates('/set', { currency: 'EUR', rate: 8.3 }),
      rates('/set', { currency: 'GBP', rate: 9.5 }),
    ]);
    const { currencies } = await rates();
    expect(currencies.slice(0, 2).map(({ rate }) => rate)).toEqual([8.3, 9.5]);
    await rates('/reset', { currency: 'EUR' });
    await rates('/reset', { currency: 'GBP' });
    await world.settled();
  });

  it.each([
    [{ currency: 'EUR', rate: 0 }, 'rate_not_positive'],
    [{ currency: 'EUR', rate: -8 }, 'rate_not_positive'],
    [{ currency: 'EUR', rate: 1 / 8.2 }, 'rate_far_off'],
    [{ currency: 'EUR', rate: 820 }, 'rate_far_off'],
    [{ currency: 'ARS', rate: 1e-9 }, 'rate_out_of_range'],
    [{ currency: 'ARS', rate: 1e9 }, 'rate_out_of_range'],
    [{ currency: 'CNY', rate: 2 }, 'rate_of_reference'],
    [{ currency: 'QQQ', rate: 2 }, 'rate_currency_unknown'],
    [{ currency: 'EUR', rate: '8.2' }, 'invalid_request'],
    [{ currency: 'euro', rate: 8.2 }, 'invalid_request'],
    [{ currency: 'EUR' }, 'invalid_request'],
  ])('%j is refused, and changes nothing', async (body, code) => {
    const before = await rates();
    expect(await refusal(body)).toEqual([400, code]);
    expect(await rates()).toEqual(before);
  });

  it('are for admins, and each account has its own', async () => {
    const calls = [
      ['GET', ''],
      ['POST', '/set', { currency: 'EUR', rate: 8.1 }],
      ['POST', '/reset', { currency: 'EUR' }],
    ] as const;
    for (const [method, path, body] of calls) {
      const answer = await world.api(method, `/api/exchange-rates${path}`, body);
      expect([path, answer.status]).toEqual([path, 403]);
    }
    const before = await rates();
    const theirs = (await neighbour.openPage('admin')).accessToken;
    const body = { currency: 'EUR', rate: 7.7 };
    const answer = await world.apiAs(theirs, 'POST', '/api/exchange-rates/set', body);
    expect(((await answer.json()) as RatesView).currencies).toMatchObject([
      { currency: 'EUR', orders: 0, rate: 7.7 },
      { currency: 'CNY' },
    ]);
    expect(await rates()).toEqual(before);
  });
});
