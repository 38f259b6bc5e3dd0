import type { FieldGroup } from '../helpdesks/helpdesk.ts';
import type { ConsentAnswer, Installation, InstallationStatus } from './installation-store.ts';
import { readSettings } from './settings.ts';

/** A row of `installations`. */
export interface Row {
  installation_id: string;
  helpdesk: 'zendesk';
  subdomain: string;
  external_id: string;
  status: InstallationStatus;
  team_language: string;
  team_currency: string;
  shop_name: string;
  settings: unknown;
  field_ids: Partial<Record<FieldGroup, string>> | null;
  senior_group_id: string | null;
  webhook_id: string | null;
  webhook_secret: Buffer | null;
  data_key: Buffer;
  swept_until: Date | null;
  sweep_cursor: string | null;
  articles_read_at: Date | null;
  removed_at: Date | null;
  consent_answer: ConsentAnswer | null;
  consent_answered_at: Date | null;
  seen_installed_at: Date | null;
}

export function toInstallation(row: Row): Installation {
  return {
    installationId: row.installation_id,
    dataKey: row.data_key,
    helpdesk: row.helpdesk,
    subdomain: row.subdomain,
    externalId: row.external_id,
    status: row.status,
    teamLanguage: row.team_language,
    teamCurrency: row.team_currency,
    shopName: row.shop_name,
    settings: readSettings(row.settings),
    fieldIds: row.field_ids ?? {},
    seniorGroupId: row.senior_group_id,
    webhookId: row.webhook_id,
    sweptUntil: row.swept_until,
    sweepCursor: row.sweep_cursor,
    articlesReadAt: row.articles_read_at,
    removedAt: row.removed_at,
    consent:
      row.consent_answer === null || row.consent_answered_at === null
        ? null
        : { answer: row.consent_answer, at: row.consent_answered_at },
    seenInstalledAt: row.seen_installed_at,
  };
}
