import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { openPgliteDatabase } from '../database/pglite-database.ts';
import { openPostgresDatabase } from '../database/postgres-database.ts';
import { startJobQueue } from '../jobs/job-queue.ts';
import { silentLog } from './silent-log.ts';

/** Name of the database in the run's Postgres server that others are copies of. */
export const TEMPLATE = 'prepared';

/**
 * Makes our tables and those of the job queue once for a whole run, on both engines: hundreds of
 * tests begin with a copy instead of making them anew. Answers the file that holds PGlite's.
 */
export async function prepareDatabases(
  postgresUrl: string,
): Promise<{ pgliteDump: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'crossdesk-prepared-'));
  const data = join(folder, 'data');
  await prepare(await openPgliteDatabase(data));
  const pglite = await PGlite.create(data);
  const pgliteDump = join(folder, 'prepared.tar');
  await writeFile(pgliteDump, await bytesOf(await pglite.dumpDataDir('none')));
  await pglite.close();

  const server = await openPostgresDatabase(postgresUrl, { connections: 1 });
  await server.query(`create database ${TEMPLATE}`);
  await server.close();
  const url = new URL(postgresUrl);
  url.pathname = `/${TEMPLATE}`;
  await prepare(await openPostgresDatabase(url.href));
  return { pgliteDump, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function prepare(database: Database): Promise<void> {
  await migrate(database);
  const queue = await startJobQueue(database, silentLog);
  await queue.close();
  await database.close();
}

async function bytesOf(dump: Blob): Promise<Uint8Array> {
  return new Uint8Array(await dump.arrayBuffer());
}
