import type { Database, Queryable, Transaction } from '../database/database.ts';
import type { LanguageTag, Reason, ValueTier } from '../domain.ts';

/** What we hold about a customer beyond tickets and orders. */
export interface Profile {
  customerId: string;
  /** As computed. */
  tier: ValueTier;
  /** As an agent corrected it; it stands until somebody changes it. */
  tierCorrection: { tier: ValueTier; userId: string } | null;
  valueScore: number;
  valueReasons: Reason[];
  /** Set when an agent told us which language this customer writes. */
  preferredLanguage: LanguageTag | null;
}

export interface ProfileStore {
  find(installationId: string, customerId: string): Promise<Profile | null>;
  /** Stores what was computed; corrections stay. */
  saveValue(
    tx: Transaction,
    installationId: string,
    value: Pick<Profile, 'customerId' | 'tier' | 'valueScore' | 'valueReasons'>,
    at: Date,
  ): Promise<void>;
  /** What an agent says goes before what is computed; a tier of null gives it back. */
  correctTier(
    tx: Queryable,
    installationId: string,
    customerId: string,
    correction: { tier: ValueTier | null; userId: string },
  ): Promise<void>;
  setPreferredLanguage(
    tx: Queryable,
    installationId: string,
    customerId: string,
    language: LanguageTag,
  ): Promise<void>;
}

/** The tier that counts: a person's word before the computed one. */
export function effectiveTier(profile: Pick<Profile, 'tier' | 'tierCorrection'>): ValueTier {
  return profile.tierCorrection?.tier ?? profile.tier;
}

export function createProfileStore(database: Database): ProfileStore {
  return {
    async find(installationId, customerId) {
      const { rows } = await database.query<Row>(
        'select * from profiles where installation_id = $1 and customer_id = $2',
        [installationId, customerId],
      );
      const row = rows[0];
      if (row === undefined) return null;
      return {
        customerId: row.customer_id,
        tier: row.tier,
        tierCorrection:
          row.tier_corrected === null
            ? null
            : { tier: row.tier_corrected, userId: row.tier_corrected_by ?? '' },
        valueScore: row.value_score,
        valueReasons: row.value_reasons,
        preferredLanguage: row.preferred_language,
      };
    },
    async saveValue(tx, installationId, value, at) {
      await tx.query(
        `insert into profiles (installation_id, customer_id, tier, value_score, value_reasons, updated_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (installation_id, customer_id) do update set tier = excluded.tier,
           value_score = excluded.value_score, value_reasons = excluded.value_reasons,
           updated_at = excluded.updated_at`,
        [
          installationId,
          value.customerId,
          value.tier,
          value.valueScore,
          JSON.stringify(value.valueReasons),
          at,
        ],
      );
    },
    async correctTier(tx, installationId, customerId, { tier, userId }) {
      await tx.query(
        `update profiles set tier_corrected = $3, tier_corrected_by = $4
         where installation_id = $1 and customer_id = $2`,
        [installationId, customerId, tier, tier === null ? null : userId],
      );
    },
    async setPreferredLanguage(tx, installationId, customerId, language) {
      await tx.query(
        `update profiles set preferred_language = $3
         where installation_id = $1 and customer_id = $2`,
        [installationId, customerId, language],
      );
    },
  };
}

interface Row {
  customer_id: string;
  tier: ValueTier;
  tier_corrected: ValueTier | null;
  tier_corrected_by: string | null;
  value_score: number;
  value_reasons: Reason[];
  preferred_language: string | null;
}
