import type { TestProject } from 'vitest/node';
import { ensureAppBuilt } from '../../tools/build-app.ts';
import { startPostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** The built page, and one Postgres server for the whole run; each test file makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureAppBuilt();
  const server = await startPostgresServer();
  project.provide('postgresUrl', server.url);
  return () => server.close();
}
