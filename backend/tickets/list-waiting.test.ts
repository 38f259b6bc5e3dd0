import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderForTests } from '../customers/order-for-tests.ts';
import { createOrderStore } from '../customers/order-store.ts';
import type { Database } from '../database/database.ts';
import { createInstallationStore } from '../installations/installation-store.ts';
import { createSecrets } from '../secrets.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { listWaiting } from './list-waiting.ts';

const PLACE = { city: null, timeZone: null, phone: null, customerName: null };

describe.each(ENGINES)('tickets that wait, on %s', (engine) => {
  let database: Database;
  let mine: string;
  let neighbour: string;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    const secrets = createSecrets([Buffer.alloc(32, 7)]);
    const installations = createInstallationStore(database, secrets);
    const ensure = async (subdomain: string) =>
      (await installations.ensure({ subdomain, externalId: '1' })).installationId;
    [mine, neighbour] = [await ensure('mine'), await ensure('neighbour')];
  });
  afterAll(() => database.close());

  async function waits(ticketId: string, email: string | null, dueAt: string): Promise<void> {
    await database.query(
      `insert into tickets (installation_id, ticket_id, requester_id, requester_email, status,
         channel, created_at, updated_at, updated_stamp, due_at)
       values ($1, $2, $2, $3, 'open', 'email', now(), now(), '', $4)`,
      [mine, ticketId, email, dueAt],
    );
  }

  async function bought(
    installationId: string,
    orderNumber: string,
    order: { email: string; country: string | null; day: string },
  ): Promise<void> {
    const { email, country, day } = order;
    const placedAt = new Date(`${day}T00:00:00Z`);
    const stored = { ...orderForTests({ orderNumber, email, placedAt }), ...PLACE, country };
    await database.transaction((tx) =>
      createOrderStore(database).put(tx, installationId, [stored]),
    );
  }

  it('come soonest first, with the country of the newest order that names one', async () => {
    await waits('1', 'Aiko@example.org', '2026-11-25T03:00:00Z');
    await waits('2', 'bruno@example.org', '2026-11-25T01:00:00Z');
    await waits('3', 'carla@example.org', '2026-11-25T02:00:00Z');
    await waits('4', null, '2026-11-25T04:00:00Z');
    await bought(mine, 'A-1', { email: 'aiko@example.org', country: 'US', day: '2026-01-01' });
    await bought(mine, 'A-2', { email: 'aiko@example.org', country: 'JP', day: '2026-02-01' });
    await bought(mine, 'A-3', { email: 'aiko@example.org', country: null, day: '2026-03-01' });
    await bought(mine, 'B-1', { email: 'bruno@example.org', country: 'BR', day: '2026-01-01' });
    await bought(neighbour, 'C-1', {
      email: 'carla@example.org',
      country: 'IT',
      day: '2026-01-01',
    });

    const waiting = await listWaiting(database, mine);
    expect(waiting.map(({ ticketId, country }) => [ticketId, country])).toEqual([
      ['2', 'BR'],
      ['3', null],
      ['1', 'JP'],
      ['4', null],
    ]);
    expect(await listWaiting(database, neighbour)).toEqual([]);
  });
});
