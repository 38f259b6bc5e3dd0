import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Account, type AppSettings, timestamp } from './account.ts';
import { LOCATIONS } from './app-launch.ts';
import { ensureUser } from './ensure-user.ts';
import { addGroup } from './groups-routes.ts';
import { type HelpdeskOptions, type RunningHelpdesk, startHelpdesk } from './start-helpdesk.ts';

/** A small account, and callers of it, for the tests of this folder. */

export const CLIENT = { clientId: 'zdg-sample', clientSecret: 'sample-secret' };
export const APP_URL = 'http://127.0.0.1:65000/sidebar';

/** One page for every place. */
export const everywhere = (url: string): AppSettings['locations'] =>
  Object.fromEntries(LOCATIONS.map((location) => [location, { url }]));

export interface TestClock {
  now: () => Date;
  passSeconds(seconds: number): void;
}

export function testClock(start = '2026-11-24T08:00:00.000Z'): TestClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    passSeconds: (seconds) => {
      at += seconds * 1000;
    },
  };
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
export type Json = any;

export type Call = (method: string, path: string, body?: unknown) => Promise<Answer<Json>>;

export interface TestAccount {
  helpdesk: RunningHelpdesk;
  admin: number;
  agent: number;
  group: number;
  /** With a browser session. */
  asAdmin: Call;
  asAgent: Call;
  /** Without any. */
  asStranger: Call;
  /** Through the whole OAuth consent, as the admin. */
  connect(scope?: string): Promise<{ call: Call; tokens: Json }>;
}

export async function startTestAccount(
  options: Partial<HelpdeskOptions> = {},
): Promise<TestAccount> {
  const helpdesk = await startHelpdesk({
    port: 0,
    dataFolder: null,
    app: { id: '911', name: 'Crossdesk', locations: everywhere(APP_URL) },
    oauthClient: CLIENT,
    seed: seedSmall,
    ...options,
  });
  const idOf = (email: string): number =>
    helpdesk.account.store.list('user').find((user) => user.email === email)?.id ?? 0;
  const [admin, agent] = [idOf('admin@example.com'), idOf('agent@example.com')];
  const group = helpdesk.account.store.list('group')[0]?.id ?? 0;
  const cookieOf = async (userId: number): Promise<string> => {
    const answer = await send(helpdesk.origin, {})('POST', '/desk/session', { userId });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const adminCookie = await cookieOf(admin);
  const asAdmin = send(helpdesk.origin, { cookie: adminCookie });
  return {
    helpdesk,
    admin,
    agent,
    group,
    asAdmin,
    asAgent: send(helpdesk.origin, { cookie: await cookieOf(agent) }),
    asStranger: send(helpdesk.origin, {}),
    async connect(scope = 'read write') {
      const grant = await consent(helpdesk.origin, adminCookie, scope);
      const { body: tokens } = await send(helpdesk.origin, {})('POST', '/oauth/tokens', grant);
      return { tokens, call: withToken(helpdesk.origin, tokens.access_token) };
    },
  };
}

export const withToken = (origin: string, accessToken: string): Call =>
  send(origin, { authorization: `Bearer ${accessToken}` });

export function send(origin: string, headers: Record<string, string>): Call {
  return async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  };
}

/** What a token request needs after an admin has said yes. */
export async function consent(origin: string, cookie: string, scope: string) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${new URL(APP_URL).origin}/oauth/back`;
  const form = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT.clientId,
    redirect_uri: redirectUri,
    scope,
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    decision: 'allow',
  });
  const answer = await fetch(`${origin}/oauth/authorizations`, {
    method: 'POST',
    headers: { cookie },
    body: form,
    redirect: 'manual',
  });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`No redirect: ${answer.status} ${await answer.text()}`);
  return {
    grant_type: 'authorization_code',
    code: new URL(location).searchParams.get('code') ?? '',
    client_id: CLIENT.clientId,
    client_secret: CLIENT.clientSecret,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  };
}

function seedSmall(account: Account): void {
  const group = addGroup(account, { name: 'First line', default: true });
  ensureUser(account, { name: 'Admin', email: 'admin@example.com', role: 'admin' });
  ensureUser(account, {
    name: 'Agent',
    email: 'agent@example.com',
    role: 'agent',
    groupIds: [group.id],
  });
  account.store.put('trigger_category', '10001', {
    id: '10001',
    name: 'Notifications',
    position: 5,
    created_at: timestamp(account.now()),
    updated_at: timestamp(account.now()),
  });
}

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Takes webhooks; `answers` are used up one a request, then every request gets 202. */
export async function startReceiver(
  answers: { status: number; headers?: Record<string, string>; never?: boolean }[] = [],
): Promise<{ url: string; received: Received[]; close: () => Promise<void> }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const answer = answers.shift() ?? { status: 202 };
      if (answer.never) return;
      response.writeHead(answer.status, answer.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhooks/zendesk/1`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
