import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import { type Backend, type World as BackendWorld, startBackend } from '../backend/backend.ts';
import { readConfig } from '../backend/config.ts';
import type { Database } from '../backend/database/database.ts';
import { openPostgresDatabase } from '../backend/database/postgres-database.ts';
import { guardTenants } from '../backend/database/tenant-guard.ts';
import { createLogger } from '../backend/logger.ts';
import { TEMPLATE } from '../backend/testing/prepared-databases.ts';
import {
  createTestDatabase,
  isTestRun,
  openTestDatabase,
} from '../backend/testing/test-database.ts';
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
  /** One more process of ours on the same Postgres, at an address of its own; the caller closes it. */
  addProcess(): Promise<Backend>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Absent: Postgres in a test run, which is the quicker of the two; journeys on both name them. */
  engine?: Database['engine'];
  /** Instead of an empty one of that engine; closed with the world. */
  database?: Database;
  /** The sample tickets and orders; without, the account is empty. */
  withShop?: boolean;
  /** False: the app is there, and no admin has connected it yet. */
  isInstalled?: boolean;
  /** All switches stay off. */
  keepWatching?: boolean;
  environment?: Record<string, string>;
  rateLimitPerMinute?: number;
  /** As the vendor's when absent. */
  ticketUpdatesPerMinute?: number;
  /** Where the backend's log goes, with everything in it. */
  log?: DestinationStream;
  now?: () => Date;
  /** The helpdesk's clock, when it shall not be the real one. */
  helpdeskNow?: () => Date;
  /** Replaces parts of what the backend is given. */
  parts?: Partial<BackendWorld>;
}

/** Backend and sandbox in this process, each on a port of its own, installed as an admin does it. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const engine = options.engine ?? (isTestRun() ? 'postgres' : 'pglite');
  const isOwn = engine === 'postgres' && options.database === undefined;
  const databaseUrl = isOwn ? await createTestDatabase(TEMPLATE) : null;
  const connect = async () =>
    databaseUrl === null
      ? openTestDatabase('pglite')
      : guardTenants(await openPostgresDatabase(databaseUrl));
  const database = options.database ?? (await connect());
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
  const start = (at = config, on = database) =>
    startBackend(at, {
      log:
        options.log === undefined
          ? createLogger(process.env.LOG_LEVEL ?? 'silent')
          : createLogger('trace', options.log),
      fetch,
      now: options.now ?? (() => new Date()),
      appFolder: join(import.meta.dirname, '../dist/app'),
      database: on,
      ...options.parts,
    });
  let backend = await start();
  if (options.isInstalled !== false) {
    await installApp(sandbox.origin, {
      withOrders: options.withShop === true,
      keepWatching: options.keepWatching === true,
    });
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
    async addProcess() {
      if (databaseUrl === null) throw new Error('Only on Postgres can there be two processes.');
      const own = await connect();
      const process = await start({ ...config, port: 0 }, own);
      return {
        ...process,
        async close() {
          await process.close();
          await own.close();
        },
      };
    },
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
    ...(options.helpdeskNow === undefined ? {} : { now: options.helpdeskNow }),
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
