import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HelpdeskOptions } from './start-helpdesk.ts';
import { type Json, startReceiver, startTestAccount, type TestAccount } from './test-account.ts';

type Answers = NonNullable<Parameters<typeof startReceiver>[0]>;
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** An account whose webhook tells the receiver of every public comment. */
async function connected(answers: Answers = [], options: Partial<HelpdeskOptions> = {}) {
  const waits: number[] = [];
  // A busy machine takes its time to answer; only who never does is not waited for.
  const timeoutMs = answers.some(({ never }) => never) ? 200 : 10_000;
  const receiver = await startReceiver(answers);
  const account = await startTestAccount({
    webhooks: {
      timeoutMs,
      unstatedDelayMs: 1,
      wait: async (ms) => {
        waits.push(ms);
      },
    },
    ...options,
  });
  cleanUps.push(receiver.close, account.helpdesk.close);
  const { body } = await account.asAdmin('POST', '/api/v2/webhooks', {
    webhook: {
      name: 'Crossdesk',
      status: 'active',
      endpoint: receiver.url,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: ['conditional_ticket_events'],
    },
  });
  await account.asAdmin('POST', '/api/v2/triggers', {
    trigger: {
      title: 'Tell',
      category_id: '10001',
      conditions: { all: [{ field: 'comment_is_public', operator: 'is', value: 'true' }], any: [] },
      actions: [
        { field: 'notification_webhook', value: [body.webhook.id, '{"id":"{{ticket.id}}"}'] },
      ],
    },
  });
  const idsReceived = () => receiver.received.map(({ body: raw }) => JSON.parse(raw).id);
  return { account, receiver, waits, idsReceived };
}

async function customerWrites({ helpdesk, asStranger }: TestAccount, times = 1): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const requester = { name: 'Jana', email: 'jana@example.org' };
    await asStranger('POST', '/desk/messages', { requester, body: 'Hallo' });
  }
  await helpdesk.deliveriesIdle();
}

const deliveries = async (account: TestAccount): Promise<Json[]> =>
  (await account.asStranger('GET', '/control/deliveries')).body.deliveries;

describe('a delivery', () => {
  it.each<[string, Answers[number], number]>([
    ['409 three times', { status: 409 }, 4],
    ['no answer five times', { status: 0, never: true }, 6],
    ['503 with a short Retry-After', { status: 503, headers: { 'retry-after': '5' } }, 6],
  ])('is repeated after %s', async (_what, answer, requests) => {
    const { account, receiver } = await connected(Array(20).fill(answer));
    await customerWrites(account);
    expect(receiver.received).toHaveLength(requests);
    const ids = receiver.received.map(({ headers }) => headers['x-zendesk-webhook-invocation-id']);
    expect(new Set(ids).size).toBe(1);
    expect(await deliveries(account)).toMatchObject([{ status: 'failed' }]);
  });

  it.each<Answers[number]>([
    { status: 500 },
    { status: 503 },
    { status: 404 },
    { status: 429, headers: { 'retry-after': '60' } },
  ])('is not repeated after %j', async (answer) => {
    const { account, receiver } = await connected([answer]);
    await customerWrites(account);
    expect(receiver.received).toHaveLength(1);
  });

  it('waits as long as Retry-After says and then succeeds', async () => {
    const busy = { status: 503, headers: { 'retry-after': '7' } };
    const { account, waits } = await connected([busy]);
    await customerWrites(account);
    expect(waits).toEqual([7000]);
    expect(await deliveries(account)).toMatchObject([
      { status: 'success', attempts: [{ response_code: 503 }, { response_code: 202 }] },
    ]);
  });

  it('that a stopped server left pending is sent at the next start', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'helpdesk-'));
    cleanUps.push(() => rmSync(dataFolder, { recursive: true }));
    const busy = { status: 503, headers: { 'retry-after': '30' } };
    const { account, receiver } = await connected([busy], {
      dataFolder,
      webhooks: { wait: () => new Promise(() => {}) },
    });
    await account.asStranger('POST', '/desk/messages', {
      requester: { email: 'jana@example.org' },
      body: 'Hallo',
    });
    await expect.poll(() => receiver.received.length).toBe(1);
    await account.helpdesk.close();
    const again = await startTestAccount({ dataFolder });
    cleanUps.push(again.helpdesk.close);
    await again.helpdesk.deliveriesIdle();
    expect(receiver.received).toHaveLength(2);
  });
});

describe('faults on webhooks', () => {
  const fault = (account: TestAccount, body: Json) =>
    account.asStranger('POST', '/control/faults', { target: 'webhook', ...body });

  it('duplicate: the same request twice', async () => {
    const { account, receiver } = await connected();
    await fault(account, { kind: 'duplicate', times: 1 });
    await customerWrites(account, 2);
    expect(receiver.received).toHaveLength(3);
    const signatures = receiver.received.map(
      ({ headers }) => headers['x-zendesk-webhook-signature'],
    );
    expect(new Set(signatures).size).toBe(2);
  });

  it('reorder: held back until a later one has arrived', async () => {
    const { account, idsReceived } = await connected();
    await fault(account, { kind: 'reorder', times: 2 });
    await customerWrites(account, 3);
    expect(idsReceived()[0]).toBe('48003');
    expect(idsReceived().sort()).toEqual(['48001', '48002', '48003']);
  });

  it('reorder: what nothing follows comes when the faults are cleared', async () => {
    const { account, idsReceived } = await connected();
    await fault(account, { kind: 'reorder', times: 1 });
    await customerWrites(account);
    expect(idsReceived()).toEqual([]);
    await account.asStranger('DELETE', '/control/faults');
    await account.helpdesk.deliveriesIdle();
    expect(idsReceived()).toEqual(['48001']);
  });

  it('cut after arrival: the receiver has it, the sender repeats it', async () => {
    const { account, receiver } = await connected();
    await fault(account, { kind: 'cut', when: 'after', times: 1 });
    await customerWrites(account);
    expect(receiver.received).toHaveLength(2);
  });

  it('status: as if the receiver had answered so', async () => {
    const { account, receiver } = await connected();
    await fault(account, { kind: 'status', status: 500, times: 1 });
    await customerWrites(account);
    expect(receiver.received).toHaveLength(0);
    expect(await deliveries(account)).toMatchObject([{ status: 'failed', status_code: 500 }]);
  });
});

describe('webhooks', () => {
  it('are for triggers or for events, and stay so', async () => {
    const { account } = await connected();
    const input = {
      name: 'Other',
      status: 'active',
      endpoint: 'http://127.0.0.1:9/x',
      http_method: 'POST',
      request_format: 'json',
    };
    const add = (subscriptions: string[]) =>
      account.asAdmin('POST', '/api/v2/webhooks', { webhook: { ...input, subscriptions } });
    const event = 'zen:event-type:ticket.created';
    expect((await add(['conditional_ticket_events', event])).status).toBe(400);
    const { id } = (await add([event])).body.webhook;
    const changed = await account.asAdmin('PUT', `/api/v2/webhooks/${id}`, {
      webhook: { ...input, subscriptions: ['conditional_ticket_events'] },
    });
    expect(changed.status).toBe(400);
    const found = await account.asAdmin('GET', '/api/v2/webhooks?filter[name_contains]=oth');
    expect(found.body.webhooks).toMatchObject([{ id, name: 'Other' }]);
    expect(JSON.stringify(found.body)).not.toContain('secret');
  });

  it('reset their secret', async () => {
    const { account } = await connected();
    const [webhook] = (await account.asAdmin('GET', '/api/v2/webhooks')).body.webhooks;
    const path = `/api/v2/webhooks/${webhook.id}/signing_secret`;
    const before = (await account.asAdmin('GET', path)).body.signing_secret;
    const reset = (await account.asAdmin('POST', path)).body.signing_secret;
    expect(reset.secret).not.toBe(before.secret);
    expect((await account.asAdmin('GET', path)).body.signing_secret).toEqual(reset);
    expect((await account.asAgent('GET', path)).status).toBe(403);
  });

  it('can be tried out before they exist, with the published test secret', async () => {
    const { account, receiver } = await connected();
    const answer = await account.asAdmin('POST', '/api/v2/webhooks/test', {
      request: {
        endpoint: receiver.url,
        http_method: 'POST',
        request_format: 'json',
        payload: '{"a":1}',
      },
    });
    expect(answer.body.response.status).toBe(202);
    expect(receiver.received).toMatchObject([{ body: '{"a":1}' }]);
  });
});
