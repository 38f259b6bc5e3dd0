import { randomBytes } from 'node:crypto';
import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import { NotFound } from '../errors.ts';
import type { FieldGroup } from '../helpdesks/helpdesk.ts';
import type { RoutingProvision } from '../helpdesks/set-up-plan.ts';
import type { KeyOwner, Secrets } from '../secrets.ts';
import { type Row, toInstallation } from './installation-row.ts';
import type { Settings } from './settings.ts';

/** `removed`: our things are out of the helpdesk, the data is kept for a while. */
export type InstallationStatus = 'new' | 'connected' | 'ready' | 'disconnected' | 'removed';

/** `not_admin`: who consented may not · `failed`: the helpdesk did not take it to its end. */
export type ConsentAnswer = 'given' | 'denied' | 'not_admin' | 'failed';

/** One account in which the app is installed. */
export interface Installation extends KeyOwner {
  installationId: string;
  helpdesk: 'zendesk';
  subdomain: string;
  /** The helpdesk's own id of the installation. */
  externalId: string;
  status: InstallationStatus;
  teamLanguage: LanguageTag;
  /** ISO 4217; in what the team thinks of money. */
  teamCurrency: string;
  shopName: string;
  settings: Settings;
  fieldIds: Partial<Record<FieldGroup, string>>;
  seniorGroupId: string | null;
  webhookId: string | null;
  sweptUntil: Date | null;
  /** Where the next sweep goes on; null before the first. */
  sweepCursor: string | null;
  /** When the help centre was last read as a whole; null: not yet. */
  articlesReadAt: Date | null;
  removedAt: Date | null;
  /** What became of the consent that was last asked for and answered; null: none was yet. */
  consent: { answer: ConsentAnswer; at: Date } | null;
  /** When the helpdesk last told us that the app is installed. */
  seenInstalledAt: Date | null;
}

export interface InstallationStore {
  /** Null when there is none. */
  find(installationId: string): Promise<Installation | null>;
  /** Throws `NotFound`. */
  get(installationId: string): Promise<Installation>;
  /**
   * The installation of an account, made on the first visit from it. Another installation of the
   * app in the same account (or a new owner of its name) starts with a new consent.
   */
  ensure(visit: { subdomain: string; externalId: string }): Promise<Installation>;
  /** Ids of the installations that work. */
  listReady(): Promise<string[]>;
  /** Ids of those with an access that must not end, set up to the end or not. */
  listConnected(): Promise<string[]>;
  setStatus(tx: Queryable, installationId: string, status: InstallationStatus): Promise<void>;
  /** What set-up made. The installation is ready once events reach us and fields can be written. */
  setProvision(
    tx: Transaction,
    installation: Installation,
    provision: Omit<RoutingProvision, 'ruleIds'>,
  ): Promise<void>;
  setRemoved(tx: Queryable, installationId: string, at: Date): Promise<void>;
  setConsentAnswer(
    tx: Queryable,
    installationId: string,
    consent: { answer: ConsentAnswer; at: Date },
  ): Promise<void>;
  setSeenInstalled(tx: Queryable, installationId: string, at: Date): Promise<void>;
  listRemovedBefore(until: Date): Promise<string[]>;
  /** Deletes the installation with everything that belongs to it. */
  delete(installationId: string): Promise<void>;
  setShopName(tx: Queryable, installationId: string, name: string): Promise<void>;
  /** Replaces the named parts of the settings; the others stay. */
  changeSettings(tx: Queryable, installationId: string, parts: Partial<Settings>): Promise<void>;
  setSwept(
    tx: Queryable,
    installationId: string,
    swept: { until: Date; cursor: string | null },
  ): Promise<void>;
  setArticlesReadAt(tx: Queryable, installationId: string, at: Date): Promise<void>;
  /** The secret that deliveries are signed with; null before set-up. */
  findWebhookSecret(installationId: string): Promise<string | null>;
}

export function createInstallationStore(database: Database, secrets: Secrets): InstallationStore {
  async function findRow(installationId: string): Promise<Row | null> {
    const { rows } = await database.query<Row>(
      'select * from installations where installation_id = $1',
      [installationId],
    );
    return rows[0] ?? null;
  }

  return {
    async find(installationId) {
      const row = await findRow(installationId);
      return row === null ? null : toInstallation(row);
    },
    async get(installationId) {
      const row = await findRow(installationId);
      if (row === null) throw new NotFound('This installation');
      return toInstallation(row);
    },
    async ensure({ subdomain, externalId }) {
      const id = randomBytes(12).toString('hex');
      const { rows } = await database.query<Row>(
        `insert into installations (installation_id, helpdesk, subdomain, external_id, data_key)
         values ($1, 'zendesk', $2, $3, $4)
         on conflict (helpdesk, subdomain) do update set external_id = excluded.external_id,
           status = case when installations.external_id = excluded.external_id
             then installations.status else 'new' end
         returning *`,
        [id, subdomain, externalId, secrets.newDataKey(id)],
      );
      return toInstallation(rows[0] as Row);
    },
    async listReady() {
      const { rows } = await database.query<Pick<Row, 'installation_id'>>(
        `select installation_id from installations where status = 'ready'`,
      );
      return rows.map((row) => row.installation_id);
    },
    async listConnected() {
      const { rows } = await database.query<Pick<Row, 'installation_id'>>(
        `select installation_id from installations where status in ('connected', 'ready')`,
      );
      return rows.map((row) => row.installation_id);
    },
    async setStatus(tx, installationId, status) {
      await tx.query('update installations set status = $2 where installation_id = $1', [
        installationId,
        status,
      ]);
    },
    async setProvision(tx, installation, provision) {
      await tx.query(
        `update installations set field_ids = $2, senior_group_id = $3, webhook_id = $4,
           webhook_secret = coalesce($5, webhook_secret), removed_at = null,
           status = case when $6 then 'ready' else status end where installation_id = $1`,
        [
          installation.installationId,
          JSON.stringify(provision.fieldIds),
          provision.seniorGroupId,
          provision.webhookId,
          provision.webhookSecret === null
            ? null
            : secrets.seal(installation, 'webhook_secret', provision.webhookSecret),
          provision.webhookId !== null && provision.fieldIds.risk !== undefined,
        ],
      );
    },
    async setRemoved(tx, installationId, at) {
      await tx.query(
        `update installations set status = 'removed', removed_at = $2, webhook_id = null,
           webhook_secret = null, field_ids = null, senior_group_id = null,
           settings = settings - 'switches' where installation_id = $1`,
        [installationId, at],
      );
    },
    async setConsentAnswer(tx, installationId, { answer, at }) {
      await tx.query(
        `update installations set consent_answer = $2, consent_answered_at = $3
         where installation_id = $1`,
        [installationId, answer, at],
      );
    },
    async setSeenInstalled(tx, installationId, at) {
      await tx.query('update installations set seen_installed_at = $2 where installation_id = $1', [
        installationId,
        at,
      ]);
    },
    async listRemovedBefore(until) {
      const { rows } = await database.query<Pick<Row, 'installation_id'>>(
        `select installation_id from installations where status = 'removed' and removed_at < $1`,
        [until],
      );
      return rows.map((row) => row.installation_id);
    },
    async delete(installationId) {
      await database.query('delete from installations where installation_id = $1', [
        installationId,
      ]);
    },
    async setShopName(tx, installationId, name) {
      await tx.query('update installations set shop_name = $2 where installation_id = $1', [
        installationId,
        name,
      ]);
    },
    async changeSettings(tx, installationId, parts) {
      await tx.query(
        'update installations set settings = settings || $2::jsonb where installation_id = $1',
        [installationId, JSON.stringify(parts)],
      );
    },
    async setSwept(tx, installationId, { until, cursor }) {
      await tx.query(
        'update installations set swept_until = $2, sweep_cursor = $3 where installation_id = $1',
        [installationId, until, cursor],
      );
    },
    async setArticlesReadAt(tx, installationId, at) {
      await tx.query('update installations set articles_read_at = $2 where installation_id = $1', [
        installationId,
        at,
      ]);
    },
    async findWebhookSecret(installationId) {
      const row = await findRow(installationId);
      if (row === null || row.webhook_secret === null) return null;
      return secrets.open(toInstallation(row), 'webhook_secret', row.webhook_secret);
    },
  };
}
