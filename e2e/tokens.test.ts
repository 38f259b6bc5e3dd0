import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

const MINUTE = 60_000;
const SOON = { timeout: 15_000 };

describe('access that rotates', () => {
  let world: World;
  let late = 0;
  const now = () => new Date(Date.now() + late);
  beforeAll(async () => {
    world = await startWorld({
      engine: 'postgres',
      now,
      helpdeskNow: now,
      parts: { pace: { sweepEveryMs: 250 } },
    });
  });
  afterAll(() => world.close());

  async function renewals(): Promise<number> {
    const { calls } = await world.helpdesk<{ calls: { path: string }[] }>('GET', '/control/calls');
    return calls.filter((call) => call.path === '/oauth/tokens').length;
  }

  async function endsAt(): Promise<number> {
    const { rows } = await world.database.query<{ expires_at: Date }>(
      'select expires_at from oauth_grants where installation_id = $1',
      [world.installationId],
    );
    return rows[0]?.expires_at.getTime() ?? 0;
  }

  it('is renewed ahead of time where nobody writes, so that no event waits for it', async () => {
    const before = await endsAt();
    const count = await renewals();
    late += 21 * MINUTE;
    await expect.poll(endsAt, SOON).toBeGreaterThan(before);
    expect((await renewals()) - count).toBe(1);
  });

  it('is left alone while it is fresh', async () => {
    const before = await endsAt();
    late += 5 * MINUTE;
    const swept = async () => {
      const { rows } = await world.database.query<{ swept_until: Date }>(
        'select swept_until from installations where installation_id = $1',
        [world.installationId],
      );
      return rows[0]?.swept_until.getTime() ?? 0;
    };
    const last = await swept();
    await expect.poll(swept, SOON).toBeGreaterThan(last);
    expect(await endsAt()).toBe(before);
  });

  it('is renewed once when two processes need it at the same moment', async () => {
    const second = await world.addProcess();
    try {
      const count = await renewals();
      // So slow that whoever needs a token comes while the first is still asking.
      await world.fault({ target: 'oauth', kind: 'delay', delayMs: 800, match: {}, times: 9 });
      late += 40 * MINUTE;
      const ticketIds = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          world.customerWrites({ email: `two-${n}@example.com`, body: 'Wo bleibt mein Paket?' }),
        ),
      );
      // Two processes that sweep every quarter of a second are hardly ever idle both.
      for (const ticketId of ticketIds) {
        await expect
          .poll(async () => (await world.ticket(ticketId)).tags, SOON)
          .toContain('crossdesk_language_de');
      }
      expect((await renewals()) - count).toBe(1);
    } finally {
      await world.noMoreFaults();
      await second.close();
    }
  });

  it('never stands readable in the database', async () => {
    const { store } = world.sandbox.helpdesk.account;
    const { rows } = await world.database.query<Record<string, Buffer>>(
      'select access_token, refresh_token from oauth_grants where installation_id = $1',
      [world.installationId],
    );
    const sealed = Buffer.concat(Object.values(rows[0] ?? {})).toString('latin1');
    const tokens = store.list('token').flatMap((t) => [t.access_token, t.refresh_token]);
    expect(tokens.filter((token) => token && sealed.includes(token))).toEqual([]);
    expect(sealed.length).toBeGreaterThan(100);
  });

  it('lost between the helpdesk’s answer and us: asks to connect again, and no event is lost', async () => {
    await world.fault({
      target: 'oauth',
      kind: 'cut',
      when: 'after',
      match: { path: '/oauth/tokens' },
      times: 1,
    });
    late += 40 * MINUTE;
    const { accessToken } = await world.openPage('admin');
    const status = async () => {
      const answer = await world.apiAs(accessToken, 'GET', '/api/set-up');
      return ((await answer.json()) as { status: string }).status;
    };
    await expect.poll(status, SOON).toBe('disconnected');
    const ticketId = await world.customerWrites({
      email: 'waits@example.com',
      body: 'Wo bleibt mein Paket?',
    });
    expect((await world.ticket(ticketId)).tags).toEqual([]);

    await world.connectAgain();
    await expect.poll(status, SOON).toBe('ready');
    await expect
      .poll(async () => (await world.ticket(ticketId)).tags, { timeout: 25_000 })
      .toContain('crossdesk_language_de');
  });
});
