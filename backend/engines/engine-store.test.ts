import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createInstallationStore } from '../installations/installation-store.ts';
import { createSecrets } from '../secrets.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { createEngineStore } from './engine-store.ts';

describe.each(ENGINES)('the store of engines in %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  async function open() {
    const secrets = createSecrets([Buffer.alloc(32, 1)]);
    const installations = createInstallationStore(database, secrets);
    const subdomain = `t${randomBytes(4).toString('hex')}`;
    const installation = await installations.ensure({ subdomain, externalId: '1' });
    const store = createEngineStore(database, secrets);
    const save = (engineId: string, place: number, key?: string | null) =>
      database.transaction((tx) =>
        store.save(tx, installation, {
          engineId,
          place,
          kind: 'deepl',
          isFromEnvironment: false,
          displayName: engineId,
          baseUrl: null,
          model: null,
          price: { per: 'characters', amount: 25 },
          isOn: true,
          probe: null,
          ...(key === undefined ? {} : { key }),
        }),
      );
    return { installation, store, save, id: installation.installationId };
  }

  it('keeps engines in order, and their keys sealed', async () => {
    const { installation, store, save, id } = await open();
    expect([await store.list(id), (await store.settings(id)).revision]).toEqual([[], 0]);
    await save('a', 1, 'key-a');
    await save('b', 2);
    expect(await store.list(id)).toMatchObject([
      { engineId: 'a', hasKey: true, price: { per: 'characters', amount: 25 } },
      { engineId: 'b', hasKey: false },
    ]);
    expect(await store.openKey(installation, 'a')).toBe('key-a');
    await save('a', 1);
    expect(await store.openKey(installation, 'a')).toBe('key-a');
    await save('a', 1, null);
    expect(await store.openKey(installation, 'a')).toBeNull();
    await database.transaction((tx) => store.setOrder(tx, id, ['b', 'a']));
    expect((await store.list(id)).map((one) => one.engineId)).toEqual(['b', 'a']);
  });

  it('a route goes with its engine, and every change is a revision', async () => {
    const { store, save, id } = await open();
    await save('a', 1);
    await save('b', 2);
    const routes = ['a', 'b'].map((engineId) => ({ language: `j${engineId}`, engineId }));
    const settings = { currency: 'EUR', monthlyBudget: 12.5, formality: null, routes };
    await database.transaction((tx) => store.changeSettings(tx, id, settings));
    const before = await store.settings(id);
    expect(before).toMatchObject(settings);
    await database.transaction((tx) => store.remove(tx, id, 'a'));
    const after = await store.settings(id);
    expect(after.routes).toEqual([{ language: 'jb', engineId: 'b' }]);
    expect(after.revision).toBeGreaterThan(before.revision);
  });

  it('a key of one engine opens for no other', async () => {
    const { installation, store, save, id } = await open();
    await save('a', 1, 'key-a');
    await save('b', 2, 'key-b');
    await database.query(
      `update engines set sealed_key = (select sealed_key from engines
         where installation_id = $1 and engine_id = 'a')
       where installation_id = $1 and engine_id = 'b'`,
      [id],
    );
    await expect(store.openKey(installation, 'b')).rejects.toThrow();
  });
});
