import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestAccount, type TestAccount, type TestClock, testClock } from './test-account.ts';

let account: TestAccount;
let clock: TestClock;

beforeEach(async () => {
  clock = testClock();
  account = await startTestAccount({ now: clock.now });
});
afterEach(() => account.helpdesk.close());

const customerWrites = async (message: Record<string, unknown> = {}) => {
  const { body } = await account.asStranger('POST', '/desk/messages', {
    requester: { name: 'Jana', email: 'jana@example.org', locale: 'de' },
    subject: 'Wo ist mein Paket?',
    body: 'Guten Tag,\n\nwo ist mein Paket?',
    ...message,
  });
  return body.ticket;
};

describe('tickets', () => {
  it('begin at 48001, new, with the first comment as description', async () => {
    const ticket = await customerWrites();
    expect(ticket).toMatchObject({
      id: 48001,
      status: 'new',
      subject: 'Wo ist mein Paket?',
      description: 'Guten Tag,\n\nwo ist mein Paket?',
      via: { channel: 'email' },
      from_messaging_channel: false,
    });
    const read = await account.asAgent('GET', `/api/v2/tickets/48001.json?include=users,groups`);
    expect(read.body.ticket).toEqual(ticket);
    expect(read.body.users).toMatchObject([{ name: 'Jana', role: 'end-user', locale: 'de' }]);
    expect(read.body.groups).toEqual([]);
  });

  it('say of messaging channels that they are', async () => {
    expect(await customerWrites({ channel: 'whatsapp' })).toMatchObject({
      via: { channel: 'whatsapp' },
      from_messaging_channel: true,
    });
  });

  it('open by an agent’s public answer and reopen by the customer', async () => {
    const { id } = await customerWrites();
    const answered = await account.asAgent('PUT', `/api/v2/tickets/${id}`, {
      ticket: { comment: { body: 'We look into it.' } },
    });
    expect(answered.body.ticket.status).toBe('open');
    for (const status of ['pending', 'solved']) {
      const set = await account.asAgent('PUT', `/api/v2/tickets/${id}`, { ticket: { status } });
      expect(set.body.ticket.status).toBe(status);
      const again = await customerWrites({ ticket_id: id, body: 'Noch nichts da.' });
      expect(again).toMatchObject({ id, status: 'open' });
    }
  });

  it('stay new under an internal note', async () => {
    const { id } = await customerWrites();
    const { body } = await account.asAgent('PUT', `/api/v2/tickets/${id}`, {
      ticket: { comment: { body: 'Customer called.', public: false } },
    });
    expect(body.ticket.status).toBe('new');
  });

  it('give the solving agent the ticket, and the agent’s group', async () => {
    const { id } = await customerWrites();
    const { body } = await account.asAgent('PUT', `/api/v2/tickets/${id}`, {
      ticket: { status: 'solved' },
    });
    expect(body.ticket).toMatchObject({ assignee_id: account.agent, group_id: account.group });
  });

  it('cannot change once closed; a customer’s words open a follow-up', async () => {
    const { id } = await customerWrites();
    await account.asAgent('PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'closed' } });
    const refused = await account.asAgent('PUT', `/api/v2/tickets/${id}`, {
      ticket: { priority: 'high' },
    });
    expect(refused).toMatchObject({ status: 422, body: { error: 'RecordInvalid' } });
    const followUp = await customerWrites({ ticket_id: id });
    expect(followUp.id).toBe(48002);
  });

  it('tell in the audit what changed, with the caller’s metadata', async () => {
    const { id } = await customerWrites();
    const { body } = await account.asAgent('PUT', `/api/v2/tickets/${id}`, {
      ticket: {
        priority: 'high',
        comment: { html_body: '<p>Hallo <b>Jana</b></p>' },
        metadata: { intent: 'i-1' },
      },
    });
    expect(body.audit.events).toMatchObject([
      { type: 'Comment', public: true, body: 'Hallo Jana' },
      { type: 'Change', field_name: 'status', previous_value: 'new', value: 'open' },
      { type: 'Change', field_name: 'priority', previous_value: null, value: 'high' },
    ]);
    const audits = await account.asAgent('GET', `/api/v2/tickets/${id}/audits`);
    expect(audits.body.audits.at(-1)).toMatchObject({
      id: body.audit.id,
      author_id: account.agent,
      metadata: { custom: { intent: 'i-1' } },
    });
    const comments = await account.asAgent(
      'GET',
      `/api/v2/tickets/${id}/comments?include=users&sort=-created_at&page[size]=1`,
    );
    expect(comments.body).toMatchObject({
      comments: [
        { html_body: '<div class="zd-comment" dir="auto"><p>Hallo <b>Jana</b></p></div>' },
      ],
      users: [{ name: 'Agent' }],
      meta: { has_more: true },
    });
    const next = await account.asAgent(
      'GET',
      comments.body.links.next.replace(account.helpdesk.origin, ''),
    );
    expect(next.body).toMatchObject({
      comments: [{ body: 'Guten Tag,\n\nwo ist mein Paket?' }],
      meta: { has_more: false },
      links: { next: null },
    });
  });

  it('keep the stamp and write no events when nothing changes', async () => {
    const { id, updated_at: stamp } = await customerWrites();
    clock.passSeconds(60);
    const { body } = await account.asAgent('PUT', `/api/v2/tickets/${id}`, {
      ticket: { subject: 'Wo ist mein Paket?' },
    });
    expect(body.audit.events).toEqual([]);
    expect(body.ticket.updated_at).toBe(stamp);
  });

  it('refuse a safe update that is based on an older state', async () => {
    const { id, updated_at: stamp } = await customerWrites();
    clock.passSeconds(1);
    const write = (priority: string) =>
      account.asAgent('PUT', `/api/v2/tickets/${id}`, {
        ticket: { priority, safe_update: true, updated_stamp: stamp },
      });
    expect((await write('high')).status).toBe(200);
    expect(await write('low')).toMatchObject({ status: 409, body: { error: 'UpdateConflict' } });
    const tags = await account.asAgent('PUT', `/api/v2/tickets/${id}/tags`, {
      tags: ['vip'],
      safe_update: 'true',
      updated_stamp: stamp,
    });
    expect(tags.status).toBe(409);
  });

  it('take tags by POST, PUT and DELETE', async () => {
    const { id } = await customerWrites();
    const path = `/api/v2/tickets/${id}/tags`;
    expect((await account.asAgent('POST', path, { tags: ['b', 'a'] })).body.tags).toEqual([
      'a',
      'b',
    ]);
    expect((await account.asAgent('PUT', path, { tags: ['C'] })).body.tags).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect((await account.asAgent('DELETE', path, { tags: ['a'] })).body.tags).toEqual(['b', 'c']);
    expect((await account.asAgent('GET', path)).body.tags).toEqual(['b', 'c']);
  });

  it('never get the number of a deleted one', async () => {
    const { id } = await customerWrites();
    expect((await account.asAgent('DELETE', `/api/v2/tickets/${id}`)).status).toBe(403);
    expect((await account.asAdmin('DELETE', `/api/v2/tickets/${id}`)).status).toBe(204);
    expect(await account.asAgent('GET', `/api/v2/tickets/${id}`)).toMatchObject({
      status: 404,
      body: { error: 'RecordNotFound', description: 'Not found' },
    });
    expect((await customerWrites()).id).toBe(id + 1);
  });

  it('flag mail that a machine wrote', async () => {
    const { id } = await customerWrites({ headers: { 'Auto-Submitted': 'auto-replied' } });
    const { body } = await account.asAgent('GET', `/api/v2/tickets/${id}/comments`);
    expect(body.comments[0].metadata).toMatchObject({ flags: [4], trusted: false });
  });

  it.each([
    [{ status: 'done' }, 422],
    [{ group_id: 17 }, 422],
    [{ assignee_id: 17 }, 422],
    [{ requester_id: 17 }, 422],
    [{ additional_tags: ['x'] }, 400],
  ])('refuse %j', async (ticket, status) => {
    const { id } = await customerWrites();
    expect((await account.asAgent('PUT', `/api/v2/tickets/${id}`, { ticket })).status).toBe(status);
  });
});
