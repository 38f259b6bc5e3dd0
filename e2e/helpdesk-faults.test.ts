import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../sandbox/helpdesk/faults.ts';
import { startWorld, type World } from './world.ts';

const QUESTION = 'Guten Tag, wo ist mein Paket?';
const ONE_TICKET = '^/api/v2/tickets/\\d+$';
const READ = { method: 'GET', path: ONE_TICKET };
const COMMENTS = { method: 'GET', path: '^/api/v2/tickets/\\d+/comments$' };
const WRITE = { method: 'PUT', path: ONE_TICKET };

describe('when the helpdesk has troubles', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());
  afterEach(() => world.noMoreFaults());

  let people = 0;
  const newCustomer = () => {
    people += 1;
    return `customer-${people}@example.org`;
  };
  const tagsOf = async (ticketId: string) =>
    (await world.ticket(ticketId)).tags.filter((tag) => tag.startsWith('crossdesk_')).sort();
  const ALL = ['crossdesk_language_de', 'crossdesk_risk_low', 'crossdesk_tier_new'];

  async function unfinished() {
    const { rows } = await world.database.query<{ name: string; state: string }>(
      `select name, state from jobs.job
       where state in ('created', 'retry', 'active', 'failed') or name = 'dead-letters'`,
    );
    return rows;
  }

  const troubles: [string, Partial<Fault> & Pick<Fault, 'kind'>, number][] = [
    ['429 with Retry-After to a read', status(429, READ, { retryAfterSeconds: 1 }), 1],
    ['429 with Retry-After to a write', status(429, WRITE, { retryAfterSeconds: 1 }), 1],
    ['500 to a read, twice', status(500, COMMENTS, { times: 2 }), 1],
    ['500 to a write', status(500, WRITE), 1],
    ['503 to a read, longer than one call is tried', status(503, READ, { times: 5 }), 1],
    ['no answer to a read', { kind: 'cut', match: COMMENTS }, 1],
    ['a write that is cut off before it is done', { kind: 'cut', match: WRITE }, 1],
    ['a write that is done, its answer lost', { kind: 'cut', when: 'after', match: WRITE }, 1],
    ['a late answer', { kind: 'delay', delayMs: 700, match: COMMENTS }, 1],
    ['a conflict', status(409, WRITE), 1],
    ['more conflicts than one job takes', status(409, WRITE, { times: 4 }), 1],
    ['a read that is refused as by an ended token', status(401, READ), 1],
  ];
  it.each(troubles)('%s: the fields are set once all the same', async (_what, fault, writes) => {
    await world.fault(fault);
    await world.forgetCalls();
    const ticketId = await world.customerWrites({ email: newCustomer(), body: QUESTION });
    await world.settled();
    expect(await tagsOf(ticketId)).toEqual(ALL);
    const done = world.sandbox.helpdesk.account.store
      .list('audit', Number(ticketId))
      .filter((audit) =>
        audit.events.some((event) => String(event.value).startsWith('crossdesk_risk_')),
      );
    expect(done).toHaveLength(writes);
    const { state, messages } = await world.view(ticketId);
    expect([state, messages.length]).toEqual(['ready', 1]);
    expect(await unfinished()).toEqual([]);
  });

  it('a ticket that a colleague changes between our reading and our writing keeps both', async () => {
    // Longer than the wait for the next whole second below.
    await world.fault({ kind: 'delay', delayMs: 2_500, match: WRITE });
    await world.forgetCalls();
    const ticketId = await world.customerWrites({ email: newCustomer(), body: QUESTION });
    await expect
      .poll(async () => (await world.calls()).map((call) => call.path), { timeout: 10_000 })
      .toContain(`/api/v2/tickets/${ticketId}/comments`);
    // The stamp counts whole seconds: a change in the same one goes unseen.
    await new Promise((resolve) => setTimeout(resolve, 1_000 - (Date.now() % 1_000)));
    await world.helpdesk('PUT', `/api/v2/tickets/${ticketId}`, {
      ticket: { tags: ['colleague'], priority: 'high' },
    });
    await world.settled();
    const ticket = await world.ticket(ticketId);
    expect(ticket.tags).toEqual(expect.arrayContaining(['colleague', ...ALL]));
    expect(ticket.priority).toBe('high');
  });

  it('an access token that is taken away in the middle is renewed, once for all who wait', async () => {
    const { store } = world.sandbox.helpdesk.account;
    for (const token of store.list('token')) {
      store.put('token', token.id, { ...token, access_token: `ended-${token.id}` });
    }
    const before = await renewals();
    const ticketIds = await Promise.all(
      Array.from({ length: 6 }, () =>
        world.customerWrites({ email: newCustomer(), body: QUESTION }),
      ),
    );
    await world.settled();
    for (const ticketId of ticketIds) expect(await tagsOf(ticketId)).toEqual(ALL);
    expect((await renewals()) - before).toBe(1);
  });

  async function renewals(): Promise<number> {
    const { calls } = await world.helpdesk<{ calls: { path: string }[] }>('GET', '/control/calls');
    return calls.filter((call) => call.path === '/oauth/tokens').length;
  }

  it('a ticket that is deleted before we look leaves only the mark that there is none', async () => {
    await world.fault({ target: 'webhook', kind: 'delay', delayMs: 300 });
    const ticketId = await world.customerWrites({ email: newCustomer(), body: QUESTION });
    await world.helpdesk('DELETE', `/api/v2/tickets/${ticketId}`);
    await world.settled();
    expect(await unfinished()).toEqual([]);
    const { rows } = await world.database.query(
      `select status, requester_name, subject from tickets
       where installation_id = $1 and ticket_id = $2`,
      [world.installationId, ticketId],
    );
    expect(rows).toEqual([{ status: 'deleted', requester_name: '', subject: '' }]);
    // Who opens it is told so, and the helpdesk is not asked again.
    await world.forgetCalls();
    expect((await world.api('GET', `/api/tickets/${ticketId}`)).status).toBe(404);
    await world.settled();
    expect(await world.calls()).toEqual([]);
  });

  it('a ticket that is deleted later waits for nobody any more', async () => {
    const email = newCustomer();
    const ticketId = await world.customerWrites({ email, body: QUESTION });
    await world.settled();
    const other = await world.customerWrites({ email: newCustomer(), body: QUESTION });
    await world.settled();
    expect((await world.view(ticketId)).verdict?.dueAt).not.toBeNull();
    await world.fault({ target: 'webhook', kind: 'delay', delayMs: 300 });
    await world.customerWrites({ email, ticketId, body: 'Hallo?' });
    await world.helpdesk('DELETE', `/api/v2/tickets/${ticketId}`);
    await world.settled();
    expect((await world.api('GET', `/api/tickets/${ticketId}`)).status).toBe(404);
    const neighbours = (await world.view(other)).queue;
    expect([neighbours.previous?.ticketId, neighbours.next?.ticketId]).not.toContain(ticketId);
  });

  const strange: [string, string][] = [
    ['a NUL', 'Guten Tag\u0000, wo ist mein Paket?'],
    ['half an emoji', 'Guten Tag \ud83d, wo ist mein Paket?'],
    ['nothing but an emoji', '📦'],
    ['ten thousand words', 'Wo ist mein Paket? '.repeat(10_000)],
    ['code of a template', '{{ticket.requester.email}} <script>alert(1)</script>'],
  ];
  it.each(strange)('a text with %s is read like any other', async (_what, body) => {
    const ticketId = await world.customerWrites({
      email: newCustomer(),
      subject: body.slice(0, 80),
      body,
    });
    await world.settled();
    expect(await tagsOf(ticketId)).toContain('crossdesk_risk_low');
    expect((await world.view(ticketId)).state).toBe('ready');
    expect(await unfinished()).toEqual([]);
  });

  it('a consent that is withdrawn is told, and after a new one nothing is missing', async () => {
    const { store } = world.sandbox.helpdesk.account;
    for (const token of store.list('token')) store.remove('token', token.id);
    const ticketId = await world.customerWrites({ email: newCustomer(), body: QUESTION });
    const setUp = async () =>
      (await (await world.api('GET', '/api/set-up')).json()) as { status: string };
    await expect.poll(async () => (await setUp()).status, { timeout: 10_000 }).toBe('disconnected');
    expect(await tagsOf(ticketId)).toEqual([]);
    // The event waits as a delivery; no job runs into the closed door again and again.
    await world.settled();
    expect(await unfinished()).toEqual([]);
    const { rows } = await world.database.query(
      `select event from deliveries where installation_id = $1 and ticket_id = $2
         and handled_at is null`,
      [world.installationId, ticketId],
    );
    expect(rows).toEqual([{ event: 'customer_wrote' }]);

    await world.connectAgain();
    await expect.poll(async () => (await setUp()).status, { timeout: 10_000 }).toBe('ready');
    await expect.poll(() => tagsOf(ticketId), { timeout: 20_000 }).toEqual(ALL);
    await world.settled();
    expect(await unfinished()).toEqual([]);
  });
});

function status(
  code: number,
  match: Fault['match'],
  more: Partial<Fault> = {},
): Partial<Fault> & Pick<Fault, 'kind'> {
  return { kind: 'status', status: code, match, ...more };
}
