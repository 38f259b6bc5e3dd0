import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { TicketView } from '../backend/http/contract.ts';
import { openApp, signIn } from '../sandbox/install-app.ts';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'crossdesk-start-'));
const running = new Set<ChildProcess>();

interface Program {
  process: ChildProcess;
  /** Everything it has printed. */
  output(): string;
  /** Resolves with the first match of what it prints; rejects when it ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Runs a program of ours as npm does; its own environment, nothing of the tests'. */
function run(file: string, environment: Record<string, string>, args: string[] = []): Program {
  const child = spawn(process.execPath, [join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  const lookers = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    for (const look of lookers) look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    process: child,
    output: () => text,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text);
          if (match !== null) resolve(match);
        };
        lookers.add(look);
        child.once('exit', () => reject(new Error(`It ended: ${text}`)));
        look();
      }),
  };
}

async function end(program: Program, signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> {
  const ended = once(program.process, 'exit') as Promise<[number | null]>;
  program.process.kill(signal);
  const [code] = await ended;
  return code;
}

afterEach(() => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
  running.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  const start = () => run('tools/start.ts', { DATA_FOLDER: folder });

  async function viewOf(origin: string, ticketId: string): Promise<TicketView> {
    const cookie = await signIn(origin, 'agent');
    const { session, origin: backend } = await openApp(origin, cookie, 'nav_bar');
    const response = await fetch(`${backend}/api/tickets/${ticketId}`, {
      headers: { Authorization: `Bearer ${session.accessToken}` },
    });
    return (await response.json()) as TicketView;
  }

  it('prints an address, closes cleanly, and keeps everything for the next start', async () => {
    const first = start();
    const [, origin = ''] = await first.prints(/Open\s+(http:\S+)/);
    const written = (await (
      await fetch(`${origin}/desk/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          requester: { name: 'Ana Costa', email: 'ana.costa@example.org' },
          channel: 'email',
          subject: 'Pedido',
          body: 'Bom dia, gostaria de saber onde está o meu pedido.',
        }),
      })
    ).json()) as { ticket: { id: number } };
    const ticketId = String(written.ticket.id);
    await expect
      .poll(async () => (await viewOf(origin, ticketId)).state, { timeout: 60_000 })
      .toBe('ready');
    const before = await viewOf(origin, ticketId);
    expect(await end(first, 'SIGINT')).toBe(0);
    expect(first.output()).not.toMatch(/Error|Warning/);
    expect(existsSync(join(folder, 'pglite-18.lock'))).toBe(false);

    const second = start();
    const [, again = ''] = await second.prints(/Open\s+(http:\S+)/);
    expect(again).toBe(origin);
    const after = await viewOf(again, ticketId);
    expect(after.messages).toEqual(before.messages);
    expect(after.customer).toEqual(before.customer);
    expect(await end(second, 'SIGTERM')).toBe(0);
  }, 240_000);
});

describe('npm run serve', () => {
  const good = {
    PORT: '0',
    DATA_FOLDER: join(folder, 'serve'),
    PUBLIC_URL: 'https://crossdesk.example.com',
    ZENDESK_APP_ID: '1',
    ZENDESK_OAUTH_CLIENT_ID: 'zdg-x',
    MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    SESSION_KEY: Buffer.alloc(32, 2).toString('base64'),
  };

  it('names everything that is missing, and ends', async () => {
    const program = run('tools/serve.ts', { PUBLIC_URL: 'crossdesk.example.com' });
    const [code] = (await once(program.process, 'exit')) as [number];
    expect(code).toBe(1);
    for (const key of ['PUBLIC_URL', 'ZENDESK_APP_ID', 'MASTER_KEY', 'SESSION_KEY']) {
      expect(program.output()).toContain(key);
    }
    expect(program.output()).not.toMatch(/\n\s+at /);
  });

  it('serves without any engine, and closes cleanly', async () => {
    const program = run('tools/serve.ts', good);
    const [, url = ''] = await program.prints(/"url":"(http:[^"]+)"/);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    expect(await end(program, 'SIGTERM')).toBe(0);
  }, 120_000);

  it('keeps a second process out of the same folder', async () => {
    const first = run('tools/serve.ts', good);
    await first.prints(/listening/);
    const second = run('tools/serve.ts', good);
    const [code] = (await once(second.process, 'exit')) as [number];
    expect(code).toBe(1);
    expect(second.output()).toMatch(/in use by process \d+/);
    expect(await end(first, 'SIGTERM')).toBe(0);
  }, 120_000);
});
