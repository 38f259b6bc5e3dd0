import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepLog } from './kept-log.ts';
import { webhookSecret } from './sign-delivery.ts';
import { startWorld, type World } from './world.ts';

const MARK = 'Zitronenfalter';

describe('the log', () => {
  let world: World;
  const log = keepLog();
  beforeAll(async () => {
    world = await startWorld({
      log: log.stream,
    });
  });
  afterAll(() => world.close());

  it('holds no text, name or address of a customer, and no secret', async () => {
    const ticketId = await world.customerWrites({
      name: 'Wendelgard Quint',
      email: 'wendelgard.quint@example.org',
      subject: `${MARK} im Betreff`,
      body: `${MARK} im Text, ich öffne einen Fall bei PayPal.`,
    });
    await world.settled();
    await world.fault({
      kind: 'status',
      status: 422,
      match: { method: 'PUT', path: '/api/v2/tickets' },
    });
    await world.api('POST', `/api/tickets/${ticketId}/feedback`, { kind: 'tier', tier: 'vip' });
    await world.api('POST', `/api/tickets/${ticketId}/reply`, { sentences: [MARK] });
    await world.api('POST', `/api/tickets/${ticketId}/reply`, { sentences: [{ text: MARK }] });
    await world.settled();
    expect(log.text()).toContain('job failed');
    expect(log.text()).toContain('refused');
    for (const word of [MARK, 'Wendelgard', 'wendelgard', await webhookSecret(world)]) {
      expect(log.text().includes(word), word).toBe(false);
    }
  });

  it('takes a helpdesk that no longer lets us in for no error of ours', async () => {
    const { accessToken } = await world.openPage('admin');
    const { store } = world.sandbox.helpdesk.account;
    for (const token of store.list('token')) store.remove('token', token.id);
    log.forget();
    const answer = await world.apiAs(accessToken, 'GET', '/api/privacy');
    expect(answer.status).toBe(502);
    const refused = log
      .text()
      .split('\n')
      .filter((line) => line.includes('"refused"'));
    expect(refused).toHaveLength(1);
    expect(JSON.parse(refused[0] ?? '')).toMatchObject({
      level: 40,
      code: 'helpdesk_disconnected',
    });
    expect(refused[0]).not.toContain('stack');
  });
});
