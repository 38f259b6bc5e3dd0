import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';

describe.each(ENGINES)('database on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await database.query('create table notes (id bigint, body text)');
  });
  afterAll(() => database.close());

  it('gives the same JS types whichever engine runs', async () => {
    const { rows } = await database.query<Record<string, unknown>>(
      `select 9007199254740::int8 as big, count(*) as many, 12.50::numeric as amount,
        '2026-01-31'::date as day, '2026-01-31T10:00:00Z'::timestamptz as moment,
        $1::bytea as bytes, $2::jsonb as document, $3::text[] as list, null as nothing
       from (values (1), (2)) as t(x)`,
      [Buffer.from([0, 255]), JSON.stringify([{ a: 1 }]), ['x', 'y "z"']],
    );
    expect(rows[0]).toEqual({
      big: 9007199254740,
      many: 2,
      amount: '12.50',
      day: '2026-01-31',
      moment: new Date('2026-01-31T10:00:00Z'),
      bytes: Buffer.from([0, 255]),
      document: [{ a: 1 }],
      list: ['x', 'y "z"'],
      nothing: null,
    });
  });

  it('takes a Date as a parameter and counts the rows a statement touched', async () => {
    const moment = new Date('2026-03-29T01:30:00.123Z');
    const { rows } = await database.query<{ m: Date }>('select $1::timestamptz as m', [moment]);
    expect(rows[0]?.m).toEqual(moment);
    const inserted = await database.query('insert into notes values (1, $1), (2, $1)', ['count']);
    expect(inserted.rowCount).toBe(2);
    const updated = await database.query('update notes set body = body where body = $1', ['count']);
    expect(updated.rowCount).toBe(2);
  });

  it('undoes a failed transaction and goes on working for everybody else', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query('insert into notes values (3, $1)', ['undone']);
      await tx.query('select 1 / 0');
    });
    const neighbour = database.query('insert into notes values (4, $1)', ['neighbour']);
    await expect(failing).rejects.toThrow(/division by zero/);
    await neighbour;
    const { rows } = await database.query('select body from notes where id in (3, 4)');
    expect(rows).toEqual([{ body: 'neighbour' }]);
  });

  it('undoes a transaction whose work throws without a database error', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query('insert into notes values (5, $1)', ['undone']);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const { rows } = await database.query('select body from notes where id = 5');
    expect(rows).toEqual([]);
  });

  it('refuses the database itself inside a transaction instead of waiting for ever', async () => {
    const mistaken = database.transaction(() => database.query('select 1'));
    await expect(mistaken).rejects.toThrow(/Use the transaction/);
  });

  it('delivers notifications after the commit, and none after the end of listening', async () => {
    const heard: string[] = [];
    const first = Promise.withResolvers<void>();
    const stop = await database.listen(
      'contract_channel',
      (payload) => {
        heard.push(payload);
        first.resolve();
      },
      () => {},
    );
    await database.transaction(async (tx) => {
      await tx.query(`select pg_notify('contract_channel', 'one')`);
      expect(heard).toEqual([]);
    });
    await first.promise;
    await stop();
    await database.query(`select pg_notify('contract_channel', 'two')`);
    await database.query('select 1');
    expect(heard).toEqual(['one']);
  });

  it('migrates once, however many start at the same time', async () => {
    await Promise.all([migrate(database), migrate(database), migrate(database)]);
    const { rows } = await database.query<{ many: number }>(
      'select count(*) as many from migrations',
    );
    expect(rows[0]?.many).toBeGreaterThan(0);
  });

  it('refuses a statement that forgets its tenant', async () => {
    await expect(database.query('select * from tickets')).rejects.toThrow(/without its tenant/);
    await database.query('select * from tickets where installation_id = $1', ['x']);
  });
});
