import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetUpView } from '../backend/http/contract-set-up.ts';
import { ENGINES } from '../backend/testing/test-database.ts';
import { changeTicket, viaOf } from '../sandbox/helpdesk/change-ticket.ts';
import { ensureUser } from '../sandbox/helpdesk/ensure-user.ts';
import { installApp } from '../sandbox/install-app.ts';
import { startWorld, type World } from './world.ts';

const DAY = 86_400_000;
const OPEN = 7;
const SOLVED = 2_400;
const THREAT = 'Ich öffne einen Fall bei PayPal, wenn mein Paket nicht kommt.';

describe.each(ENGINES)('the tickets from before our time, on %s', (engine) => {
  let world: World;
  let ana = 0;
  let late = 0;
  const now = () => new Date(Date.now() + late);
  beforeAll(async () => {
    world = await startWorld({
      engine,
      isInstalled: false,
      now,
      helpdeskNow: now,
      ticketUpdatesPerMinute: 100_000,
      // Only the pace of our own; the sandbox's limit of ten a minute stands.
      parts: { pace: { exportsPerMinute: 600 } },
    });
    const { account } = world.sandbox.helpdesk;
    const person = ensureUser(account, { name: 'Ana Costa', email: 'ana@example.org' });
    const agent = account.store.list('user').find((user) => user.role === 'agent') ?? person;
    ana = person.id;
    for (let n = 0; n < SOLVED + OPEN; n += 1) {
      // The oldest first; the open ones are weeks old, older than the sweep looks back.
      const isOpen = n % 300 === 0 && n / 300 < OPEN;
      const daysAgo = 30 - Math.floor((n / (SOLVED + OPEN)) * 20);
      const requester = n < 4 ? person : ensureUser(account, { email: `c${n % 50}@example.org` });
      changeTicket(account, {
        ticketId: null,
        actor: isOpen ? requester : agent,
        changes: {
          requester_id: requester.id,
          subject: `Frage ${n}`,
          ...(isOpen ? {} : { status: 'solved', assignee_id: agent.id }),
        },
        comment: {
          body: n === 2 ? THREAT : 'Guten Tag, wann kommt mein Paket an?',
          public: true,
          authorId: requester.id,
        },
        via: viaOf('email'),
        at: new Date(Date.now() - daysAgo * DAY),
        silently: true,
      });
    }
    const rated = account.store.list('ticket')[1];
    if (rated !== undefined) {
      account.store.put('ticket', rated.id, { ...rated, satisfaction_score: 'bad', reopens: 2 });
    }
  }, 60_000);
  afterAll(() => world.close());

  async function step() {
    const response = await world.api('GET', '/api/set-up');
    const view = (await response.json()) as SetUpView;
    return view.steps.find(({ key }) => key === 'history');
  }
  async function change(history: object): Promise<void> {
    const { accessToken } = await world.openPage('admin');
    const response = await world.apiAs(accessToken, 'POST', '/api/set-up/change', {
      kind: 'history',
      ...history,
    });
    expect(response.status).toBe(200);
  }
  async function count(where: string): Promise<number> {
    const { rows } = await world.database.query<{ many: number }>(
      `select count(*) as many from tickets where installation_id = $1 and ${where}`,
      [world.installationId],
    );
    return rows[0]?.many ?? -1;
  }
  const exportCalls = async () =>
    (await world.calls()).filter((call) => call.path.includes('/incremental/'));

  it('are read page by page; a pause, and a restart, cost nothing and double nothing', async () => {
    expect(await step()).toMatchObject({ state: 'waiting', progress: null });
    await installApp(world.sandbox.origin, { withOrders: false });
    await expect
      .poll(async () => (await step())?.progress?.done ?? 0, { timeout: 20_000 })
      .toBeGreaterThan(0);
    await change({ isPaused: true });
    // What runs may end its page.
    await world.settled();
    const paused = await step();
    expect(paused?.progress?.total).toBe(SOLVED + OPEN);
    if (paused?.state !== 'done') {
      expect(paused?.state).toBe('paused');
      await world.restartBackend();
      await world.settled();
      expect(await step()).toEqual(paused);
    }
    await change({ isPaused: false });
    await expect.poll(async () => (await step())?.state, { timeout: 60_000 }).toBe('done');
    expect((await step())?.progress).toEqual({ done: SOLVED + OPEN, total: SOLVED + OPEN });
    await world.settled();
    expect(await count('is_summary')).toBe(SOLVED);
    expect((await exportCalls()).filter((call) => call.status === 429)).toEqual([]);
  }, 120_000);

  it('cost no call each, but for the open ones, which are read whole', async () => {
    const read = new Set(
      (await world.calls()).flatMap((call) => /tickets\/(\d+)\/comments$/.exec(call.path) ?? []),
    );
    await expect.poll(() => count('not is_summary'), { timeout: 60_000 }).toBe(OPEN);
    expect(read.size).toBeLessThanOrEqual(2 * OPEN);
  }, 90_000);

  it('tell what kind of customer writes: tickets, complaints, bad ratings, language', async () => {
    const ticketId = await world.customerWrites({
      name: 'Ana Costa',
      email: 'ana@example.org',
      body: 'Hallo? 4711',
    });
    await world.settled();
    const { customer, verdict } = await world.view(ticketId);
    expect(customer).toMatchObject({
      customerId: String(ana),
      ticketCount: 5,
      complaintCount: 1,
    });
    expect(verdict?.reasons.map((reason) => reason.code)).toEqual(
      expect.arrayContaining(['complaints_before', 'bad_ratings']),
    );
  });

  it('are read whole when somebody opens one', async () => {
    const { rows } = await world.database.query<{ ticket_id: string }>(
      `select ticket_id from tickets where installation_id = $1 and is_summary
         and threat = 'dispute'`,
      [world.installationId],
    );
    const ticketId = rows[0]?.ticket_id ?? '';
    expect((await world.view(ticketId)).messages).toEqual([]);
    await world.settled();
    expect((await world.view(ticketId)).messages[0]?.text).toBe(THREAT);
  });

  it('begin anew when more days are wanted', async () => {
    // The helpdesk allows ten exports a minute, and has given some of them.
    late = 60_000;
    await world.forgetCalls();
    await change({ days: 200 });
    await expect.poll(async () => (await step())?.state, { timeout: 60_000 }).toBe('done');
    expect(await count('true')).toBe(SOLVED + OPEN + 1);
  }, 90_000);
});
