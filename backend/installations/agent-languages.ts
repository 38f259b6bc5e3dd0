import type { Database } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';

/** The languages that each agent reads besides the team's. */
export interface AgentLanguages {
  /** Empty while nothing was chosen. */
  find(installationId: string, userId: string): Promise<LanguageTag[]>;
  set(installationId: string, userId: string, languages: LanguageTag[], at: Date): Promise<void>;
}

export function createAgentLanguages(database: Database): AgentLanguages {
  return {
    async find(installationId, userId) {
      const { rows } = await database.query<{ languages: LanguageTag[] }>(
        'select languages from agent_languages where installation_id = $1 and user_id = $2',
        [installationId, userId],
      );
      return rows[0]?.languages ?? [];
    },
    async set(installationId, userId, languages, at) {
      await database.query(
        `insert into agent_languages (installation_id, user_id, languages, updated_at)
         values ($1, $2, $3, $4)
         on conflict (installation_id, user_id) do update
           set languages = excluded.languages, updated_at = excluded.updated_at`,
        [installationId, userId, JSON.stringify([...new Set(languages)]), at],
      );
    },
  };
}
