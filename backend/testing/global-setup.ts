import type { TestProject } from 'vitest/node';
import { ensureAppBuilt } from '../../tools/build-app.ts';
import { startPostgresServer } from './postgres-server.ts';
import { prepareDatabases } from './prepared-databases.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    /** File of a PGlite database with all tables and no rows. */
    pgliteDump: string;
  }
}

/** The built page, and one Postgres server for the whole run; each test file makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureAppBuilt();
  const server = await startPostgresServer();
  const { pgliteDump, remove } = await prepareDatabases(server.url);
  project.provide('postgresUrl', server.url);
  project.provide('pgliteDump', pgliteDump);
  return async () => {
    await server.close();
    await remove();
  };
}
