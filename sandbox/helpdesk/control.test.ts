import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Json, startTestAccount, type TestAccount } from './test-account.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
const start = async (options = {}): Promise<TestAccount> => {
  const account = await startTestAccount(options);
  cleanUps.push(account.helpdesk.close);
  return account;
};
const write = (account: TestAccount) =>
  account.asStranger('POST', '/desk/messages', {
    requester: { email: 'jana@example.org' },
    body: 'Hallo',
  });
const fault = (account: TestAccount, body: Json) =>
  account.asStranger('POST', '/control/faults', body);

describe('faults', () => {
  it('answer with a status as often as told, only where they match', async () => {
    const account = await start();
    await fault(account, {
      kind: 'status',
      status: 429,
      retryAfterSeconds: 3,
      match: { method: 'GET', path: '/api/v2/groups' },
      times: 1,
    });
    expect((await account.asAgent('GET', '/api/v2/tickets')).status).toBe(200);
    const hit = await account.asAgent('GET', '/api/v2/groups');
    expect(hit.status).toBe(429);
    expect(hit.headers.get('retry-after')).toBe('3');
    expect((await account.asAgent('GET', '/api/v2/groups')).status).toBe(200);
  });

  it('cut the line before a call takes effect, or after it', async () => {
    const account = await start();
    const { id } = (await write(account)).body.ticket;
    const path = `/api/v2/tickets/${id}`;
    const update = () =>
      account.asAgent('PUT', path, { ticket: { comment: { body: 'Hello', public: false } } });
    const comments = async () =>
      (await account.asAgent('GET', `${path}/comments`)).body.comments.length;
    const match = { method: 'PUT', path: '^/api/v2/tickets/\\d+$' };
    await fault(account, { kind: 'cut', match });
    await expect(update()).rejects.toThrow('fetch failed');
    expect(await comments()).toBe(1);
    await fault(account, { kind: 'cut', when: 'after', match });
    await expect(update()).rejects.toThrow('fetch failed');
    expect(await comments()).toBe(2);
  });

  it('hit OAuth when aimed at it, and go when cleared', async () => {
    const account = await start();
    await fault(account, { target: 'oauth', kind: 'status', status: 500, times: 9 });
    expect((await account.asStranger('POST', '/oauth/tokens', {})).status).toBe(500);
    await account.asStranger('DELETE', '/control/faults');
    expect((await account.asStranger('POST', '/oauth/tokens', {})).status).toBe(401);
  });

  it.each([{ kind: 'fire' }, { kind: 'duplicate' }, { kind: 'delay', times: 0 }])(
    'refuse %j',
    async (body) => {
      expect((await fault(await start(), body)).status).toBe(400);
    },
  );
});

it('counts the calls of apps and of people', async () => {
  const account = await start();
  const { call } = await account.connect();
  await account.asStranger('DELETE', '/control/calls');
  await call('GET', '/api/v2/groups.json?x=1');
  await account.asAgent('GET', '/api/v2/tickets/1');
  const { calls } = (await account.asStranger('GET', '/control/calls')).body;
  expect(calls).toMatchObject([
    { method: 'GET', path: '/api/v2/groups', status: 200, by: 'token' },
    { method: 'GET', path: '/api/v2/tickets/1', status: 404, by: 'session' },
  ]);
});

it('holds everything over a restart, and resets without reusing a number', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'helpdesk-'));
  cleanUps.push(() => rmSync(dataFolder, { recursive: true }));
  const first = await start({ dataFolder });
  expect((await write(first)).body.ticket.id).toBe(48001);
  const { tokens } = await first.connect();
  await first.helpdesk.close();

  const second = await start({ dataFolder });
  expect((await second.asAgent('GET', '/api/v2/tickets/48001')).status).toBe(200);
  const me = await fetch(`${second.helpdesk.origin}/api/v2/users/me`, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  });
  expect(me.status).toBe(200);
  expect((await write(second)).body.ticket.id).toBe(48002);
  await second.asStranger('POST', '/control/reset');
  expect((await second.asStranger('GET', '/desk/users')).body.agents).toHaveLength(2);
  expect((await write(second)).body.ticket.id).toBe(48003);
});
