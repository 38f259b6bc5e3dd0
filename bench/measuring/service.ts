import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, enterAccount } from '../../e2e/account.ts';
import { installApp } from '../../sandbox/install-app.ts';
import { backendEnvironment } from '../../sandbox/sandbox-settings.ts';
import type { Sandbox } from '../../sandbox/start-sandbox.ts';
import { freePort } from '../../tools/free-port.ts';
import { type DelayingProxy, startDelayingProxy } from './delaying-proxy.ts';
import type { LoopSeen } from './watch-loop.ts';

/** Backend and sandbox as processes of their own, the app installed in an empty account. */
export interface Service {
  account: Account;
  /** Straight to the backend. */
  backendUrl: string;
  /** The public address of the backend: helpdesk and browsers come this way. */
  proxy: DelayingProxy;
  /** The backend's event loop since the last time that somebody asked. */
  seeLoop(): Promise<LoopSeen>;
  close(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');
const CLOSING_MS = 3_000;
/** Theirs would replace the sandbox's engines, database and keys. */
const NOT_INHERITED = /^(DEEPL_|OPENAI_|ZENDESK_|DATABASE_URL$|MASTER_KEY$|SESSION_KEY$)/;

/**
 * @param databaseUrl Postgres; null measures on PGlite in a folder that is removed afterwards.
 * @param options.isInstalled false: nobody has connected us yet; `calm` waits until that is over.
 */
export async function startService(
  databaseUrl: string | null,
  options: { isInstalled: boolean } = { isInstalled: true },
): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'crossdesk-bench-'));
  const children: ChildProcess[] = [];
  let proxy: DelayingProxy | null = null;
  const close = async () => {
    await Promise.all(children.map(end));
    await proxy?.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const backendPort = await freePort(5_500);
    proxy = await startDelayingProxy(backendPort);
    const sandbox = startProcess(
      'sandbox/main.ts',
      [
        ['--port', '0', '--backend-url', proxy.url],
        ['--data', folder, '--empty'],
      ].flat(),
    );
    children.push(sandbox);
    const addresses = await ready<{ listening: string; deeplUrl: string; openaiUrl: string }>(
      sandbox,
    );
    const backend = startProcess(
      'backend/main.ts',
      [],
      {
        HOST: '127.0.0.1',
        PORT: String(backendPort),
        PUBLIC_URL: proxy.url,
        DATA_FOLDER: folder,
        KEYS_FILE: join(folder, 'keys.json'),
        LOG_LEVEL: 'error',
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
        ...backendEnvironment(
          { helpdeskPort: Number(new URL(addresses.listening).port), ...addresses },
          {},
        ),
      },
      ['--import', join(import.meta.dirname, 'watch-loop.ts')],
    );
    children.push(backend);
    const { listening: backendUrl } = await ready<{ listening: string }>(backend);
    if (options.isInstalled) await installApp(addresses.listening, { withOrders: false });
    // Only its address is used: the sandbox itself is another process.
    const account = await enterAccount({ origin: addresses.listening } as Sandbox, backendUrl);
    await calm(account);
    const seeLoop = async () => {
      const answer = ready<LoopSeen>(backend);
      backend.send({});
      return answer;
    };
    return { account, backendUrl, proxy, seeLoop, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs one of our programs; it tells by a message when it can be used. */
export function startProcess(
  file: string,
  args: string[],
  environment: Record<string, string> = {},
  nodeArgs: string[] = [],
): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  return fork(join(ROOT, file), args, {
    cwd: ROOT,
    execArgv: ['--disable-warning=ExperimentalWarning', ...nodeArgs],
    env: { ...Object.fromEntries(own), ...environment },
  });
}

/** The next message of a process. Throws when it ends instead. */
export async function ready<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const [message] = (await Promise.race([
    once(child, 'message', { signal: ended.signal }),
    once(child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`A process ended (${code}) before it was ready; see above.`);
    }),
  ]).finally(() => ended.abort())) as [T];
  return message;
}

/** What was measured is thrown away: a job that still waits for the helpdesk is not waited for. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const inTime = new AbortController();
  await Promise.race([exit, wait(CLOSING_MS, undefined, inTime).catch(() => {})]);
  inTime.abort();
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await exit;
}

/** Set-up goes on in the background after it is ready: until a second has passed without a call. */
export async function calm(account: Account): Promise<void> {
  for (let before = -1; ; ) {
    const { length } = await account.calls();
    if (length === before) return;
    before = length;
    await wait(1_000);
  }
}
