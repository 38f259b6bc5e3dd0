import type { Database, Queryable } from '../database/database.ts';
import type { KeyOwner, Secrets } from '../secrets.ts';
import type { Price } from '../translation/spending.ts';
import type { EngineKind } from './engine-kinds.ts';
import type { ProbeReport } from './probe-report.ts';

/** An engine as an admin set it up. Its key never leaves the store but by `openKey`. */
export interface EngineRecord {
  engineId: string;
  kind: EngineKind;
  /** Key, address and model are the environment's; name and price may be the admin's. */
  isFromEnvironment: boolean;
  displayName: string;
  baseUrl: string | null;
  model: string | null;
  hasKey: boolean;
  price: Price;
  isOn: boolean;
  probe: ProbeReport | null;
}

export interface EngineSettings {
  /** Grows with every change to the engines or to their settings; 0: nothing was ever changed. */
  revision: number;
  /** ISO 4217; null: the team's. */
  currency: string | null;
  /** Per month, in the currency; null: no limit. */
  monthlyBudget: number | null;
  formality: 'prefer_more' | 'prefer_less' | null;
  /** Languages for which an engine goes first, whichever side they are on. */
  routes: { language: string; engineId: string }[];
}

export interface EngineStore {
  /** In order of use; empty: the environment's engines are used. */
  list(installationId: string): Promise<EngineRecord[]>;
  settings(installationId: string): Promise<EngineSettings>;
  /** Null when it has none. */
  openKey(owner: KeyOwner, engineId: string): Promise<string | null>;
  /**
   * Writes an engine at its place in the order. `key`: undefined leaves the one that is there, null
   * takes it away.
   */
  save(
    tx: Queryable,
    owner: KeyOwner,
    engine: Omit<EngineRecord, 'hasKey'> & { place: number; key?: string | null },
  ): Promise<void>;
  remove(tx: Queryable, installationId: string, engineId: string): Promise<void>;
  setOrder(tx: Queryable, installationId: string, engineIds: string[]): Promise<void>;
  setProbe(installationId: string, engineId: string, probe: ProbeReport): Promise<void>;
  changeSettings(
    tx: Queryable,
    installationId: string,
    settings: Omit<EngineSettings, 'revision'>,
  ): Promise<void>;
}

export function createEngineStore(database: Database, secrets: Secrets): EngineStore {
  const grow = (tx: Queryable, installationId: string) =>
    tx.query(
      `insert into engine_settings (installation_id) values ($1)
       on conflict (installation_id) do update set revision = engine_settings.revision + 1`,
      [installationId],
    );

  return {
    async list(installationId) {
      const { rows } = await database.query<Row>(
        `select engine_id, kind, is_from_environment, display_name, base_url, model, price, is_on,
           probe, sealed_key is not null as has_key
         from engines where installation_id = $1 order by place, engine_id`,
        [installationId],
      );
      return rows.map((row) => ({
        engineId: row.engine_id,
        kind: row.kind,
        isFromEnvironment: row.is_from_environment,
        displayName: row.display_name,
        baseUrl: row.base_url,
        model: row.model,
        hasKey: row.has_key,
        price: row.price,
        isOn: row.is_on,
        probe: row.probe,
      }));
    },
    async settings(installationId) {
      const { rows } = await database.query<SettingsRow>(
        `select revision, currency, monthly_budget, formality, routes from engine_settings
         where installation_id = $1`,
        [installationId],
      );
      const row = rows[0];
      return {
        revision: row?.revision ?? 0,
        currency: row?.currency ?? null,
        monthlyBudget: row?.monthly_budget == null ? null : Number(row.monthly_budget),
        formality: row?.formality ?? null,
        routes: row?.routes ?? [],
      };
    },
    async openKey(owner, engineId) {
      const { rows } = await database.query<{ sealed_key: Buffer | null }>(
        'select sealed_key from engines where installation_id = $1 and engine_id = $2',
        [owner.installationId, engineId],
      );
      const sealed = rows[0]?.sealed_key ?? null;
      return sealed === null ? null : secrets.open(owner, fieldOf(engineId), sealed);
    },
    async save(tx, owner, engine) {
      const { key, engineId } = engine;
      const sealed = key == null ? null : secrets.seal(owner, fieldOf(engineId), key);
      await tx.query(
        `insert into engines (installation_id, engine_id, place, kind, is_from_environment,
           display_name, base_url, model, price, is_on, probe, sealed_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (installation_id, engine_id) do update set place = excluded.place,
           display_name = excluded.display_name, base_url = excluded.base_url,
           model = excluded.model, price = excluded.price, is_on = excluded.is_on,
           probe = excluded.probe,
           sealed_key = case when $13 then excluded.sealed_key else engines.sealed_key end`,
        [
          owner.installationId,
          engineId,
          engine.place,
          engine.kind,
          engine.isFromEnvironment,
          engine.displayName,
          engine.baseUrl,
          engine.model,
          JSON.stringify(engine.price),
          engine.isOn,
          engine.probe === null ? null : JSON.stringify(engine.probe),
          sealed,
          key !== undefined,
        ],
      );
      await grow(tx, owner.installationId);
    },
    async remove(tx, installationId, engineId) {
      await tx.query('delete from engines where installation_id = $1 and engine_id = $2', [
        installationId,
        engineId,
      ]);
      await tx.query(
        `update engine_settings set routes = coalesce((select jsonb_agg(route)
           from jsonb_array_elements(routes) as route where route->>'engineId' <> $2), '[]')
         where installation_id = $1`,
        [installationId, engineId],
      );
      await grow(tx, installationId);
    },
    async setOrder(tx, installationId, engineIds) {
      await tx.query(
        `update engines set place = array_position($2::text[], engine_id)
         where installation_id = $1 and engine_id = any($2)`,
        [installationId, engineIds],
      );
      await grow(tx, installationId);
    },
    async setProbe(installationId, engineId, probe) {
      await database.query(
        'update engines set probe = $3 where installation_id = $1 and engine_id = $2',
        [installationId, engineId, JSON.stringify(probe)],
      );
    },
    async changeSettings(tx, installationId, settings) {
      await grow(tx, installationId);
      await tx.query(
        `update engine_settings set currency = $2, monthly_budget = $3, formality = $4, routes = $5
         where installation_id = $1`,
        [
          installationId,
          settings.currency,
          settings.monthlyBudget,
          settings.formality,
          JSON.stringify(settings.routes),
        ],
      );
    },
  };
}

/** Sealed for one engine: it opens for no other. */
const fieldOf = (engineId: string) => `engine_key:${engineId}`;

interface Row {
  engine_id: string;
  kind: EngineKind;
  is_from_environment: boolean;
  display_name: string;
  base_url: string | null;
  model: string | null;
  price: Price;
  is_on: boolean;
  probe: ProbeReport | null;
  has_key: boolean;
}

interface SettingsRow {
  revision: number;
  currency: string | null;
  monthly_budget: string | null;
  formality: EngineSettings['formality'];
  routes: EngineSettings['routes'];
}
