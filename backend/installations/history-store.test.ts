import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createSecrets } from '../secrets.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { createHistoryStore, type HistoryReading } from './history-store.ts';
import { createInstallationStore } from './installation-store.ts';

const AT = new Date('2026-11-24T08:00:00.123Z');

describe.each(ENGINES)('how far history has been read, on %s', (engine) => {
  let database: Database;
  let id = '';
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    const store = createInstallationStore(database, createSecrets([Buffer.alloc(32, 1)]));
    id = (await store.ensure({ subdomain: 'acme', externalId: '1' })).installationId;
  });
  afterAll(() => database.close());

  it('counts a page once, whoever hands it in', async () => {
    const history = createHistoryStore(database);
    expect(await history.find(id)).toBeNull();
    await history.begin(id, { days: 90, total: 2_500 }, AT);
    const first = (await history.find(id)) as HistoryReading;
    const page = { cursor: 'a', count: 1_000, finishedAt: null };
    // A killed process's job runs again, and two processes may run at once.
    expect(await history.advance(database, id, first, page)).toBe(true);
    expect(await history.advance(database, id, first, page)).toBe(false);
    const second = (await history.find(id)) as HistoryReading;
    expect(second).toMatchObject({ cursor: 'a', done: 1_000, total: 2_500, finishedAt: null });
    await history.advance(database, id, second, { cursor: 'b', count: 5, finishedAt: AT });
    expect(await history.find(id)).toMatchObject({ done: 1_005, finishedAt: AT });
  });

  it('lets what began before a new beginning count for nothing', async () => {
    const history = createHistoryStore(database);
    await history.begin(id, { days: 90, total: null }, AT);
    const old = (await history.find(id)) as HistoryReading;
    await history.begin(id, { days: 120, total: null }, AT);
    const page = { cursor: 'a', count: 1_000, finishedAt: AT };
    expect(await history.advance(database, id, old, page)).toBe(false);
    expect(await history.find(id)).toMatchObject({ days: 120, cursor: null, done: 0 });
  });
});
