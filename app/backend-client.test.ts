import { describe, expect, it } from 'vitest';
import type { SessionView } from '../backend/http/contract.ts';
import { openBackendClient } from './backend-client.ts';

const MINUTE = 60_000;

/** A backend that knows one session, and rotates its secret with every refresh. */
class Backend {
  time = Date.parse('2026-11-24T08:00:00Z');
  generation = 0;
  expiresAt = this.time + 10 * MINUTE;
  calls: string[] = [];
  answer: () => Response = () => Response.json({ ticketId: '7' });
  revoked = false;

  session = (): SessionView => ({
    sessionId: 's',
    secret: `secret-${this.generation}`,
    accessToken: `token-${this.generation}`,
    expiresInSeconds: 600,
    installationId: 'i',
    installationStatus: 'ready',
    location: 'ticket_sidebar',
  });

  fetch = async (path: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    this.calls.push(`${init.method ?? 'GET'} ${path}`);
    if (path === '/api/session/refresh') {
      const { secret } = JSON.parse(String(init.body));
      if (this.revoked || secret !== `secret-${this.generation}`)
        return refusal(401, 'session_expired');
      this.generation += 1;
      this.expiresAt = this.time + 10 * MINUTE;
      return Response.json(this.session());
    }
    const token = new Headers(init.headers).get('Authorization');
    const isValid = token === `Bearer token-${this.generation}` && this.time < this.expiresAt;
    return isValid ? this.answer() : refusal(401, 'token_expired');
  };

  open = () =>
    openBackendClient({
      session: this.session(),
      fetch: this.fetch,
      now: () => new Date(this.time),
      locale: () => 'en',
    });
}

const refusal = (status: number, code: string, retryAfterSeconds: number | null = null) =>
  Response.json({ error: { code, message: 'no', retryAfterSeconds, requestId: 'r' } }, { status });
const { signal } = new AbortController();

describe('the session', () => {
  it('is renewed shortly before its token expires, once for all calls', async () => {
    const backend = new Backend();
    const client = backend.open();
    backend.time += 9.5 * MINUTE;
    const answers = await Promise.all(['7', '8', '9'].map((id) => client.ticket(id, signal)));
    expect(answers.every((one) => one.ok)).toBe(true);
    expect(backend.calls.filter((call) => call.includes('refresh'))).toHaveLength(1);
  });

  it('is renewed after a 401, and the call made again', async () => {
    const backend = new Backend();
    const client = backend.open();
    // The backend's clock is ahead of ours.
    backend.expiresAt = 0;
    expect(await client.ticket('7', signal)).toEqual({ ok: true, value: { ticketId: '7' } });
    expect(backend.calls).toEqual([
      'GET /api/tickets/7?locale=en',
      'POST /api/session/refresh',
      'GET /api/tickets/7?locale=en',
    ]);
  });

  it('says so when it has ended, without asking for ever', async () => {
    const backend = new Backend();
    const client = backend.open();
    backend.time += 24 * 60 * MINUTE;
    backend.revoked = true;
    const answer = await client.ticket('7', signal);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'session_expired' } });
    expect(backend.calls).toEqual(['POST /api/session/refresh']);
  });
});

describe('a call that fails', () => {
  it('tells the code and how long to wait', async () => {
    const backend = new Backend();
    backend.answer = () => refusal(429, 'rate_limited', 12);
    expect(await backend.open().ticket('7', signal)).toEqual({
      ok: false,
      failure: { code: 'rate_limited', message: 'no', retryAfterSeconds: 12 },
    });
  });

  it('survives the pages of proxies', async () => {
    const backend = new Backend();
    const headers = { 'Retry-After': '30' };
    backend.answer = () => new Response('<h1>Bad gateway</h1>', { status: 502, headers });
    expect(await backend.open().ticket('7', signal)).toMatchObject({
      failure: { code: 'internal', retryAfterSeconds: 30 },
    });
    backend.answer = () => new Response('<h1>Sign in to the Wi-Fi</h1>');
    expect(await backend.open().ticket('7', signal)).toMatchObject({
      failure: { code: 'internal' },
    });
  });

  it('is offline without a network, and given up when the caller gives up', async () => {
    const backend = new Backend();
    backend.answer = () => {
      throw new TypeError('Failed to fetch');
    };
    const client = backend.open();
    expect(await client.ticket('7', signal)).toMatchObject({ failure: { code: 'offline' } });
    const gone = AbortSignal.abort();
    expect(await client.ticket('7', gone)).toMatchObject({ failure: { code: 'aborted' } });
  });
});

it('takes an empty answer to an insertion', async () => {
  const backend = new Backend();
  backend.answer = () => new Response(null, { status: 204 });
  const body = { draftId: null, language: 'de', pairs: [{ source: 'a', target: 'b' }] };
  const answer = await backend.open().insertion('7/8', body, signal);
  expect(answer).toEqual({ ok: true, value: null });
  expect(backend.calls).toEqual(['POST /api/tickets/7%2F8/insertions']);
});
