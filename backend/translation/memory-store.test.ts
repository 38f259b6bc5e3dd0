import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createInstallationStore } from '../installations/installation-store.ts';
import { createSecrets } from '../secrets.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { createTranslationMemory, releaseClaimsOfDeadProcess } from './memory-store.ts';
import { translationMemoryContract } from './translation-memory.contract.ts';

describe.each(ENGINES)('translation memory in %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  async function open() {
    const installations = createInstallationStore(database, createSecrets([Buffer.alloc(32, 1)]));
    const make = async () => {
      const subdomain = `t${randomBytes(4).toString('hex')}`;
      return (await installations.ensure({ subdomain, externalId: '1' })).installationId;
    };
    return {
      memory: createTranslationMemory(database),
      installationIds: [await make(), await make()] as [string, string],
    };
  }
  translationMemoryContract(open);

  it('frees a killed process’s claims at start, where there can be no other process', async () => {
    const { memory, installationIds } = await open();
    const slots = [{ key: 'k', variant: '' }];
    await memory.claim(installationIds[0], slots, 45_000);
    await releaseClaimsOfDeadProcess(database);
    const free = await memory.claim(installationIds[0], slots, 45_000);
    expect(free.size).toBe(engine === 'pglite' ? 1 : 0);
  });
});
