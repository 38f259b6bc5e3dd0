import { setTimeout as delay } from 'node:timers/promises';
import { sampleOrders } from './shop/sample-orders.ts';

export interface Session {
  accessToken: string;
  installationId: string;
}

/**
 * Does what an admin of the account does by hand in a browser, with the same requests: opens the
 * app, gives consent, waits for set-up, and lets the shop hand over its orders. Safe to repeat.
 */
export async function installApp(
  helpdeskOrigin: string,
  options: {
    withOrders: boolean;
    /** Leaves every switch off, as set-up does. */
    keepWatching?: boolean;
    signal?: AbortSignal;
  },
): Promise<void> {
  const signal = options.signal ?? AbortSignal.timeout(120_000);
  const admin = await signIn(helpdeskOrigin, 'admin');
  const { session, origin } = await openApp(helpdeskOrigin, admin, 'nav_bar');
  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        Authorization: `Bearer ${session.accessToken}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
    });
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? null : await response.json()) as T;
  };

  const before = await api<{ status: string }>('GET', '/api/set-up');
  if (before.status === 'ready') {
    // Addresses may have changed since the last start.
    await api('POST', '/api/set-up/repair');
    return;
  }
  const { authorizeUrl } = await api<{ authorizeUrl: string }>('POST', '/api/set-up/connect');
  await consent(authorizeUrl, admin);
  for (;;) {
    const { status } = await api<{ status: string }>('GET', '/api/set-up');
    if (status === 'ready') break;
    await delay(50, undefined, { signal });
  }
  if (options.keepWatching !== true) {
    // As an admin does who has looked at the watch list for a while.
    for (const name of ['fields', 'routing', 'answers']) {
      await api('POST', '/api/set-up/change', { kind: 'switch', switch: name, isOn: true });
    }
  }
  if (options.withOrders) {
    await api('POST', '/api/import/orders', { orders: sampleOrders(new Date()) });
  }
}

/** Signs in to the desk as the first person of a role; answers the cookie. */
export async function signIn(origin: string, role: 'admin' | 'agent'): Promise<string> {
  const directory = (await (await fetch(`${origin}/desk/users`)).json()) as {
    agents: { id: number | string; role: string }[];
  };
  const person = directory.agents.find((agent) => agent.role === role);
  if (person === undefined) throw new Error(`The account has no ${role}.`);
  const response = await fetch(`${origin}/desk/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ userId: person.id }),
  });
  if (!response.ok) throw new Error(`Signing in failed: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Opens the app as the desk does: a signed token, posted into a frame. */
export async function openApp(
  helpdeskOrigin: string,
  cookie: string,
  location: string,
): Promise<{ session: Session; origin: string }> {
  const launch = (await (
    await fetch(`${helpdeskOrigin}/desk/launch?location=${location}`, { headers: { cookie } })
  ).json()) as { url: string; token: string };
  const page = await fetch(launch.url, {
    method: 'POST',
    body: new URLSearchParams({ token: launch.token }),
  });
  const html = await page.text();
  const json = /id="session">([^<]*)</.exec(html)?.[1];
  if (json === undefined)
    throw new Error(`The app did not open: ${page.status} ${html.slice(0, 300)}`);
  return { session: JSON.parse(json) as Session, origin: new URL(launch.url).origin };
}

/** Presses "Allow" on the consent page, and follows the way back. */
async function consent(authorizeUrl: string, cookie: string): Promise<void> {
  const page = await fetch(authorizeUrl, { headers: { cookie } });
  const html = await page.text();
  const fields = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decode(value)] as [string, string],
  );
  const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
  const allowed = await fetch(new URL(decode(action ?? ''), authorizeUrl), {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams([...fields, ['decision', 'allow']]),
    redirect: 'manual',
  });
  const back = allowed.headers.get('location');
  if (back === null) throw new Error(`The consent page did not lead back: ${allowed.status}`);
  const done = await fetch(back);
  if (!done.ok) throw new Error(`The consent was not taken: ${done.status} ${await done.text()}`);
}

function decode(attribute: string): string {
  return attribute.replace(/&#(\d+);/g, (_whole, code: string) =>
    String.fromCodePoint(Number(code)),
  );
}
