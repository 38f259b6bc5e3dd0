import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { type HelpdeskAgent, HelpdeskError } from '../helpdesks/helpdesk.ts';
import { createSecrets } from '../secrets.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { type AgentAccess, createAgentAccess } from './agent-access.ts';
import { createInstallationStore, type InstallationStore } from './installation-store.ts';

const DAY = 86_400_000;
const REMOVED = new Date('2026-03-01T08:00:00Z');

describe('who may handle people’s data after removal', () => {
  let database: Database;
  let installations: InstallationStore;
  let access: AgentAccess;
  let installationId = '';
  let clock = REMOVED;
  /** The helpdesk's admins; null: it answers nobody any more. */
  let admins: string[] | null = [];
  beforeAll(async () => {
    database = await openTestDatabase('pglite');
    installations = createInstallationStore(database, createSecrets([Buffer.alloc(32, 1)]));
    access = createAgentAccess({
      database,
      installations,
      now: () => clock,
      helpdeskOf: () => ({
        maySeeTicket: async () => true,
        async findAgent(personId): Promise<HelpdeskAgent> {
          if (admins === null) throw new HelpdeskError('disconnected', 'No access.');
          const isAdmin = admins.includes(personId);
          const sees = 'all' as const;
          return { personId, isAdmin, isActive: true, sees, groupIds: [], organizationId: null };
        },
      }),
    });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    if (installationId !== '') await installations.delete(installationId);
    const made = await installations.ensure({ subdomain: 'acme', externalId: '7' });
    installationId = made.installationId;
    await installations.setStatus(database, installationId, 'ready');
    admins = ['1', '2'];
    clock = new Date(REMOVED.getTime() - DAY);
    expect(await access.isAdmin(installationId, '1')).toBe(true);
    expect(await access.isAdmin(installationId, '2')).toBe(true);
    expect(await access.isAdmin(installationId, '3')).toBe(false);
  });

  async function remove(): Promise<void> {
    clock = REMOVED;
    await access.askAboutAdmins(installationId);
    await installations.setRemoved(database, installationId, REMOVED);
    admins = null;
    clock = new Date(REMOVED.getTime() + 29 * DAY);
  }

  const who = async () => {
    const may: string[] = [];
    for (const id of ['1', '2', '3', '4']) {
      if (await access.mayHandleData(installationId, id)) may.push(id);
    }
    return may;
  };

  it('are the admins that we knew, and nobody else', async () => {
    await remove();
    expect(await who()).toEqual(['1', '2']);
    await expect(access.isAdmin(installationId, '1')).rejects.toMatchObject({ code: 'removed' });
  });

  it('are not those who were demoted before it', async () => {
    admins = ['1'];
    await remove();
    expect(await who()).toEqual(['1']);
  });

  it('are those seen as admins lately, where the helpdesk answered nothing any more', async () => {
    admins = null;
    await remove();
    expect(await who()).toEqual(['1', '2']);
    await installations.setRemoved(
      database,
      installationId,
      new Date(REMOVED.getTime() + 60 * DAY),
    );
    expect(await who()).toEqual([]);
  });

  it('are asked of the helpdesk again once it is connected', async () => {
    await remove();
    await installations.setStatus(database, installationId, 'ready');
    admins = ['3'];
    expect(await who()).toEqual(['3']);
  });
});
