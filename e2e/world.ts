import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import { type Backend, type World as BackendWorld, startBackend } from '../backend/backend.ts';
import { readConfig } from '../backend/config.ts';
import type { Database } from '../backend/database/database.ts';
import { createLogger } from '../backend/logger.ts';
import { openTestDatabase } from '../backend/testing/test-database.ts';
import { installApp } from '../sandbox/install-app.ts';
import { backendEnvironment } from '../sandbox/sandbox-settings.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';
import { type Account, enterAccount } from './account.ts';

export interface World extends Account {
  backend: Backend;
  database: Database;
  publicUrl: string;
  /** Installs us in one more account, served by the same backend. */
  addAccount(): Promise<Account>;
  /** Resolves when nothing is on its way between the two, and nothing waits. */
  settled(): Promise<void>;
  /** Closes the backend and starts it again on the same address and data; `whileDown` in between. */
  restartBackend(whileDown?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  engine?: Database['engine'];
  /** Instead of an empty one of that engine; closed with the world. */
  database?: Database;
  /** The sample tickets and orders; without, the account is empty. */
  withShop?: boolean;
  /** False: the app is there, and no admin has connected it yet. */
  isInstalled?: boolean;
  environment?: Record<string, string>;
  rateLimitPerMinute?: number;
  /** As the vendor's when absent. */
  ticketUpdatesPerMinute?: number;
  /** Where the backend's log goes, with everything in it. */
  log?: DestinationStream;
  now?: () => Date;
  /** Replaces parts of what the backend is given. */
  parts?: Partial<BackendWorld>;
}

/** Backend and sandbox in this process, each on a port of its own, installed as an admin does it. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const database = options.database ?? (await openTestDatabase(options.engine ?? 'pglite'));
  const port = await reservePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const sandbox = await startAccountSandbox(publicUrl, options);
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    MASTER_KEY: newKey(),
    SESSION_KEY: newKey(),
    ...backendEnvironment({ helpdeskPort: sandbox.port, ...sandbox }, {}),
    ...options.environment,
  });
  const start = () =>
    startBackend(config, {
      log:
        options.log === undefined
          ? createLogger(process.env.LOG_LEVEL ?? 'silent')
          : createLogger('trace', options.log),
      fetch,
      now: options.now ?? (() => new Date()),
      appFolder: join(import.meta.dirname, '../dist/app'),
      database,
      ...options.parts,
    });
  let backend = await start();
  if (options.isInstalled !== false) {
    await installApp(sandbox.origin, { withOrders: options.withShop === true });
  }
  const account = await enterAccount(sandbox, publicUrl);

  const sandboxes = [sandbox];
  async function settled(): Promise<void> {
    // Twice: what the jobs wrote may have fired triggers that call us again.
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(sandboxes.map((one) => one.helpdesk.deliveriesIdle()));
      await backend.idle();
    }
  }
  await settled();

  return {
    ...account,
    get backend() {
      return backend;
    },
    database,
    publicUrl,
    async addAccount() {
      const neighbour = await startAccountSandbox(publicUrl, options);
      sandboxes.push(neighbour);
      await installApp(neighbour.origin, { withOrders: false });
      return enterAccount(neighbour, publicUrl);
    },
    settled,
    async restartBackend(whileDown) {
      await backend.close();
      await whileDown?.();
      backend = await start();
    },
    async close() {
      for (const one of sandboxes) await one.close();
      await backend.close();
      await database.close();
    },
  };
}

function startAccountSandbox(backendUrl: string, options: WorldOptions): Promise<Sandbox> {
  return startSandbox({
    port: 0,
    enginesPort: 0,
    backendUrl,
    dataFolder: null,
    isEmpty: options.withShop !== true,
    rateLimitPerMinute: options.rateLimitPerMinute ?? 100_000,
    ...(options.ticketUpdatesPerMinute === undefined
      ? {}
      : { ticketUpdatesPerMinute: options.ticketUpdatesPerMinute }),
  });
}

export function newKey(): string {
  return randomBytes(32).toString('base64');
}

export async function reservePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
