import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../backend/database/database.ts';
import { migrate } from '../backend/database/migrate.ts';
import { openPostgresDatabase } from '../backend/database/postgres-database.ts';
import { createTestDatabase } from '../backend/testing/test-database.ts';
import { type FlakyLink, startFlakyLink } from './flaky-link.ts';
import { signDelivery, webhookSecret } from './sign-delivery.ts';
import { startWorld, type World } from './world.ts';

const QUESTION = 'Ich warte immer noch auf mein Paket.';
const SOON = { timeout: 60_000, interval: 100 };

describe('when the database is away', () => {
  let link: FlakyLink;
  let database: Database;
  let world: World;
  const heard: string[] = [];
  beforeAll(async () => {
    const url = new URL(await createTestDatabase());
    link = await startFlakyLink({ host: url.hostname, port: Number(url.port) });
    url.port = String(link.port);
    database = await openPostgresDatabase(url.href, {
      onError: (error) => heard.push(error.message),
    });
    await migrate(database);
    world = await startWorld({ database });
  });
  afterAll(async () => {
    await link.mend().catch(() => {});
    await world.close();
    await link.close();
  });

  const isTagged = (ticketId: string) =>
    world.sandbox.helpdesk.account.store
      .get('ticket', ticketId)
      ?.tags.some((tag) => tag.startsWith('crossdesk_risk_')) ?? false;

  it('says so, everywhere, and goes on by itself when it is back: no event is lost', async () => {
    const before = await world.customerWrites({ email: 'before@example.org', body: QUESTION });
    await world.settled();
    const secret = await webhookSecret(world);
    const neighbour = await world.addAccount();
    const theirs = await webhookSecret(neighbour);

    // A job is under way: it waits for the helpdesk.
    await world.fault({
      kind: 'delay',
      delayMs: 1_000,
      match: { method: 'GET', path: '^/api/v2/tickets/\\d+/comments$' },
    });
    await world.forgetCalls();
    const during = await world.customerWrites({ email: 'during@example.org', body: QUESTION });
    await expect
      .poll(async () => (await world.calls()).map((call) => call.path), SOON)
      .toContain(`/api/v2/tickets/${during}`);
    await link.cut();

    // Of an account whose secret we remember, and of one that we have not heard yet.
    for (const [installationId, key] of [
      [world.installationId, secret],
      [neighbour.installationId, theirs],
    ]) {
      const delivery = await fetch(
        `${world.publicUrl}/webhooks/zendesk/${installationId}`,
        signDelivery({
          secret: key ?? '',
          body: JSON.stringify({ event: 'customer_wrote', ticket_id: before }),
        }),
      );
      expect([delivery.status, delivery.headers.get('retry-after')]).toEqual([503, '5']);
    }
    for (const [method, path, body] of [
      ['GET', `/api/tickets/${before}`],
      ['GET', '/api/set-up'],
      ['POST', `/api/tickets/${before}/feedback`, { kind: 'tier', tier: 'vip' }],
      ['POST', '/api/session/refresh', { sessionId: 'x', secret: 'y' }],
      ['GET', '/health'],
    ] as const) {
      const response = await world.api(method, path, body);
      const { error } = (await response.json()) as { error: { code: string } };
      expect([path, response.status, error.code]).toEqual([path, 503, 'database_unavailable']);
      expect(response.headers.get('retry-after')).toBe('5');
    }
    expect((await fetch(`${world.publicUrl}/metrics`)).status).toBe(200);

    // The helpdesk hears 503 and waits, as it is told.
    const away = await world.customerWrites({ email: 'away@example.org', body: QUESTION });
    await expect.poll(() => attemptsOf(away), SOON).toContain(503);
    await link.mend();

    for (const ticketId of [during, away]) {
      await expect.poll(() => isTagged(ticketId), SOON).toBe(true);
      await expect.poll(async () => (await world.view(ticketId)).state, SOON).toBe('ready');
    }
    expect(attemptsOf(away).at(-1)).toBe(202);
    // Somebody who writes now is heard as fast as ever, and the pages hear of it.
    const after = await world.customerWrites({ email: 'after@example.org', body: QUESTION });
    await expect.poll(() => isTagged(after), SOON).toBe(true);
    await world.settled();
    const { rows } = await world.database.query<{ ticket_id: string; many: number }>(
      `select ticket_id, count(*) as many from comments where installation_id = $1
       group by ticket_id`,
      [world.installationId],
    );
    expect(rows.map((row) => row.many)).toEqual([1, 1, 1, 1]);
    expect(heard.length).toBeGreaterThan(0);
  }, 120_000);

  function attemptsOf(ticketId: string): (number | null)[] {
    return world.sandbox.helpdesk.account.store
      .list('invocation')
      .filter((invocation) => invocation.body.includes(`"${ticketId}"`))
      .flatMap((invocation) => invocation.attempts.map((attempt) => attempt.response_code));
  }
});
