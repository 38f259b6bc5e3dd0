import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  APP_URL,
  CLIENT,
  consent,
  send,
  startTestAccount,
  type TestAccount,
  type TestClock,
  testClock,
  withToken,
} from './test-account.ts';

let account: TestAccount;
let clock: TestClock;
let adminCookie: string;

beforeEach(async () => {
  clock = testClock();
  account = await startTestAccount({ now: clock.now });
  adminCookie = await cookieOf(account.admin);
});
afterEach(() => account.helpdesk.close());

const cookieOf = async (userId: number): Promise<string> => {
  const answer = await account.asStranger('POST', '/desk/session', { userId });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const BACK = `${new URL(APP_URL).origin}/oauth/back`;
const authorizePath = (more: Record<string, string> = {}): string =>
  `/oauth/authorizations/new?${new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT.clientId,
    redirect_uri: BACK,
    scope: 'read tickets:write',
    state: 's-1',
    code_challenge: createHash('sha256').update('verifier').digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  })}`;
const askForTokens = (body: Record<string, unknown>) =>
  account.asStranger('POST', '/oauth/tokens', body);
const invalidGrant = { status: 400, body: { error: 'invalid_grant' } };

describe('the consent page', () => {
  it('shows an admin who asks for what, with Allow and Deny', async () => {
    const { status, body, headers } = await account.asAdmin('GET', authorizePath());
    expect(status).toBe(200);
    expect(body).toContain('Crossdesk asks for access');
    expect(body).toContain('Change tickets');
    expect(body).toContain('value="allow"');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('tells an agent who can consent, and a stranger to sign in', async () => {
    const agent = await account.asAgent('GET', authorizePath());
    expect(agent.status).toBe(403);
    expect(agent.body).toContain('<li>Admin</li>');
    const stranger = await account.asStranger('GET', authorizePath());
    expect(stranger.status).toBe(401);
    expect(stranger.body).toContain('action="/desk/session"');
  });

  it('never redirects to an address that is not registered', async () => {
    const elsewhere = authorizePath({ redirect_uri: 'https://evil.example/back' });
    expect((await account.asAdmin('GET', elsewhere)).status).toBe(400);
    expect((await account.asAdmin('GET', authorizePath({ client_id: 'x' }))).status).toBe(400);
    expect((await account.asAdmin('GET', authorizePath({ scope: 'all' }))).status).toBe(400);
    const plain = authorizePath({ code_challenge_method: 'plain' });
    expect((await account.asAdmin('GET', plain)).status).toBe(400);
  });

  it('escapes what it repeats', async () => {
    const { body } = await account.asAdmin('GET', authorizePath({ state: '"><script>x' }));
    expect(body).not.toContain('<script>');
  });

  it('sends a refusal back as access_denied, with the state', async () => {
    const form = new URLSearchParams(authorizePath().split('?')[1]);
    form.set('decision', 'deny');
    const answer = await fetch(`${account.helpdesk.origin}/oauth/authorizations`, {
      method: 'POST',
      headers: { cookie: adminCookie },
      body: form,
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.origin + back.pathname).toBe(BACK);
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('state')).toBe('s-1');
  });
});

describe('tokens', () => {
  const grantOf = (scope = 'read write') => consent(account.helpdesk.origin, adminCookie, scope);

  it('come for a code and its verifier, once, and act as the admin', async () => {
    const grant = await grantOf();
    const { status, body } = await askForTokens(grant);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'bearer', scope: 'read write', expires_in: 1800 });
    const me = await withToken(account.helpdesk.origin, body.access_token)(
      'GET',
      '/api/v2/users/me',
    );
    expect(me.body.user.id).toBe(account.admin);
    expect(await askForTokens(grant)).toMatchObject(invalidGrant);
  });

  it('are refused for a wrong verifier, an old code, a wrong secret', async () => {
    const wrong = { ...(await grantOf()), code_verifier: 'another' };
    expect(await askForTokens(wrong)).toMatchObject(invalidGrant);
    const late = await grantOf();
    clock.passSeconds(121);
    expect(await askForTokens(late)).toMatchObject(invalidGrant);
    const secret = { ...(await grantOf()), client_secret: 'guess' };
    expect(await askForTokens(secret)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
    const other = { ...(await grantOf()), redirect_uri: `${BACK}/other` };
    expect(await askForTokens(other)).toMatchObject(invalidGrant);
    const password = { ...(await grantOf()), grant_type: 'password' };
    expect((await askForTokens(password)).body.error).toBe('unsupported_grant_type');
  });

  it('rotate: both old tokens die with the refresh', async () => {
    const { tokens, call } = await account.connect();
    const refresh = { ...CLIENT_BODY, refresh_token: tokens.refresh_token, expires_in: 300 };
    const { body } = await askForTokens(refresh);
    expect(body.expires_in).toBe(300);
    expect((await call('GET', '/api/v2/users/me')).status).toBe(401);
    expect(await askForTokens(refresh)).toMatchObject(invalidGrant);
    const renewed = withToken(account.helpdesk.origin, body.access_token);
    expect((await renewed('GET', '/api/v2/users/me')).status).toBe(200);
    clock.passSeconds(301);
    expect(await renewed('GET', '/api/v2/users/me')).toMatchObject({
      status: 401,
      body: { error: 'invalid_token' },
    });
    clock.passSeconds(31 * 86_400);
    const tooLate = { ...refresh, refresh_token: body.refresh_token };
    expect(await askForTokens(tooLate)).toMatchObject(invalidGrant);
  });

  it.each([299, 172_801, 'soon'])('cannot live %s seconds', async (seconds) => {
    const answer = await askForTokens({ ...(await grantOf()), expires_in: seconds });
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('can be revoked', async () => {
    const { tokens, call } = await account.connect();
    expect((await call('DELETE', '/api/v2/oauth/tokens/current.json')).status).toBe(204);
    expect((await call('GET', '/api/v2/users/me')).status).toBe(401);
    const refresh = { ...CLIENT_BODY, refresh_token: tokens.refresh_token };
    expect(await askForTokens(refresh)).toMatchObject(invalidGrant);
  });

  it('cover only their scopes', async () => {
    const { call } = await account.connect('tickets:read webhooks:write');
    expect((await call('GET', '/api/v2/tickets')).status).toBe(200);
    expect(await call('POST', '/api/v2/tickets', { ticket: {} })).toMatchObject({
      status: 403,
      body: { error: 'Forbidden' },
    });
    // Groups, fields and search have no resource of their own: only plain read covers them.
    for (const path of ['groups', 'ticket_fields', 'search?query=x', 'users/me', 'webhooks']) {
      expect((await call('GET', `/api/v2/${path}`)).status).toBe(403);
    }
  });
});

const CLIENT_BODY = {
  grant_type: 'refresh_token',
  client_id: CLIENT.clientId,
  client_secret: CLIENT.clientSecret,
};

describe('strangers', () => {
  it('are told that they are not authenticated', async () => {
    expect(await account.asStranger('GET', '/api/v2/tickets')).toMatchObject({
      status: 401,
      body: { error: "Couldn't authenticate you" },
    });
  });

  it('cannot write with somebody’s session from another page', async () => {
    const headers = { cookie: adminCookie, origin: 'http://127.0.0.1:65000' };
    const foreign = send(account.helpdesk.origin, headers);
    const answer = await foreign('POST', '/api/v2/groups', { group: { name: 'x' } });
    expect(answer.status).toBe(403);
    expect((await foreign('POST', '/control/reset')).status).toBe(403);
  });

  it('get 400 for what is not JSON, or not wrapped', async () => {
    const { call } = await account.connect();
    expect((await call('POST', '/api/v2/tickets', {})).status).toBe(400);
    const broken = await fetch(`${account.helpdesk.origin}/api/v2/tickets`, {
      method: 'POST',
      headers: { cookie: adminCookie, 'content-type': 'application/json' },
      body: '{"ticket":',
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ error: 'BadRequest' });
    expect((await call('GET', '/api/v2/tickets/abc')).status).toBe(400);
    expect((await call('GET', '/api/v2/nothing')).status).toBe(404);
  });
});
