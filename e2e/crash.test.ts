import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../backend/database/database.ts';
import { ENGINES } from '../backend/testing/test-database.ts';
import { type KillableWorld, startKillableWorld } from './backend-process.ts';

const QUESTION = 'Guten Tag, wo ist mein Paket?';
/** A killed process's jobs are missed after a heartbeat of 10 s; on PGlite at once. */
const IN_THE_END = { timeout: 60_000, interval: 100 };

describe.each(ENGINES)('a process that is killed, on %s', (engine) => {
  let world: KillableWorld;
  let late = 0;
  const ticketIds: string[] = [];
  beforeAll(async () => {
    world = await startKillableWorld({ engine, now: () => new Date(Date.now() + late) });
  });
  afterAll(() => world.close(), 30_000);

  /** What the pretend helpdesk holds, without asking it over HTTP. */
  const stored = (ticketId: string) =>
    world.sandbox.helpdesk.account.store.get('ticket', ticketId) ?? { tags: [] };
  const isTagged = (ticketId: string) =>
    stored(ticketId).tags.some((tag) => tag.startsWith('crossdesk_risk_'));

  /** How often somebody set our risk field. */
  const timesWritten = (ticketId: string) =>
    world.sandbox.helpdesk.account.store
      .list('audit', Number(ticketId))
      .flatMap((audit) => audit.events)
      .filter((event) => event.type === 'Change' && /^crossdesk_risk_/.test(String(event.value)))
      .length;

  async function expectDone(ticketIds: string[]): Promise<void> {
    for (const ticketId of ticketIds) {
      await expect.poll(() => isTagged(ticketId), IN_THE_END).toBe(true);
      await expect.poll(async () => (await world.view(ticketId)).state, IN_THE_END).toBe('ready');
    }
  }

  async function expectNothingTwice(
    database: Database,
    commentsOf: Record<string, number>,
  ): Promise<void> {
    const many = async (sql: string) => {
      const { rows } = await database.query<{ ticket_id: string; many: number }>(sql);
      return Object.fromEntries(rows.map((row) => [row.ticket_id, row.many]));
    };
    expect(
      await many('select ticket_id, count(*) as many from comments group by ticket_id'),
    ).toEqual(commentsOf);
    const drafts = await many(`select ticket_id, count(*) as many from drafts
      group by ticket_id, based_on_comment_id having count(*) > 1`);
    expect(drafts).toEqual({});
    const { rows: left } = await database.query(
      `select name, state from jobs.job where state in ('active', 'failed') or name = 'dead-letters'`,
    );
    expect(left).toEqual([]);
    for (const ticketId of Object.keys(commentsOf)) {
      const tags = stored(ticketId).tags.filter((tag) => tag.startsWith('crossdesk_'));
      const groups = tags.map((tag) => tag.split('_').slice(0, 2).join('_'));
      expect([ticketId, ...new Set(groups)]).toEqual([ticketId, ...groups]);
      expect([ticketId, timesWritten(ticketId)]).toEqual([ticketId, 1]);
    }
  }

  it('in the middle of a job, and between the helpdesk’s answer and our commit', async () => {
    await world.forgetCalls();
    // One job waits for an answer, …
    await world.fault({
      kind: 'delay',
      delayMs: 5_000,
      match: { method: 'GET', path: '^/api/v2/tickets/\\d+/comments$' },
    });
    const reading = await world.customerWrites({ email: 'reading@example.org', body: QUESTION });
    await expect
      .poll(async () => (await world.calls()).map((call) => call.path), {
        timeout: 10_000,
        interval: 10,
      })
      .toContain(`/api/v2/tickets/${reading}`);
    // … another one never hears that its write was done.
    await world.fault({ kind: 'cut', when: 'after', match: { method: 'PUT' } });
    const writing = await world.customerWrites({ email: 'writing@example.org', body: QUESTION });
    while (!isTagged(writing)) await delay(2);
    await world.kill();
    expect(isTagged(reading)).toBe(false);

    await world.forgetCalls();
    await world.start();
    await expectDone([reading, writing]);
    expect((await world.writes()).map((call) => call.path)).toEqual([`/api/v2/tickets/${reading}`]);
    ticketIds.push(reading, writing);
  }, 120_000);

  it('three times at random moments, while fifteen messages come', async () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
    const random = generator(seed);
    for (let round = 0; round < 3; round += 1) {
      if (round > 0) await world.start();
      const killing = delay(random() * 400).then(() => world.kill());
      for (let n = 0; n < 5; n += 1) {
        await delay(random() * 80);
        const email = `customer-${round}-${n}@example.org`;
        ticketIds.push(await world.customerWrites({ email, body: QUESTION }));
      }
      await killing;
    }
    // What came while nobody was there is found by looking; the newest minute is never shown.
    late = 2 * 60_000;
    await world.start();
    await expectDone(ticketIds).catch((error: unknown) => {
      throw new Error(`SEED=${seed}`, { cause: error });
    });
  }, 180_000);

  it('leaves nothing twice, nothing half done, and nothing given up', async () => {
    const database = await world.stopAndOpenDatabase();
    expect(ticketIds).toHaveLength(17);
    await expectNothingTwice(database, Object.fromEntries(ticketIds.map((id) => [id, 1])));
    await database.close();
  });
});

/** mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
