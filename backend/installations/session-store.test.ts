import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createSecrets } from '../secrets.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { createInstallationStore } from './installation-store.ts';
import { createSessions, type Sessions } from './session-store.ts';

const HOUR = 3_600_000;

describe('sessions', () => {
  let database: Database;
  let sessions: Sessions;
  let installationId = '';
  let clock = new Date('2026-01-10T08:00:00Z');
  const tokenIds = Array.from({ length: 50 }, (_, n) => `token-${n}`);
  beforeAll(async () => {
    database = await openTestDatabase('pglite');
    const installations = createInstallationStore(database, createSecrets([Buffer.alloc(32, 1)]));
    const made = await installations.ensure({ subdomain: 'acme', externalId: '7' });
    installationId = made.installationId;
    sessions = createSessions(database, Buffer.alloc(32, 9), () => clock);
  });
  afterAll(() => database.close());
  beforeEach(() => {
    clock = new Date('2026-01-10T08:00:00Z');
  });

  function open(tokenId = tokenIds.pop() ?? '') {
    return sessions.open({
      installationId,
      userId: '42',
      location: 'ticket_sidebar',
      tokenId,
      tokenExpiresAt: new Date(clock.getTime() + HOUR),
    });
  }
  const later = (ms: number) => {
    clock = new Date(clock.getTime() + ms);
  };

  it('knows who calls for ten minutes', async () => {
    const session = await open();
    expect(await sessions.authenticate(session.accessToken)).toEqual({
      installationId,
      sessionId: session.sessionId,
      userId: '42',
      isRemoved: false,
    });
    later(session.expiresInSeconds * 1_000 + 1_000);
    await expect(sessions.authenticate(session.accessToken)).rejects.toMatchObject({
      code: 'token_expired',
    });
  });

  it('takes a signed token once', async () => {
    await open('once');
    await expect(open('once')).rejects.toMatchObject({ code: 'app_token_used' });
  });

  it('goes on after a laptop slept for three hours', async () => {
    const session = await open();
    later(3 * HOUR);
    const refreshed = await sessions.refresh(session.sessionId, session.secret);
    expect(await sessions.authenticate(refreshed.accessToken)).toMatchObject({ userId: '42' });
    expect(refreshed.secret).not.toBe(session.secret);
  });

  it('ends when idle for 12 hours, or after 7 days', async () => {
    const idle = await open();
    later(12 * HOUR + 1);
    await expect(sessions.refresh(idle.sessionId, idle.secret)).rejects.toMatchObject({
      code: 'session_expired',
    });
    let busy = await open();
    for (let day = 0; day < 14; day += 1) {
      later(12 * HOUR - 1);
      busy = { ...busy, ...(await sessions.refresh(busy.sessionId, busy.secret)) };
    }
    later(HOUR);
    await expect(sessions.refresh(busy.sessionId, busy.secret)).rejects.toMatchObject({
      code: 'session_expired',
    });
  });

  it('answers two refreshes in flight with the same next secret', async () => {
    const session = await open();
    const [one, two] = await Promise.all([
      sessions.refresh(session.sessionId, session.secret),
      sessions.refresh(session.sessionId, session.secret),
    ]);
    expect(one.secret).toBe(two.secret);
    await sessions.refresh(session.sessionId, one.secret);
  });

  it('goes on when the answer of a refresh was lost and the laptop then slept', async () => {
    const session = await open();
    await sessions.refresh(session.sessionId, session.secret);
    later(3 * HOUR);
    const again = await sessions.refresh(session.sessionId, session.secret);
    await sessions.authenticate(again.accessToken);
    const next = await sessions.refresh(session.sessionId, again.secret);
    expect(next.secret).not.toBe(again.secret);
  });

  it('ends for everybody when a used secret is shown by somebody else', async () => {
    const session = await open();
    const refreshed = await sessions.refresh(session.sessionId, session.secret);
    await sessions.authenticate(refreshed.accessToken);
    later(2 * 60_000);
    const stolen = sessions.refresh(session.sessionId, session.secret);
    await expect(stolen).rejects.toMatchObject({ code: 'session_expired' });
    const own = sessions.refresh(session.sessionId, refreshed.secret);
    await expect(own).rejects.toMatchObject({ code: 'session_expired' });
    await expect(sessions.authenticate(refreshed.accessToken)).rejects.toMatchObject({
      code: 'session_expired',
    });
  });

  it('refuses an old secret, a made-up one and an unknown session', async () => {
    const session = await open();
    const next = await sessions.refresh(session.sessionId, session.secret);
    await sessions.refresh(session.sessionId, next.secret);
    const refused = { code: 'session_expired', httpStatus: 401 };
    await expect(sessions.refresh(session.sessionId, session.secret)).rejects.toMatchObject(
      refused,
    );
    await expect(sessions.refresh(session.sessionId, 'made-up')).rejects.toMatchObject(refused);
    await expect(sessions.refresh('nobody', session.secret)).rejects.toMatchObject(refused);
  });

  it('hears of a revocation at once', async () => {
    const session = await open();
    await sessions.revoke(installationId, session.sessionId);
    await expect(sessions.authenticate(session.accessToken)).rejects.toMatchObject({
      code: 'session_expired',
    });
  });

  it('is forgotten once it has ended, and not before', async () => {
    const [ended, alive] = [await open(), await open()];
    later(13 * HOUR);
    const fresh = await open();
    await sessions.forgetEnded(installationId);
    expect(await sessions.isAlive(installationId, ended.sessionId)).toBe(false);
    expect(await sessions.isAlive(installationId, alive.sessionId)).toBe(false);
    expect(await sessions.isAlive(installationId, fresh.sessionId)).toBe(true);
    const { rows } = await database.query<{ many: number }>(
      'select count(*) as many from sessions where installation_id = $1 and session_id = any($2)',
      [installationId, [ended.sessionId, alive.sessionId, fresh.sessionId]],
    );
    expect(rows[0]?.many).toBe(1);
  });

  it('refuses a token signed by another key', async () => {
    const stranger = createSessions(database, Buffer.alloc(32, 8), () => clock);
    const session = await stranger.open({
      installationId,
      userId: '42',
      location: '',
      tokenId: 'stranger',
      tokenExpiresAt: clock,
    });
    await expect(sessions.authenticate(session.accessToken)).rejects.toMatchObject({
      code: 'token_expired',
    });
  });
});
