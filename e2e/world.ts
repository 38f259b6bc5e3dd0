import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Backend, startBackend } from '../backend/backend.ts';
import { readConfig } from '../backend/config.ts';
import type { Database } from '../backend/database/database.ts';
import type { TicketView } from '../backend/http/contract.ts';
import { openTestDatabase } from '../backend/testing/test-database.ts';
import { installApp, openApp, signIn } from '../sandbox/install-app.ts';
import { backendEnvironment } from '../sandbox/sandbox-settings.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';

export interface World {
  sandbox: Sandbox;
  backend: Backend;
  database: Database;
  /** Cookies of the desk. */
  admin: string;
  agent: string;
  installationId: string;
  /** Writes as a customer; answers the ticket's id. */
  customerWrites(message: CustomerMessage): Promise<string>;
  /** Resolves when nothing is on its way between the two, and nothing waits. */
  settled(): Promise<void>;
  /** The ticket as the helpdesk has it. */
  ticket(ticketId: string): Promise<DeskTicket>;
  /** What an agent's page is told. */
  view(ticketId: string): Promise<TicketView>;
  /** Calls the helpdesk's REST API as the desk's admin. */
  helpdesk<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Calls our API with an agent's session. */
  api(method: string, path: string, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

export interface CustomerMessage {
  name?: string;
  email?: string;
  locale?: string;
  ticketId?: string;
  channel?: string;
  subject?: string;
  body: string;
  headers?: Record<string, string>;
}

export interface DeskTicket {
  id: number;
  tags: string[];
  priority: string | null;
  group_id: number | null;
  status: string;
}

/**
 * Backend and sandbox in this process, each on a port of its own, installed as an admin does it.
 *
 * @param options.withShop the sample tickets and orders; without, the account is empty.
 */
export async function startWorld(
  options: {
    engine?: Database['engine'];
    withShop?: boolean;
    environment?: Record<string, string>;
    rateLimitPerMinute?: number;
  } = {},
): Promise<World> {
  const database = await openTestDatabase(options.engine ?? 'pglite');
  const port = await reservePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const sandbox = await startSandbox({
    port: 0,
    enginesPort: 0,
    backendUrl: publicUrl,
    dataFolder: null,
    isEmpty: options.withShop !== true,
    rateLimitPerMinute: options.rateLimitPerMinute ?? 100_000,
  });
  const key = () => randomBytes(32).toString('base64');
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    MASTER_KEY: key(),
    SESSION_KEY: key(),
    ...backendEnvironment({ helpdeskPort: sandbox.port, ...sandbox }, {}),
    ...options.environment,
  });
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const backend = await startBackend(config, {
    log,
    fetch,
    now: () => new Date(),
    appFolder: join(import.meta.dirname, '../dist/app'),
    database,
  });
  await installApp(sandbox.origin, { withOrders: options.withShop === true });

  const [admin, agent] = await Promise.all([
    signIn(sandbox.origin, 'admin'),
    signIn(sandbox.origin, 'agent'),
  ]);
  const { session } = await openApp(sandbox.origin, agent, 'nav_bar');

  async function helpdesk<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(sandbox.origin + path, {
      method,
      headers: {
        cookie: admin,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  const api: World['api'] = (method, path, body) =>
    fetch(publicUrl + path, {
      method,
      headers: {
        Authorization: `Bearer ${session.accessToken}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  async function settled(): Promise<void> {
    await sandbox.helpdesk.deliveriesIdle();
    await backend.idle();
    // What the jobs wrote may have fired triggers that call us again.
    await sandbox.helpdesk.deliveriesIdle();
    await backend.idle();
  }
  await settled();

  return {
    sandbox,
    backend,
    database,
    admin,
    agent,
    installationId: session.installationId,
    async customerWrites({ name, email, locale, ticketId, channel, subject, body, headers }) {
      const { ticket } = await helpdesk<{ ticket: { id: number } }>('POST', '/desk/messages', {
        requester: {
          name: name ?? 'Ana Costa',
          email: email ?? 'ana.costa@example.org',
          ...(locale === undefined ? {} : { locale }),
        },
        ...(ticketId === undefined ? {} : { ticket_id: ticketId }),
        channel: channel ?? 'email',
        ...(subject === undefined ? {} : { subject }),
        body,
        ...(headers === undefined ? {} : { headers }),
      });
      return String(ticket.id);
    },
    settled,
    ticket: async (ticketId) =>
      (await helpdesk<{ ticket: DeskTicket }>('GET', `/api/v2/tickets/${ticketId}`)).ticket,
    async view(ticketId) {
      const response = await api('GET', `/api/tickets/${ticketId}?locale=zh-CN`);
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as TicketView;
    },
    helpdesk,
    api,
    async close() {
      await sandbox.close();
      await backend.close();
      await database.close();
    },
  };
}

async function reservePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
