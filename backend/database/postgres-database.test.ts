import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmptyDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';

describe('a Postgres server that breaks connections', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyDatabase('postgres');
  });
  afterAll(() => database.close());

  /** As a fail-over does: every connection of ours but the asking one ends. */
  const breakOthers = () =>
    database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );

  it('fails the transaction, not the process, and works on', async () => {
    const failing = database.transaction(async (tx) => {
      const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await tx.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await tx.query('select 1');
    });
    await expect(failing).rejects.toThrow();
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('listens again by one connection, and says that there was a gap', async () => {
    let gap = Promise.withResolvers<void>();
    const heard: string[] = [];
    const told = Promise.withResolvers<void>();
    const stop = await database.listen(
      'breaking',
      (payload) => {
        heard.push(payload);
        told.resolve();
      },
      () => gap.resolve(),
    );
    for (let times = 0; times < 2; times += 1) {
      gap = Promise.withResolvers<void>();
      await breakOthers();
      await gap.promise;
    }
    const { rows } = await database.query<{ many: number }>(
      `select count(*) as many from pg_stat_activity
       where datname = current_database() and query ilike 'listen%'`,
    );
    expect(rows[0]?.many).toBe(1);
    await database.query(`select pg_notify('breaking', 'heard')`);
    await told.promise;
    expect(heard).toEqual(['heard']);
    await stop();
  });
});
