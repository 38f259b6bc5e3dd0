import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pgliteFolder } from '../backend/config.ts';
import type { Database } from '../backend/database/database.ts';
import { openPgliteDatabase } from '../backend/database/pglite-database.ts';
import { openPostgresDatabase } from '../backend/database/postgres-database.ts';
import { createTestDatabase } from '../backend/testing/test-database.ts';
import { installApp } from '../sandbox/install-app.ts';
import { backendEnvironment } from '../sandbox/sandbox-settings.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { type Account, enterAccount } from './account.ts';
import { newKey, reservePort } from './world.ts';

/** A backend that can be killed, and the account that it serves. */
export interface KillableWorld extends Account {
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts it on the same data; resolves when it listens. */
  start(): Promise<void>;
  /** Lets it end by itself, then opens what it left. The caller closes the database. */
  stopAndOpenDatabase(): Promise<Database>;
  close(): Promise<void>;
}

/**
 * @param options.now the helpdesk's clock.
 */
export async function startKillableWorld(options: {
  engine: Database['engine'];
  now?: () => Date;
}): Promise<KillableWorld> {
  const port = await reservePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'crossdesk-kill-'));
  const databaseUrl = options.engine === 'pglite' ? '' : await createTestDatabase();
  const sandbox = await startSandbox({
    port: 0,
    enginesPort: 0,
    backendUrl: publicUrl,
    dataFolder: null,
    isEmpty: true,
    rateLimitPerMinute: 100_000,
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const environment = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATA_FOLDER: dataFolder,
    DATABASE_URL: databaseUrl,
    MASTER_KEY: newKey(),
    SESSION_KEY: newKey(),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    ...backendEnvironment({ helpdeskPort: sandbox.port, ...sandbox }, {}),
  };
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const next = fork(join(import.meta.dirname, '../backend/main.ts'), {
      env: environment,
      execArgv: [],
    });
    child = next;
    await new Promise<void>((resolve, reject) => {
      next.once('message', () => resolve());
      next.once('exit', (code) => reject(new Error(`The backend ended with ${code}.`)));
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null) return;
    const ending = child;
    child = null;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  }

  await start();
  await installApp(sandbox.origin, { withOrders: false });
  return {
    ...(await enterAccount(sandbox, publicUrl)),
    start,
    kill: () => end('SIGKILL'),
    async stopAndOpenDatabase() {
      await end('SIGTERM');
      return options.engine === 'pglite'
        ? openPgliteDatabase(pgliteFolder(dataFolder))
        : openPostgresDatabase(databaseUrl);
    },
    async close() {
      await sandbox.close();
      await end('SIGTERM');
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
