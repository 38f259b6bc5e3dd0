import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../backend/testing/test-database.ts';
import { startWorld, type World } from './world.ts';

const MANY = 200;
const QUESTION = 'Ich warte immer noch auf mein Paket.';
const THREAT = 'Jetzt öffne ich einen Fall beim PayPal-Käuferschutz.';

describe.each(ENGINES)('many at once, on %s', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ engine, ticketUpdatesPerMinute: 100_000 });
  });
  afterAll(() => world.close());

  /** What the pretend helpdesk holds, without asking it over HTTP. */
  const tagsOf = (ticketId: string) =>
    world.sandbox.helpdesk.account.store.get('ticket', ticketId)?.tags ?? [];

  async function count(sql: string): Promise<number> {
    const { rows } = await world.database.query<{ many: number }>(sql, [world.installationId]);
    return rows[0]?.many ?? -1;
  }

  it('two hundred customers write: each is read, scored and prepared, once', async () => {
    await world.forgetCalls();
    const ticketIds = await Promise.all(
      Array.from({ length: MANY }, (_, n) =>
        world.customerWrites({
          email: `customer-${n}@example.org`,
          subject: QUESTION,
          body: QUESTION,
        }),
      ),
    );
    await world.settled();
    expect(new Set(ticketIds).size).toBe(MANY);
    for (const ticketId of ticketIds) {
      expect([ticketId, ...tagsOf(ticketId)].sort()).toEqual(
        [ticketId, 'crossdesk_language_de', 'crossdesk_risk_raised', 'crossdesk_tier_new'].sort(),
      );
    }
    expect((await world.writes()).length).toBe(MANY);
    expect(await count('select count(*) as many from comments where installation_id = $1')).toBe(
      MANY,
    );
    expect(
      await count(`select count(*) as many from tickets where installation_id = $1
        and prepared_at is not null`),
    ).toBe(MANY);
    expect(
      await count(`select count(*) as many from deliveries where installation_id = $1
        and handled_at is null`),
    ).toBe(0);
  }, 120_000);

  it('one customer writes two hundred times: few jobs, and the last word counts', async () => {
    const email = 'many-words@example.org';
    const ticketId = await world.customerWrites({ email, subject: QUESTION, body: QUESTION });
    await world.settled();
    await world.forgetCalls();
    await Promise.all(
      Array.from({ length: MANY - 1 }, () =>
        world.customerWrites({ email, ticketId, body: QUESTION }),
      ),
    );
    await world.customerWrites({ email, ticketId, body: THREAT });
    await world.settled();
    const reads = (await world.calls()).filter(
      (call) => call.path === `/api/v2/tickets/${ticketId}` && call.method === 'GET',
    );
    expect(reads.length).toBeLessThan(MANY / 2);
    expect(tagsOf(ticketId)).toEqual(
      expect.arrayContaining(['crossdesk_threat_dispute', 'crossdesk_routed_threat']),
    );
    const { verdict, messages, state } = await world.view(ticketId);
    expect([state, verdict?.threat]).toEqual(['ready', 'dispute']);
    expect(messages.at(-1)?.text).toBe(THREAT);
    expect(messages.at(-1)?.translation).toBeNull();
    const { rows } = await world.database.query<{ many: number }>(
      'select count(*) as many from comments where installation_id = $1 and ticket_id = $2',
      [world.installationId, ticketId],
    );
    // The helpdesk shows the newest hundred; what we met before stays.
    expect(rows[0]?.many).toBeGreaterThanOrEqual(100);
    expect(rows[0]?.many).toBeLessThanOrEqual(MANY + 1);
  }, 120_000);
});
