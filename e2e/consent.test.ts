import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SetUpView } from '../backend/http/contract-set-up.ts';
import { startWorld, type World } from './world.ts';

describe('consent, and what can be wrong with it', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ isInstalled: false });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const view = (await (await world.api('GET', '/api/set-up')).json()) as SetUpView;
    expect(view.status).toBe('new');
  });

  async function askForConsent(): Promise<URL> {
    const { accessToken } = await world.openPage('admin');
    const answer = await world.apiAs(accessToken, 'POST', '/api/set-up/connect', {});
    return new URL(((await answer.json()) as { authorizeUrl: string }).authorizeUrl);
  }

  /** The address that the helpdesk leads back to once somebody has allowed it. */
  async function allow(authorizeUrl: URL, cookie = world.admin): Promise<URL> {
    const page = await (await fetch(authorizeUrl, { headers: { cookie } })).text();
    const fields = [...page.matchAll(/<input[^>]*name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value.replace(/&#(\d+);/g, (_whole, code) => String.fromCodePoint(Number(code))),
      ],
    );
    const allowed = await fetch(new URL('/oauth/authorizations', authorizeUrl), {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams([...fields, ['decision', 'allow']]),
      redirect: 'manual',
    });
    return new URL(allowed.headers.get('location') ?? 'about:blank');
  }

  async function follow(back: URL, language = 'en'): Promise<[number, string]> {
    const answer = await fetch(back, { headers: { 'accept-language': language } });
    const html = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/html');
    return [answer.status, /<h1>([^<]+)/.exec(html)?.[1] ?? html];
  }

  async function keptGrants(): Promise<number> {
    const { rows } = await world.database.query(
      'select 1 from oauth_grants where installation_id is not null',
    );
    return rows.length;
  }

  /** What the page that asked is told. */
  async function answer(): Promise<string | null> {
    const view = (await (await world.api('GET', '/api/set-up')).json()) as SetUpView;
    return view.consent?.answer ?? null;
  }

  it('carries PKCE and a state of its own, to the account’s own address', async () => {
    const [one, two] = [await askForConsent(), await askForConsent()];
    expect(one.origin).toBe(world.sandbox.origin);
    expect(one.searchParams.get('code_challenge_method')).toBe('S256');
    expect(one.searchParams.get('state')).not.toBe(two.searchParams.get('state'));
    expect(one.searchParams.get('code_challenge')).not.toBe(two.searchParams.get('code_challenge'));
  });

  it('a state that nobody asked for, or none, connects nothing', async () => {
    const back = await allow(await askForConsent());
    const forged = new URL(back);
    forged.searchParams.set('state', 'x'.repeat(32));
    expect(await follow(forged)).toEqual([400, 'This consent has expired']);
    forged.searchParams.delete('state');
    expect(await follow(forged, 'zh-CN,zh;q=0.9')).toEqual([400, '未连接']);
    expect(await keptGrants()).toBe(0);
  });

  it('a code that was not given for this request is refused: the verifier does not fit', async () => {
    const [mine, other] = [await allow(await askForConsent()), await allow(await askForConsent())];
    mine.searchParams.set('code', other.searchParams.get('code') ?? '');
    expect(await follow(mine)).toEqual([502, 'Zendesk did not accept the consent']);
    expect(await answer()).toBe('failed');
    // The state has been used up by that.
    expect(await follow(mine)).toEqual([400, 'This consent has expired']);
    expect(await keptGrants()).toBe(0);
  });

  it('a refusal says so, and repeats nothing of what it was sent', async () => {
    const back = await allow(await askForConsent());
    const refused = new URL(`${back.origin}${back.pathname}`);
    refused.searchParams.set('error', '<script>alert(1)</script>');
    refused.searchParams.set('state', 'x'.repeat(32));
    const page = await fetch(refused);
    expect([page.status, await page.text()]).toEqual([400, expect.not.stringContaining('alert')]);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    // Only the request that was made from here has been answered by it.
    expect(await answer()).not.toBe('denied');
    refused.searchParams.set('state', back.searchParams.get('state') ?? '');
    await fetch(refused);
    expect(await answer()).toBe('denied');
    expect(await follow(back)).toEqual([400, 'This consent has expired']);
  });

  it('an agent’s consent is not enough, even where the helpdesk gives him a token', async () => {
    const { store } = world.sandbox.helpdesk.account;
    const back = await allow(await askForConsent());
    const agent = store.list('user').find((user) => user.role === 'agent');
    for (const code of store.list('authorization_code')) {
      store.put('authorization_code', code.code, { ...code, user_id: agent?.id ?? 0 });
    }
    expect(await follow(back)).toEqual([403, 'An admin is needed']);
    expect(await answer()).toBe('not_admin');
    expect(await keptGrants()).toBe(0);
  });

  it('a code is good once: the second way back changes nothing', async () => {
    const back = await allow(await askForConsent());
    expect(await follow(back)).toEqual([200, 'Connected']);
    expect(await answer()).toBe('given');
    expect(await follow(back)).toEqual([400, 'This consent has expired']);
    expect(await keptGrants()).toBe(1);
    await world.settled();
    // For the check before each test.
    await world.database.query(
      `update installations set status = 'new' where installation_id = $1`,
      [world.installationId],
    );
  });
});
