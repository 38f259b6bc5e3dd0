import type { Database } from '../database/database.ts';
import { createInstallationStore } from '../installations/installation-store.ts';
import { createSecrets } from '../secrets.ts';

/** Ids of two accounts in a test database: ours, and one that must never be seen. */
export async function addTwoInstallations(
  database: Database,
): Promise<{ mine: string; neighbour: string }> {
  const installations = createInstallationStore(database, createSecrets([Buffer.alloc(32, 7)]));
  const ensure = async (subdomain: string) =>
    (await installations.ensure({ subdomain, externalId: '1' })).installationId;
  return { mine: await ensure('mine'), neighbour: await ensure('neighbour') };
}
