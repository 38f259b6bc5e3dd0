import type { Database, Queryable, Transaction } from './database.ts';

/** Every table whose rows belong to an installation. A migration that adds one adds it here. */
export const TENANT_TABLES = [
  'installations',
  'oauth_grants',
  'oauth_requests',
  'used_app_tokens',
  'sessions',
  'agents',
  'agent_languages',
  'set_up_things',
  'set_up_changes',
  'doctor_reports',
  'doctor_accepted',
  'deliveries',
  'tickets',
  'comments',
  'translation_memory_uses',
  'translation_memory',
  'translation_claims',
  'engines',
  'engine_settings',
  'engine_costs',
  'engine_months',
  'glossary_terms',
  'glossary_revisions',
  'glossary_copies',
  'glossary_fixes',
  'glossary_decisions',
  'erased_customers',
  'privacy_log',
  'profiles',
  'orders',
  'order_totals',
  'articles',
  'drafts',
  'insertions',
  'feedback',
  'ticket_signals',
  'ticket_scores',
  'outcomes',
  'risk_refinements',
  'refinement_days',
  'history_readings',
  'worth_fits',
  'customer_ranks',
  'customer_contacts',
  'customer_decisions',
  'order_uploads',
  'order_upload_pieces',
] as const;

const TOUCHES = new RegExp(
  `\\b(?:from|join|into|update|using)\\s+(?:${TENANT_TABLES.join('|')})\\b`,
  'i',
);
const IS_DDL = /^\s*(?:create|alter|drop)\b/i;

/**
 * The database as given, but a statement on a tenant table that does not name `installation_id`
 * is refused: the whole test suite runs on it, so that no store forgets its tenant.
 */
export function guardTenants(database: Database): Database {
  function guarded<T extends Queryable>(target: T): T['query'] {
    return (sql, parameters) => {
      if (TOUCHES.test(sql) && !IS_DDL.test(sql) && !/\binstallation_id\b/i.test(sql)) {
        return Promise.reject(new Error(`A statement without its tenant: ${sql}`));
      }
      return target.query(sql, parameters);
    };
  }
  return {
    ...database,
    query: guarded(database),
    transaction: (work) =>
      database.transaction((tx) => work({ ...tx, query: guarded(tx) } satisfies Transaction)),
  };
}
