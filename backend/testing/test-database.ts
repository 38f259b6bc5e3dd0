import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { openPgliteDatabase } from '../database/pglite-database.ts';
import { openPostgresDatabase } from '../database/postgres-database.ts';
import { guardTenants } from '../database/tenant-guard.ts';

export const ENGINES = ['pglite', 'postgres'] as const;

/** An empty database of the engine; on Postgres a new one in the run's server. */
export async function openEmptyDatabase(engine: Database['engine']): Promise<Database> {
  if (engine === 'pglite') return guardTenants(await openPgliteDatabase(null));
  return guardTenants(await openPostgresDatabase(await createTestDatabase()));
}

/** Makes an empty database in the run's Postgres server; answers its address. */
export async function createTestDatabase(): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = await openPostgresDatabase(url.href, { connections: 1 });
  await server.query(`create database ${name}`);
  await server.close();
  url.pathname = `/${name}`;
  return url.href;
}

/** The same with our schema; every statement on a tenant table is checked for its tenant. */
export async function openTestDatabase(engine: Database['engine']): Promise<Database> {
  const database = await openEmptyDatabase(engine);
  await migrate(database);
  return database;
}
