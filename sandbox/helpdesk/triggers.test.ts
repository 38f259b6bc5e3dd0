import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Json,
  type Received,
  startReceiver,
  startTestAccount,
  type TestAccount,
} from './test-account.ts';

let account: TestAccount;
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeEach(async () => {
  account = await startTestAccount();
  receiver = await startReceiver();
});
afterEach(async () => {
  await account.helpdesk.close();
  await receiver.close();
});

const addWebhook = async (): Promise<{ id: string; secret: string }> => {
  const made = await account.asAdmin('POST', '/api/v2/webhooks', {
    webhook: {
      name: 'Crossdesk',
      status: 'active',
      endpoint: receiver.url,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: ['conditional_ticket_events'],
    },
  });
  const { id } = made.body.webhook;
  const secret = await account.asAdmin('GET', `/api/v2/webhooks/${id}/signing_secret`);
  return { id, secret: secret.body.signing_secret.secret };
};

const addTrigger = (all: Json[], actions: Json[], more: Json = {}) =>
  account.asAdmin('POST', '/api/v2/triggers', {
    trigger: {
      title: 'Ours',
      category_id: '10001',
      conditions: { all, any: [] },
      actions,
      ...more,
    },
  });

const customerWrites = (more: Json = {}) =>
  account.asStranger('POST', '/desk/messages', {
    requester: { name: 'Jana', email: 'jana@example.org' },
    body: 'Hallo',
    ...more,
  });

const CUSTOMER_WROTE = [
  { field: 'comment_is_public', operator: 'is', value: 'true' },
  { field: 'role', operator: 'is', value: 'end_user' },
];

describe('triggers', () => {
  it('call a webhook with rendered ids and a right signature', async () => {
    const { id, secret } = await addWebhook();
    const body = '{"ticket_id":"{{ticket.id}}","user":"{{current_user.name}}"}';
    const made = await addTrigger(CUSTOMER_WROTE, [
      { field: 'notification_webhook', value: [id, body] },
    ]);
    expect(made.status).toBe(201);
    await customerWrites();
    await account.helpdesk.deliveriesIdle();
    expect(receiver.received).toHaveLength(1);
    const { headers, body: rawBody } = receiver.received[0] as Received;
    expect(JSON.parse(rawBody)).toEqual({ ticket_id: '48001', user: 'Jana' });
    const sentAt = headers['x-zendesk-webhook-signature-timestamp'];
    const signature = createHmac('sha256', secret).update(`${sentAt}${rawBody}`).digest('base64');
    expect(headers['x-zendesk-webhook-signature']).toBe(signature);
    expect(headers['x-zendesk-webhook-id']).toBe(id);
    const log = await account.asAdmin('GET', `/api/v2/webhooks/${id}/invocations`);
    expect(log.body.invocations).toMatchObject([
      { id: headers['x-zendesk-webhook-invocation-id'], status: 'success', status_code: 202 },
    ]);
    // An agent's answer is not a customer's.
    await account.asAgent('PUT', '/api/v2/tickets/48001', {
      ticket: { comment: { body: 'Hello' } },
    });
    await account.helpdesk.deliveriesIdle();
    expect(receiver.received).toHaveLength(1);
  });

  it('bring senior people in when a field’s tag says so', async () => {
    const senior = await account.asAdmin('POST', '/api/v2/groups', { group: { name: 'Senior' } });
    expect(senior.status).toBe(201);
    const field = await account.asAdmin('POST', '/api/v2/ticket_fields', {
      ticket_field: {
        type: 'tagger',
        title: 'Risk',
        custom_field_options: [
          { name: 'High', value: 'xd_risk_high' },
          { name: 'Low', value: 'xd_risk_low' },
        ],
      },
    });
    const trigger = await addTrigger(
      [{ field: 'current_tags', operator: 'includes', value: 'xd_risk_high' }],
      [
        { field: 'group_id', value: String(senior.body.group.id) },
        { field: 'priority', value: 'urgent' },
      ],
    );
    await customerWrites();
    const fieldId = field.body.ticket_field.id;
    const write = (value: string) =>
      account.asAdmin('PUT', '/api/v2/tickets/48001', {
        ticket: { custom_fields: [{ id: fieldId, value }] },
      });
    expect((await write('xd_risk_low')).body.ticket).toMatchObject({
      group_id: null,
      tags: ['xd_risk_low'],
    });
    const { ticket, audit } = (await write('xd_risk_high')).body;
    expect(ticket).toMatchObject({
      group_id: senior.body.group.id,
      priority: 'urgent',
      tags: ['xd_risk_high'],
      custom_fields: [{ id: fieldId, value: 'xd_risk_high' }],
    });
    const byRule = audit.events.filter((event: Json) => event.via?.channel === 'rule');
    expect(byRule).toMatchObject([
      { field_name: 'priority', value: 'urgent' },
      { field_name: 'group_id', via: { source: { from: { id: trigger.body.trigger.id } } } },
    ]);
    const refused = await write('xd_risk_middle');
    expect(refused).toMatchObject({ status: 422, body: { error: 'RecordInvalid' } });
  });

  it.each([
    ['an unknown condition', [{ field: 'moon_phase', operator: 'is', value: 'full' }], undefined],
    ['an unknown action', CUSTOMER_WROTE, { field: 'make_tea', value: '1' }],
    ['an unknown group', CUSTOMER_WROTE, { field: 'group_id', value: '17' }],
    ['an unknown webhook', CUSTOMER_WROTE, { field: 'notification_webhook', value: ['X', '{}'] }],
    ['an unknown field', CUSTOMER_WROTE, { field: 'custom_fields_17', value: 'x' }],
  ])('are refused for %s', async (_what, all, action) => {
    const answer = await addTrigger(all, [action ?? { field: 'priority', value: 'high' }]);
    expect(answer).toMatchObject({
      status: 422,
      body: { error: 'RecordInvalid', description: 'Record validation errors' },
    });
  });

  it('are kept, found, changed, ordered and deleted', async () => {
    const priority = [{ field: 'priority', value: 'high' }];
    const one = (await addTrigger(CUSTOMER_WROTE, priority, { title: 'One' })).body.trigger;
    const two = (await addTrigger(CUSTOMER_WROTE, priority, { title: 'Two' })).body.trigger;
    const titles = async (path: string) =>
      (await account.asAgent('GET', path)).body.triggers.map(({ title }: Json) => title);
    expect(await titles('/api/v2/triggers.json')).toEqual(['One', 'Two']);
    expect(await titles('/api/v2/triggers/search?query=tw')).toEqual(['Two']);
    await account.asAdmin('PUT', `/api/v2/triggers/${one.id}`, { trigger: { active: false } });
    expect(await titles('/api/v2/triggers/active')).toEqual(['Two']);
    const ids = [two.id, one.id];
    await account.asAdmin('PUT', '/api/v2/triggers/reorder', { trigger_ids: ids });
    expect(await titles('/api/v2/triggers')).toEqual(['Two', 'One']);
    expect((await account.asAdmin('DELETE', `/api/v2/triggers/${one.id}`)).status).toBe(204);
    expect((await account.asAdmin('GET', `/api/v2/triggers/${one.id}`)).status).toBe(404);
    const byAgent = await account.asAgent('DELETE', `/api/v2/triggers/${two.id}`);
    expect(byAgent.status).toBe(403);
  });

  it('need a category that exists', async () => {
    const priority = [{ field: 'priority', value: 'high' }];
    expect((await addTrigger(CUSTOMER_WROTE, priority, { category_id: '5' })).status).toBe(422);
    const category = await account.asAdmin('POST', '/api/v2/trigger_categories', {
      trigger_category: { name: 'Crossdesk', position: 0 },
    });
    const { id } = category.body.trigger_category;
    const made = await addTrigger(CUSTOMER_WROTE, priority, { category_id: id });
    expect(made.body.trigger.category_id).toBe(id);
  });
});

it('refuses option tags that another field uses', async () => {
  const add = (title: string) =>
    account.asAdmin('POST', '/api/v2/ticket_fields', {
      ticket_field: {
        type: 'tagger',
        title,
        custom_field_options: [{ name: 'High', value: 'xd_high' }],
      },
    });
  expect((await add('Risk')).status).toBe(201);
  expect(await add('Value')).toMatchObject({ status: 422, body: { error: 'RecordInvalid' } });
});
