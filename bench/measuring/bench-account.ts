import type { Database } from '../../backend/database/database.ts';
import { migrate } from '../../backend/database/migrate.ts';

/** Id of the one installation of {@link makeBenchAccount}. */
export const INSTALLATION = 'bench';

/** Our tables in an empty database, and an account to measure with. */
export async function makeBenchAccount(database: Database): Promise<void> {
  await migrate(database);
  await database.query(
    `insert into installations (installation_id, helpdesk, subdomain, external_id, data_key)
     values ($1, 'zendesk', 'bench', '1', '')`,
    [INSTALLATION],
  );
}
