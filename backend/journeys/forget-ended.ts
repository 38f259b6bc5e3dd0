import type { Database } from '../database/database.ts';
import type { Sessions } from '../installations/session-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';

/** Repetitions of a delivery come within minutes; a month is for looking into what happened. */
const DELIVERIES_KEPT_MS = 30 * 86_400_000;

/** Takes away what has ended and nobody will ask for: sessions, used tokens, old deliveries. */
export async function forgetEnded(
  { installationId }: InstallationJob,
  {
    database,
    sessions,
    now,
  }: { database: Database; sessions: Pick<Sessions, 'forgetEnded'>; now: () => Date },
): Promise<void> {
  await sessions.forgetEnded(installationId);
  await database.query('delete from deliveries where installation_id = $1 and received_at < $2', [
    installationId,
    new Date(now().getTime() - DELIVERIES_KEPT_MS),
  ]);
  await database.query(
    'delete from oauth_requests where installation_id = $1 and expires_at < $2',
    [installationId, now()],
  );
}
