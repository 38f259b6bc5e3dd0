import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonCountsView } from '../backend/http/contract-privacy.ts';
import { startWorld, type World } from './world.ts';

interface SampleTicket {
  id: number;
  requester_id: number;
}

describe('a person named by a ticket that we do not hold', () => {
  let world: World;
  let token = '';
  let unread: SampleTicket;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    token = (await world.openPage('admin')).accessToken;
    const { tickets } = await world.helpdesk<{ tickets: SampleTicket[] }>('GET', '/api/v2/tickets');
    const regular = tickets.find(({ id, requester_id }) =>
      tickets.some((other) => other.id > id && other.requester_id === requester_id),
    );
    if (regular === undefined) throw new Error('No sample customer wrote twice.');
    unread = regular;
    // As if history went back less far.
    for (const table of ['comments', 'tickets']) {
      await world.database.query(
        `delete from ${table} where installation_id = $1 and ticket_id = $2`,
        [world.installationId, String(unread.id)],
      );
    }
  });
  afterAll(() => world.close());

  function find(person: object): Promise<Response> {
    return world.apiAs(token, 'POST', '/api/privacy/find', person);
  }

  async function count(person: object): Promise<PersonCountsView> {
    const answer = await find(person);
    expect(answer.status).toBe(200);
    return (await answer.json()) as PersonCountsView;
  }

  it('is the same person whom the customer’s id names', async () => {
    const byTicket = await count({ ticketId: String(unread.id) });
    expect(byTicket.tickets).toBeGreaterThan(0);
    expect(byTicket.orders).toBeGreaterThan(0);
    expect(byTicket).toEqual(await count({ customerId: String(unread.requester_id) }));
  });

  it('is nobody where the helpdesk has no such ticket', async () => {
    expect(await count({ ticketId: '9999999' })).toEqual({
      ...{ tickets: 0, messages: 0, drafts: 0, orders: 0, translations: 0 },
    });
  });

  it('is not said to have nothing while the helpdesk cannot be asked', async () => {
    const path = `/api/v2/tickets/${unread.id}`;
    await world.fault({ kind: 'status', status: 403, match: { path }, times: 9 });
    try {
      const answer = await find({ ticketId: String(unread.id) });
      expect(answer.status).toBe(502);
      expect(await answer.json()).toMatchObject({ error: { code: 'helpdesk_forbidden' } });
    } finally {
      await world.noMoreFaults();
    }
  });

  it('is erased with all that they have', async () => {
    const byTicket = { ticketId: String(unread.id) };
    const before = await count(byTicket);
    const erased = await world.apiAs(token, 'POST', '/api/privacy/erase', byTicket);
    expect(await erased.json()).toEqual(before);
    expect(Object.values(await count(byTicket)).every((many) => many === 0)).toBe(true);
  });
});
