import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createInstallationStore } from '../installations/installation-store.ts';
import { createSecrets } from '../secrets.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { createDraftStore } from './draft-store.ts';

describe.each(ENGINES)('what agents inserted, on %s', (engine) => {
  let database: Database;
  let installationId: string;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    const installations = createInstallationStore(database, createSecrets([Buffer.alloc(32, 7)]));
    const visit = { subdomain: 'shop', externalId: '1' };
    ({ installationId } = await installations.ensure(visit));
  });
  afterAll(() => database.close());

  it('is kept with whether a failed check was overruled', async () => {
    const drafts = createDraftStore(database);
    const insertion = {
      draftId: null,
      userId: '7',
      language: 'de',
      pairs: [{ source: '您好', target: 'Hallo' }],
    };
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 0, minute));
    await drafts.addInsertion(installationId, '1', insertion, at(0));
    await drafts.addInsertion(installationId, '1', { ...insertion, overruled: true }, at(1));
    const { rows } = await database.query<{ overruled: boolean; pairs: unknown }>(
      'select overruled, pairs from insertions where installation_id = $1 order by created_at',
      [installationId],
    );
    const { pairs } = insertion;
    expect(rows).toEqual([
      { overruled: false, pairs },
      { overruled: true, pairs },
    ]);
  });
});
