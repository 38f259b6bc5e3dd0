import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { openPgliteDatabase } from '../database/pglite-database.ts';
import { openPostgresDatabase } from '../database/postgres-database.ts';
import { guardTenants } from '../database/tenant-guard.ts';
import { TEMPLATE } from './prepared-databases.ts';

export const ENGINES = ['pglite', 'postgres'] as const;

/** An empty database of the engine; on Postgres a new one in the run's server. */
export async function openEmptyDatabase(engine: Database['engine']): Promise<Database> {
  if (engine === 'pglite') return guardTenants(await openPgliteDatabase(null));
  return guardTenants(await openPostgresDatabase(await createTestDatabase()));
}

/** Makes a database in the run's Postgres server, empty or a copy of that one; answers its address. */
export async function createTestDatabase(template = 'template1'): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = await openPostgresDatabase(url.href, { connections: 1 });
  await server.query(`create database ${name} template ${template}`);
  await server.close();
  url.pathname = `/${name}`;
  return url.href;
}

/** The same with our schema; every statement on a tenant table is checked for its tenant. */
export async function openTestDatabase(engine: Database['engine']): Promise<Database> {
  if (engine === 'postgres') {
    return guardTenants(await openPostgresDatabase(await createTestDatabase(TEMPLATE)));
  }
  if (isTestRun()) {
    const prepared = new Blob([await readFile(inject('pgliteDump'))]);
    return guardTenants(await openPgliteDatabase(null, prepared));
  }
  const database = guardTenants(await openPgliteDatabase(null));
  await migrate(database);
  return database;
}

/** False for commands that start a world of their own, as the one that takes pictures. */
export function isTestRun(): boolean {
  return process.env.VITEST !== undefined;
}
