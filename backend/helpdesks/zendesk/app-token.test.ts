import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccountOrigins } from './account-origin.ts';
import { createAppTokenVerifier } from './app-token.ts';

const now = new Date('2026-05-01T12:00:00Z');
const seconds = now.getTime() / 1_000;

describe('app tokens', () => {
  let server: Server;
  let port = 0;
  let privateKey: CryptoKey;
  let otherKey: CryptoKey;
  let pem = '';
  let asked: string[] = [];

  beforeAll(async () => {
    const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    privateKey = own.privateKey;
    otherKey = other.privateKey;
    pem = await exportSPKI(own.publicKey);
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(pem);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  const verifier = () =>
    createAppTokenVerifier({
      origins: createAccountOrigins('http://127.0.0.1:{subdomain}'),
      appId: '77',
      publicKey: null,
      fetch,
      now: () => now,
    });
  const claims = (change: Record<string, unknown> = {}) => ({
    iss: `127.0.0.1:${port}`,
    aud: `http://127.0.0.1:${port}/api/v2/apps/installations/5.json`,
    sub: `http://127.0.0.1:${port}/api/v2/users/9001.json`,
    iat: seconds - 5,
    exp: seconds + 300,
    jti: 'abc',
    context: { product: 'support', location: 'ticket_sidebar' },
    ...change,
  });
  const sign = (payload: object, key = privateKey) =>
    new SignJWT(payload as never).setProtectedHeader({ alg: 'RS256' }).sign(key);

  it('tells who opened the page, and asks for the key of our app once', async () => {
    asked = [];
    const verify = verifier();
    expect(await verify(await sign(claims()))).toEqual({
      subdomain: String(port),
      externalInstallationId: '5',
      userId: '9001',
      location: 'ticket_sidebar',
      tokenId: 'abc',
      expiresAt: new Date((seconds + 300) * 1_000),
    });
    await verify(await sign(claims({ jti: undefined })));
    expect(asked).toEqual(['/api/v2/apps/77/public_key.pem']);
  });

  it.each([
    ['signed by somebody else', claims, 'other'],
    ['ended', () => claims({ exp: seconds - 60 })],
    ['not yet good', () => claims({ nbf: seconds + 120 })],
    ['without an end', () => claims({ exp: undefined })],
    ['made later than now', () => claims({ iat: seconds + 120 })],
    ['of a foreign host', () => claims({ iss: 'evil.example.com' })],
    ['of a host that only looks right', () => claims({ iss: `127.0.0.1:${port}.evil.com` })],
    [
      'for an installation of another account',
      () => claims({ aud: 'http://127.0.0.1:1/api/v2/apps/installations/5.json' }),
    ],
    ['for something else', () => claims({ aud: `http://127.0.0.1:${port}/api/v2/users/5.json` })],
  ])('refuses one %s', async (_what, make, key?: string) => {
    const token = await sign(make(), key === 'other' ? otherKey : privateKey);
    await expect(verifier()(token)).rejects.toMatchObject({ code: 'app_token_invalid' });
  });

  it('takes no user of another account from it', async () => {
    const foreign = claims({ sub: 'http://127.0.0.1:1/api/v2/users/9001.json' });
    expect(await verifier()(await sign(foreign))).toMatchObject({ userId: null });
  });

  it('asks once for many who come at once, and again when the account has a new key', async () => {
    let at = now;
    const verify = createAppTokenVerifier({
      origins: createAccountOrigins('http://127.0.0.1:{subdomain}'),
      appId: '77',
      publicKey: null,
      fetch,
      now: () => at,
    });
    asked = [];
    await Promise.all([verify(await sign(claims())), verify(await sign(claims()))]);
    expect(asked).toHaveLength(1);
    const old = { privateKey, pem };
    const made = await generateKeyPair('RS256');
    privateKey = made.privateKey;
    pem = await exportSPKI(made.publicKey);
    try {
      // Not at every forged token: the account's own limit would pay for it.
      await expect(verify(await sign(claims()))).rejects.toMatchObject({
        code: 'app_token_invalid',
      });
      expect(asked).toHaveLength(1);
      at = new Date(now.getTime() + 61_000);
      expect(await verify(await sign(claims()))).toMatchObject({ userId: '9001' });
      await expect(verify(await sign(claims(), old.privateKey))).rejects.toMatchObject({
        code: 'app_token_invalid',
      });
      expect(asked).toHaveLength(2);
    } finally {
      ({ privateKey, pem } = old);
    }
  });

  it('says that it cannot tell now when the account answers no key', async () => {
    const token = await sign(claims());
    const old = pem;
    pem = '<html>maintenance</html>';
    try {
      await expect(verifier()(token)).rejects.toMatchObject({ code: 'key_unavailable' });
    } finally {
      pem = old;
    }
  });

  it.each(['', 'x', 'a.b.c', 'e30.e30.'])('refuses %j', async (token) => {
    await expect(verifier()(token)).rejects.toMatchObject({ httpStatus: 401 });
  });

  it('pins the algorithm: nothing signed with the public key as a secret, nothing unsigned', async () => {
    const hmac = await new SignJWT(claims() as never)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(pem));
    await expect(verifier()(hmac)).rejects.toMatchObject({ code: 'app_token_invalid' });
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${encode({ alg: 'none' })}.${encode(claims())}.`;
    await expect(verifier()(unsigned)).rejects.toMatchObject({ code: 'app_token_invalid' });
  });
});
