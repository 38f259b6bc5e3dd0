import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TicketView } from '../backend/http/contract.ts';
import type { UserRecord } from '../sandbox/helpdesk/records.ts';
import { startWorld, type World } from './world.ts';

const LETTER = 'Wo bleibt mein Paket?';

describe('an agent sees in our panel what the helpdesk shows him', () => {
  let world: World;
  let late = 0;
  let accessToken = '';
  let agent: UserRecord;
  beforeAll(async () => {
    const now = () => new Date(Date.now() + late);
    world = await startWorld({ now, helpdeskNow: now });
    const { store } = world.sandbox.helpdesk.account;
    const found = store.list('user').find((user) => user.role === 'agent');
    if (found === undefined) throw new Error('The account has no agent.');
    agent = found;
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await anHourLater();
  });

  /** What we were told of him is too old by then. */
  async function anHourLater(): Promise<void> {
    late += 61 * 60_000;
    ({ accessToken } = await world.openPage('agent'));
  }

  function restrict(change: Partial<UserRecord>): void {
    world.sandbox.helpdesk.account.store.put('user', agent.id, { ...agent, ...change });
  }

  async function newTicket(change: object): Promise<string> {
    const ticketId = await world.customerWrites({ email: 'one@example.com', body: LETTER });
    await world.agentUpdates(ticketId, change);
    await world.settled();
    return ticketId;
  }

  async function open(ticketId: string): Promise<[number, string]> {
    const answer = await world.apiAs(accessToken, 'GET', `/api/tickets/${ticketId}`);
    const body = (await answer.json()) as { error?: { code: string } };
    return [answer.status, body.error?.code ?? ''];
  }

  it('all of them, where he is not restricted, and asks the helpdesk nothing again', async () => {
    restrict({});
    const ticketId = await newTicket({ assignee_id: null });
    expect(await open(ticketId)).toEqual([200, '']);
    await world.forgetCalls();
    expect(await open(ticketId)).toEqual([200, '']);
    expect(await world.calls()).toEqual([]);
  });

  it('his own only, where he sees what is assigned to him, by whichever route', async () => {
    restrict({ ticket_restriction: 'assigned' });
    const own = await newTicket({ assignee_id: agent.id });
    const foreign = await newTicket({ assignee_id: null });
    expect(await open(own)).toEqual([200, '']);
    expect(await open(foreign)).toEqual([403, 'ticket_not_yours']);
    const routes = world.backend.routes.filter(
      ({ method, url }) => url.includes('/api/tickets/:ticketId') && method === 'POST',
    );
    expect(routes.length).toBeGreaterThanOrEqual(3);
    for (const { url } of routes) {
      // Of any shape: who may not see the ticket learns nothing from the body's check either.
      const body = {
        sentences: ['您好'],
        draftId: null,
        language: 'de',
        pairs: [{ source: '您好', target: 'Hallo' }],
        text: 'Hallo',
        isInternal: false,
        ...(url.endsWith('/overrules')
          ? { kind: 'note', checks: [] }
          : { kind: 'tier', tier: 'vip' }),
      };
      const answer = await world.apiAs(
        accessToken,
        'POST',
        url.replace(':ticketId', foreign),
        body,
      );
      expect([url, answer.status]).toEqual([url, 403]);
    }
  });

  it('is told of no other ticket then: neither of the customer’s, nor of the queue', async () => {
    restrict({});
    const first = await newTicket({ assignee_id: agent.id });
    await newTicket({ assignee_id: null });
    const view = async () => {
      const answer = await world.apiAs(accessToken, 'GET', `/api/tickets/${first}`);
      return (await answer.json()) as TicketView;
    };
    const all = await view();
    expect(all.customer?.otherOpenTickets.length).toBeGreaterThan(0);
    expect(all.queue.next ?? all.queue.previous).not.toBeNull();

    restrict({ ticket_restriction: 'assigned' });
    await anHourLater();
    const few = await view();
    expect(few.customer?.otherOpenTickets).toEqual([]);
    expect(few.customer?.earlierTickets).toEqual([]);
    expect(few.queue).toEqual({ previous: null, next: null });
    expect(few.messages).toEqual(all.messages);
  });

  it('those of his groups, where he sees his groups', async () => {
    const groups = world.sandbox.helpdesk.account.store.list('group');
    const [mine, other] = groups.map((group) => group.id);
    restrict({ ticket_restriction: 'groups', group_ids: [mine ?? 0] });
    expect(await open(await newTicket({ group_id: mine, assignee_id: null }))).toEqual([200, '']);
    expect(await open(await newTicket({ group_id: other, assignee_id: null }))).toEqual([
      403,
      'ticket_not_yours',
    ]);
  });

  it('none, once he is suspended or works there no more', async () => {
    restrict({});
    const ticketId = await newTicket({ assignee_id: null });
    restrict({ suspended: true });
    expect(await open(ticketId)).toEqual([403, 'agents_only']);
    restrict({ role: 'end-user' });
    expect(await open(ticketId)).toEqual([403, 'agents_only']);
  });
});
