import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { addTwoInstallations } from '../testing/two-installations.ts';
import { listWaiting } from './list-waiting.ts';

describe.each(ENGINES)('tickets that wait, on %s', (engine) => {
  let database: Database;
  let mine: string;
  let neighbour: string;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    ({ mine, neighbour } = await addTwoInstallations(database));
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

  it('come soonest first', async () => {
    await waits('1', 'Aiko@example.org', '2026-11-25T03:00:00Z');
    await waits('2', 'bruno@example.org', '2026-11-25T01:00:00Z');
    await waits('3', 'carla@example.org', '2026-11-25T02:00:00Z');
    await waits('4', null, '2026-11-25T04:00:00Z');
    const waiting = await listWaiting(database, mine);
    expect(waiting.map(({ ticketId }) => ticketId)).toEqual(['2', '3', '1', '4']);
    expect(await listWaiting(database, neighbour)).toEqual([]);
  });
});
