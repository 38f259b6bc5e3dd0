import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { installApp } from '../sandbox/install-app.ts';
import { backendEnvironment } from '../sandbox/sandbox-settings.ts';
import { ensureAppBuilt } from './build-app.ts';
import { freePort } from './free-port.ts';

/**
 * `npm start`: backend and sandbox together, for the first run and the demo. The sandbox's port is
 * its account's name, so the ports of the last start are taken again when they are free.
 */
const ROOT = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    reset: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
});

if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'));
const dataFolder = resolve(ROOT, process.env.DATA_FOLDER || 'data');
if (options.reset) {
  for (const name of ['pglite-18', 'pglite-18.lock', 'sandbox', 'ports.json', 'keys.json']) {
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}
mkdirSync(dataFolder, { recursive: true });
process.stdout.write(
  '\n  Starting: building the panel where it changed, then helpdesk and service …\n',
);
await ensureAppBuilt();

const ports = await choosePorts();
const children = new Set<ChildProcess>();
let closing = false;

const sandbox = start(
  'sandbox/main.ts',
  [
    ['--port', String(ports.sandbox)],
    ['--engines-port', String(ports.engines)],
    ['--backend-url', `http://127.0.0.1:${ports.backend}`],
    ['--data', dataFolder],
  ].flat(),
);
const addresses = await listening<{ listening: string; deeplUrl: string; openaiUrl: string }>(
  sandbox,
);
const backendUrl = `http://127.0.0.1:${ports.backend}`;
let backend = startBackend();
await answering(`${backendUrl}/health`);
if (options.watch) restartOnChange();
// Only a start that succeeded decides where the next one looks first.
writeFileSync(join(dataFolder, 'ports.json'), JSON.stringify(ports));
await installApp(addresses.listening, { withOrders: true });

process.stdout.write(`
  Crossdesk is running.

  Open  ${addresses.listening}

  Try:  1. Open a ticket with a red mark and read the panel on the right.
        2. Press "Write as a customer", write in any language, and watch group, priority and tags.
        3. Edit the draft in Chinese, press the blue button, and send it from the reply editor.

  Stop with Ctrl-C; everything is kept in ${dataFolder}. Begin anew: npm start -- --reset

`);

function startBackend(): ChildProcess {
  return start('backend/main.ts', [], {
    HOST: '127.0.0.1',
    PORT: String(ports.backend),
    PUBLIC_URL: backendUrl,
    DATA_FOLDER: dataFolder,
    KEYS_FILE: join(dataFolder, 'keys.json'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    ...backendEnvironment({ helpdeskPort: ports.sandbox, ...addresses }, process.env),
  });
}

/** `npm run dev`: after a change the page is built and the backend started anew. */
function restartOnChange(): void {
  let pending: NodeJS.Timeout | null = null;
  let isRestarting = false;
  const restart = async () => {
    if (isRestarting) return soon();
    isRestarting = true;
    process.stdout.write('  Changed: starting again.\n');
    try {
      await ensureAppBuilt();
      await stop(backend);
      backend = startBackend();
    } catch (error) {
      process.stderr.write(`${(error as Error).message}\n`);
    }
    isRestarting = false;
  };
  const soon = () => {
    if (pending !== null) clearTimeout(pending);
    pending = setTimeout(() => void restart(), 200);
  };
  for (const folder of ['app', 'backend', 'translations']) {
    watch(join(ROOT, folder), { recursive: true }, soon);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Runs one of our programs; when it ends by itself, so do we. */
function start(
  file: string,
  args: string[],
  environment: Record<string, string> = {},
): ChildProcess {
  const child = fork(join(ROOT, file), args, {
    cwd: ROOT,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...environment },
  });
  children.add(child);
  child.once('exit', (code) => {
    if (!closing) void close(code ?? 1);
  });
  return child;
}

async function answering(url: string): Promise<void> {
  while (!closing) {
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await delay(100);
  }
}

async function listening<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}

async function close(code: number): Promise<void> {
  if (closing) return;
  closing = true;
  await Promise.all([...children].map(stop));
  process.exit(code);
}
process.on('SIGINT', () => void close(0));
process.on('SIGTERM', () => void close(0));

async function choosePorts(): Promise<{ sandbox: number; backend: number; engines: number }> {
  const file = join(dataFolder, 'ports.json');
  const last = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as {
        sandbox: number;
        backend: number;
        engines: number;
      })
    : { sandbox: 4600, backend: 4500, engines: 4700 };
  const chosen = {
    sandbox: await freePort(last.sandbox),
    backend: await freePort(last.backend),
    engines: await freePort(last.engines),
  };
  for (const name of ['sandbox', 'backend', 'engines'] as const) {
    if (chosen[name] !== last[name]) {
      process.stdout.write(`  Port ${last[name]} is taken; ${name} uses ${chosen[name]}.\n`);
    }
  }
  return chosen;
}
