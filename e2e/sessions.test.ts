import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signLaunch } from '../sandbox/helpdesk/app-launch.ts';
import type { Account } from './account.ts';
import { startWorld, type World } from './world.ts';

const MARK = 'Zitronenfalter';

/** What answers without a session; a new entry is a decision, not an accident. */
const PUBLIC = [
  'GET /app/*',
  'GET /health',
  'GET /metrics',
  'GET /oauth/zendesk/callback',
  'GET /zendesk/app',
  'POST /api/session/refresh',
  'POST /webhooks/zendesk/:installationId',
  'POST /zendesk/app',
];

/** A proper body for every route that changes a ticket. */
const BODIES: Record<string, object> = {
  'POST /api/tickets/:ticketId/reply': { sentences: ['您好'] },
  'POST /api/tickets/:ticketId/insertions': {
    draftId: null,
    language: 'de',
    pairs: [{ source: '您好', target: 'Hallo' }],
  },
  'POST /api/tickets/:ticketId/feedback': { kind: 'tier', tier: 'vip' },
  'POST /api/tickets/:ticketId/back-translation': { sentences: ['Hallo'], language: 'de' },
  'POST /api/tickets/:ticketId/saving': { text: 'Hallo', isInternal: false },
  'POST /api/tickets/:ticketId/overrules': { kind: 'note', checks: [] },
};

describe('who may see what', () => {
  let world: World;
  let neighbour: Account;
  let late = 0;
  beforeAll(async () => {
    world = await startWorld({ now: () => new Date(Date.now() + late) });
    neighbour = await world.addAccount();
  });
  afterAll(() => world.close());

  async function codeOf(response: Response): Promise<string> {
    return ((await response.json()) as { error: { code: string } }).error.code;
  }

  it('every route asks for a session, except those that are meant to be public', async () => {
    const closed = world.backend.routes.filter(
      ({ method, url }) => !PUBLIC.includes(`${method.replace('HEAD', 'GET')} ${url}`),
    );
    expect(closed.length).toBeGreaterThan(8);
    const gone = await world.openPage('agent');
    await world.apiAs(gone.accessToken, 'DELETE', '/api/session');
    for (const { method, url } of closed) {
      const path = url.replaceAll(/:\w+|\*/g, '1');
      const without = await world.apiAs(null, method, path);
      expect([method, url, without.status]).toEqual([method, url, 401]);
      if (method !== 'HEAD') expect(await codeOf(without)).toBe('token_missing');
      for (const token of ['x', 'eyJhbGciOiJub25lIn0.e30.', gone.accessToken]) {
        const response = await world.apiAs(token, method, path);
        expect([method, url, response.status]).toEqual([method, url, 401]);
      }
    }
    const table = world.backend.routes.map(({ method, url }) => `${method} ${url}`);
    expect(PUBLIC.filter((route) => !table.includes(route))).toEqual([]);
  });

  it('a session sees the tickets of its own account only, by whichever route', async () => {
    // Accounts count their tickets alike: the same number means two things.
    const mine = await world.customerWrites({ subject: 'Frage', body: 'Welche Größe?' });
    const theirs = [];
    for (let n = 0; n < 3; n += 1) {
      theirs.push(await neighbour.customerWrites({ subject: MARK, body: `${MARK} ${n}` }));
    }
    await world.settled();
    const foreign = theirs.at(-1) ?? '';
    expect(theirs).toContain(mine);
    expect(JSON.stringify(await neighbour.view(foreign))).toContain(MARK);

    const routes = world.backend.routes.filter(
      ({ method, url }) => url.includes(':ticketId') && method !== 'HEAD',
    );
    expect(routes.length).toBeGreaterThanOrEqual(4);
    for (const { method, url } of routes) {
      const body = BODIES[`${method} ${url}`];
      expect(method === 'GET' || body !== undefined, `no body for ${method} ${url}`).toBe(true);
      const response = await world.api(method, url.replace(':ticketId', foreign), body);
      expect(await response.text()).not.toContain(MARK);
      if (method !== 'GET') expect([url, response.status]).toEqual([url, 404]);
    }
    expect(await world.view(mine)).toMatchObject({ subject: 'Frage', messages: [{}] });
    // Here that number means no ticket at all, and by now we know it.
    const again = await world.api('GET', `/api/tickets/${foreign}`);
    expect([again.status, (await again.text()).includes(MARK)]).toEqual([404, false]);
    await world.settled();
    // Of the ticket only the mark that there is none.
    for (const table of ['comments', 'feedback', 'insertions']) {
      const { rows } = await world.database.query<{ many: number }>(
        `select count(*) as many from ${table} where installation_id = $1 and ticket_id = $2`,
        [world.installationId, foreign],
      );
      expect([table, rows[0]?.many]).toEqual([table, 0]);
    }
  });

  it('a stream tells of its own account only', async () => {
    const leaving = new AbortController();
    const stream = await fetch(`${world.publicUrl}/api/stream`, {
      headers: {
        Authorization: `Bearer ${(await world.openPage('agent')).accessToken}`,
        Accept: 'text/event-stream',
      },
      signal: leaving.signal,
    });
    let heard = '';
    const reading = (async () => {
      for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk).toString();
    })().catch(() => {});
    await neighbour.customerWrites({ body: MARK });
    await world.settled();
    const mine = await world.customerWrites({ body: 'Welche Farbe?' });
    await world.settled();
    await expect.poll(() => heard, { timeout: 5_000 }).toContain(`"ticketId":"${mine}"`);
    leaving.abort();
    await reading;
    const told = [...heard.matchAll(/"ticketId":"([^"]+)"/g)].map(([, ticketId]) => ticketId);
    expect(new Set(told)).toEqual(new Set(['*', mine]));
  });

  it('an access token ends, and its session goes on with another', async () => {
    const session = await world.openPage('agent');
    const foreign = (await world.openPage('agent')).secret;
    try {
      late = 11 * 60_000;
      const refused = await world.apiAs(session.accessToken, 'GET', '/api/set-up');
      expect([refused.status, await codeOf(refused)]).toEqual([401, 'token_expired']);
      const { sessionId, secret } = session;
      const stranger = await world.apiAs(null, 'POST', '/api/session/refresh', {
        sessionId,
        secret: foreign,
      });
      expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'session_expired']);
      const refreshed = await world.apiAs(null, 'POST', '/api/session/refresh', {
        sessionId,
        secret,
      });
      expect(refreshed.status).toBe(200);
      const { accessToken } = (await refreshed.json()) as { accessToken: string };
      expect((await world.apiAs(accessToken, 'GET', '/api/set-up')).status).toBe(200);
    } finally {
      late = 0;
    }
  });

  it('a revoked session ends at once, for calls and for refreshes', async () => {
    const { accessToken, sessionId, secret } = await world.openPage('agent');
    expect((await world.apiAs(accessToken, 'GET', '/api/set-up')).status).toBe(200);
    expect((await world.apiAs(accessToken, 'DELETE', '/api/session')).status).toBe(204);
    const call = await world.apiAs(accessToken, 'GET', '/api/set-up');
    expect([call.status, await codeOf(call)]).toEqual([401, 'session_expired']);
    const refresh = await world.apiAs(null, 'POST', '/api/session/refresh', { sessionId, secret });
    expect([refresh.status, await codeOf(refresh)]).toEqual([401, 'session_expired']);
  });

  async function post(token: string): Promise<Response> {
    return fetch(`${world.publicUrl}/zendesk/app`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
    });
  }

  it('a signed token opens the page once', async () => {
    const launch = await fetch(`${world.sandbox.origin}/desk/launch?location=nav_bar`, {
      headers: { cookie: world.agent },
    });
    const { token } = (await launch.json()) as { token: string };
    const first = await post(token);
    expect(first.status).toBe(200);
    expect(await first.text()).toContain('id="session"');
    const second = await post(token);
    expect([second.status, await codeOf(second)]).toEqual([401, 'app_token_used']);
  });

  it("a token that another account's key signed, or nobody's, opens nothing", async () => {
    const own = world.sandbox.helpdesk.account;
    const other = neighbour.sandbox.helpdesk.account;
    const user = own.store.list('user').find((one) => one.role === 'admin');
    if (user === undefined) throw new Error('The account has no admin.');
    const forged = await signLaunch({ ...own, store: other.store }, user, 'nav_bar');
    const { token } = await signLaunch(own, user, 'nav_bar');
    const [head, claims] = token.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const old = await signLaunch(
      { ...own, now: () => new Date(Date.now() - 3_600_000) },
      user,
      'nav_bar',
    );
    for (const bad of [
      forged.token,
      old.token,
      `${none}.${claims}.`,
      `${head}.${claims}.`,
      '',
      'x.y.z',
    ]) {
      const response = await post(bad);
      expect([response.status, await codeOf(response)]).toEqual([401, 'app_token_invalid']);
    }
    expect((await post(token)).status).toBe(200);
  });

  it('only an admin may import orders or repair the set-up', async () => {
    const agent = await world.openPage('agent');
    const admin = await world.openPage('admin');
    for (const [path, body] of [
      ['/api/import/orders', { orders: [] }],
      ['/api/set-up/repair', undefined],
    ] as const) {
      const refused = await world.apiAs(agent.accessToken, 'POST', path, body);
      expect([refused.status, await codeOf(refused)]).toEqual([403, 'admins_only']);
      expect((await world.apiAs(admin.accessToken, 'POST', path, body)).ok).toBe(true);
    }
    await world.settled();
  });
});
