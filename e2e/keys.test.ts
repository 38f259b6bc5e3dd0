import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pgliteFolder } from '../backend/config.ts';
import type { Database } from '../backend/database/database.ts';
import { migrate } from '../backend/database/migrate.ts';
import { openPgliteDatabase } from '../backend/database/pglite-database.ts';
import { openPostgresDatabase } from '../backend/database/postgres-database.ts';
import { createInstallationStore } from '../backend/installations/installation-store.ts';
import { countByMasterKey, wrapAnew } from '../backend/installations/rotate-keys.ts';
import { createSecrets, masterKeyId } from '../backend/secrets.ts';
import { createTestDatabase } from '../backend/testing/test-database.ts';

const newKey = () => randomBytes(32);
const MANY = 12;

describe.each(['pglite', 'postgres'] as const)('npm run keys, on %s', (engine) => {
  let folder = '';
  let url = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossdesk-keys-'));
    url = engine === 'postgres' ? await createTestDatabase() : '';
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function open(): Promise<Database> {
    const database =
      url === '' ? await openPgliteDatabase(pgliteFolder(folder)) : await openPostgresDatabase(url);
    await migrate(database);
    return database;
  }

  /** Installations with a sealed secret each. */
  async function install(key: Buffer): Promise<string[]> {
    const database = await open();
    const store = createInstallationStore(database, createSecrets([key]));
    const ids: string[] = [];
    for (let n = 0; n < MANY; n += 1) {
      const made = await store.ensure({ subdomain: `shop-${n}`, externalId: String(n) });
      await database.transaction((tx) =>
        store.setProvision(tx, made, {
          fieldIds: { risk: '1' },
          seniorGroupId: null,
          webhookId: 'w',
          webhookSecret: `secret-${n}`,
        }),
      );
      ids.push(made.installationId);
    }
    await database.close();
    return ids;
  }

  async function secretsUnder(keys: Buffer[], ids: string[]): Promise<(string | null)[]> {
    const database = await open();
    const store = createInstallationStore(database, createSecrets(keys));
    const found = await Promise.all(ids.map((id) => store.findWebhookSecret(id)));
    await database.close();
    return found;
  }

  function keys(
    command: string,
    environment: Record<string, string>,
  ): Promise<{ code: number; out: string; err: string }> {
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(import.meta.dirname, '../tools/keys.ts'), command],
        {
          env: { PATH: process.env.PATH, DATA_FOLDER: folder, DATABASE_URL: url, ...environment },
        },
        (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });
  }

  const all = Array.from({ length: MANY }, (_, n) => `secret-${n}`);

  it('exchanges the key of a file: every secret opens by the new one alone', async () => {
    const old = newKey();
    const file = join(folder, 'keys.json');
    writeFileSync(
      file,
      JSON.stringify({ MASTER_KEY: old.toString('base64'), SESSION_KEY: 'kept' }),
    );
    const ids = await install(old);
    const listed = await keys('list', { KEYS_FILE: file });
    expect(listed.out).toContain(`${masterKeyId(old)}  ${MANY} installations`);

    const rotated = await keys('rotate', { KEYS_FILE: file });
    expect([rotated.code, rotated.err.replace(/.*Warning.*\n.*\n/, '')]).toEqual([0, '']);
    const after = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const fresh = Buffer.from(after.MASTER_KEY ?? '', 'base64');
    expect(fresh).toHaveLength(32);
    expect(after.SESSION_KEY).toBe('kept');
    expect(await secretsUnder([fresh], ids)).toEqual(all);
    await expect(secretsUnder([old], ids)).rejects.toThrow('not configured');
    for (const text of [rotated.out, listed.out]) {
      expect(text).not.toContain(old.toString('base64'));
      expect(text).not.toContain(fresh.toString('base64'));
    }
  });

  it('goes on after it was stopped in the middle, and both keys open meanwhile', async () => {
    const [old, fresh] = [newKey(), newKey()];
    const ids = await install(old);
    const database = await open();
    let updates = 0;
    const dying: Database = {
      ...database,
      query: (sql, parameters) => {
        if (sql.startsWith('update') && ++updates > 5) return Promise.reject(new Error('killed'));
        return database.query(sql, parameters);
      },
    };
    const secrets = createSecrets([fresh, old]);
    await expect(wrapAnew(dying, secrets)).rejects.toThrow('killed');
    const counts = await countByMasterKey(database);
    expect([counts.get(masterKeyId(fresh)), counts.get(masterKeyId(old))]).toEqual([5, MANY - 5]);
    await database.close();
    expect(await secretsUnder([fresh, old], ids)).toEqual(all);

    const environment = { MASTER_KEY: [fresh, old].map((k) => k.toString('base64')).join(',') };
    const rotated = await keys('rotate', environment);
    expect(rotated.out).toContain(`${MANY - 5} installations sealed by ${masterKeyId(fresh)}`);
    expect(rotated.out).toContain(`Nothing needs ${masterKeyId(old)} any more`);
    expect(await secretsUnder([fresh], ids)).toEqual(all);
  });

  it('says which installations no key opens, and leaves them as they are', async () => {
    const [old, fresh] = [newKey(), newKey()];
    const ids = await install(old);
    const rotated = await keys('rotate', { MASTER_KEY: fresh.toString('base64') });
    expect(rotated.code).toBe(1);
    expect(rotated.err).toContain(
      `${MANY} installations are sealed by a key that is not configured`,
    );
    expect(rotated.err).not.toMatch(/^ {4}at /m);
    expect(await secretsUnder([old], ids)).toEqual(all);
    const wrong = await keys('rotate', { MASTER_KEY: 'short' });
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('32 bytes')]);
  });
});
