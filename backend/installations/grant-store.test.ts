import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { OAuthClient, TokenSet } from '../helpdesks/zendesk/oauth-client.ts';
import { createSecrets } from '../secrets.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { createGrants } from './grant-store.ts';
import { createInstallationStore } from './installation-store.ts';

const KEY = randomBytes(32);

describe('grants', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase('postgres');
  });
  afterAll(() => database.close());

  /** A process of ours, whose refreshes end as the test says. */
  function startProcess(
    refresh: OAuthClient['refresh'],
    /** Comes between a process and what it reads of a grant. */
    onRead: (read: () => Promise<unknown>) => Promise<unknown> = (read) => read(),
  ) {
    const secrets = createSecrets([KEY]);
    const query = ((sql: string, values: unknown[]) =>
      sql.startsWith('select * from oauth_grants')
        ? onRead(() => database.query(sql, values))
        : database.query(sql, values)) as Database['query'];
    const installations = createInstallationStore(database, secrets);
    const grants = createGrants({
      database: { ...database, query, transaction: database.transaction.bind(database) },
      secrets,
      oauth: { refresh } as OAuthClient,
      originOf: (subdomain) => `https://${subdomain}.zendesk.com`,
      now: () => new Date(),
    });
    return { grants, installations };
  }

  const tokens = (name: string, expiresInSeconds = 1_800): TokenSet => ({
    accessToken: `access-${name}`,
    refreshToken: `refresh-${name}`,
    expiresInSeconds,
    scope: 'read write',
  });

  it('a process that was so slow that another took over does not leave it disconnected', async () => {
    let answerSlow = (_tokens: TokenSet): void => {};
    const asked = Promise.withResolvers<void>();
    const slow = startProcess(() => {
      asked.resolve();
      return new Promise((resolve) => {
        answerSlow = resolve;
      });
    });
    const other = startProcess(() =>
      Promise.reject(new HelpdeskError('disconnected', 'That token was used.')),
    );
    const made = await slow.installations.ensure({ subdomain: 'slow', externalId: '1' });
    const { installationId } = made;
    await slow.installations.setProvision(database as never, made, {
      fieldIds: { language: '1', tier: '2', risk: '3', threat: '4' } as never,
      seniorGroupId: '5',
      webhookId: '6',
      webhookSecret: 'secret',
    });
    await slow.grants.store(database, made, tokens('old', 0));

    const waiting = slow.grants.accessToken(made);
    await asked.promise;
    await database.query('update oauth_grants set lease_until = now() where installation_id = $1', [
      installationId,
    ]);
    await expect(other.grants.accessToken(made)).rejects.toMatchObject({ kind: 'disconnected' });
    expect((await other.installations.get(installationId)).status).toBe('disconnected');

    answerSlow(tokens('new'));
    expect(await waiting).toBe('access-new');
    expect(await other.grants.accessToken(made)).toBe('access-new');
    expect((await other.installations.get(installationId)).status).toBe('ready');
  });

  it('keeps a consent that came while the old grant was being refreshed', async () => {
    let answer = (_tokens: TokenSet): void => {};
    const asked = Promise.withResolvers<void>();
    const { grants, installations } = startProcess(() => {
      asked.resolve();
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    const made = await installations.ensure({ subdomain: 'again', externalId: '1' });
    await grants.store(database, made, tokens('old', 0));
    const waiting = grants.accessToken(made);
    await asked.promise;
    await grants.store(database, made, tokens('consented'));
    answer(tokens('late'));
    expect(await waiting).toBe('access-consented');
  });

  it('is not refreshed again by who read it before another was done', async () => {
    let refreshes = 0;
    const refresh = async () => {
      refreshes += 1;
      return tokens(`new-${refreshes}`);
    };
    const quick = startProcess(refresh);
    const slow = startProcess(refresh, async (read) => {
      const row = await read();
      // Between its look and its refresh the other process does it all.
      if (refreshes === 0) await quick.grants.accessToken(made);
      return row;
    });
    const made = await quick.installations.ensure({ subdomain: 'late', externalId: '1' });
    await quick.grants.store(database, made, tokens('old', 0));
    expect(await slow.grants.accessToken(made)).toBe('access-new-1');
    expect(refreshes).toBe(1);
  });
});
