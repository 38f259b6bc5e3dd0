import { afterEach, expect, it } from 'vitest';
import { type Call, startTestAccount, type TestAccount, testClock } from './test-account.ts';

let account: TestAccount;
afterEach(() => account.helpdesk.close());

const addTicket = async (): Promise<number> => {
  const requester = { email: 'jana@example.org' };
  const { body } = await account.asStranger('POST', '/desk/messages', { requester, body: 'Hi' });
  return body.ticket.id;
};
const update = (call: Call, id: number) =>
  call('PUT', `/api/v2/tickets/${id}`, { ticket: { priority: 'high' } });

it('counts an app’s calls a minute, with the headers, and not those of people', async () => {
  const clock = testClock();
  account = await startTestAccount({ now: clock.now, rateLimitPerMinute: 2 });
  const { call } = await account.connect();
  const first = await call('GET', '/api/v2/groups');
  expect(first.headers.get('x-rate-limit')).toBe('2');
  expect(first.headers.get('x-rate-limit-remaining')).toBe('1');
  expect(first.headers.get('ratelimit-remaining')).toBe('1');
  expect(first.headers.get('ratelimit-reset')).toBe('60');
  await call('GET', '/api/v2/groups');
  clock.passSeconds(20);
  const third = await call('GET', '/api/v2/groups');
  expect(third).toMatchObject({ status: 429, body: { error: 'APIRateLimitExceeded' } });
  expect(third.headers.get('retry-after')).toBe('40');
  // Help Center is counted apart.
  expect((await call('GET', '/api/v2/help_center/articles')).status).toBe(200);
  expect((await account.asAgent('GET', '/api/v2/groups')).status).toBe(200);
  clock.passSeconds(40);
  expect((await call('GET', '/api/v2/groups')).status).toBe(200);
});

it('takes 30 updates of one ticket by one user in ten minutes', async () => {
  const clock = testClock();
  account = await startTestAccount({ now: clock.now });
  const { call } = await account.connect();
  const [one, other] = [await addTicket(), await addTicket()];
  for (let n = 0; n < 30; n += 1) expect((await update(call, one)).status).toBe(200);
  const refused = await update(call, one);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('600');
  expect((await update(call, other)).status).toBe(200);
  clock.passSeconds(600);
  expect((await update(call, one)).status).toBe(200);
});

it('takes 100 ticket updates a minute for the whole account', async () => {
  const clock = testClock();
  account = await startTestAccount({ now: clock.now });
  const { call } = await account.connect();
  const ids = await Promise.all(Array.from({ length: 5 }, addTicket));
  for (let n = 0; n < 100; n += 1) {
    expect((await update(call, ids[n % 5] ?? 0)).status).toBe(200);
  }
  const refused = await update(call, ids[0] ?? 0);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(refused.headers.get('zendesk-ratelimit-tickets-update')).toBe(
    'total=100; remaining=0; resets=60',
  );
});
