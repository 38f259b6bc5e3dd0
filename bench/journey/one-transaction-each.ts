import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { migrate } from '../../backend/database/migrate.ts';
import { openPgliteDatabase } from '../../backend/database/pglite-database.ts';
import { openPostgresDatabase } from '../../backend/database/postgres-database.ts';
import { createDeliveryIntake } from '../../backend/http/delivery-intake.ts';
import { createMetrics } from '../../backend/http/metrics.ts';
import { createServer } from '../../backend/http/server.ts';
import { webhookRoutes } from '../../backend/http/webhook-routes.ts';
import { createInstallationStore } from '../../backend/installations/installation-store.ts';
import { startJobQueue } from '../../backend/jobs/job-queue.ts';
import { createSecrets } from '../../backend/secrets.ts';

/**
 * Our webhook route, but a transaction for each delivery. Argument: a Postgres URL; empty means
 * PGlite in a folder that is removed at the end.
 */
const databaseUrl = process.argv[2] ?? '';
const folder = await mkdtemp(join(tmpdir(), 'crossdesk-bench-'));
const database =
  databaseUrl === ''
    ? await openPgliteDatabase(join(folder, 'pglite'))
    : await openPostgresDatabase(databaseUrl);
await migrate(database);
const secrets = createSecrets([randomBytes(32)]);
const { installationId } = await createInstallationStore(database, secrets).ensure({
  subdomain: 'bench',
  externalId: 'bench',
});
const log = pino({ level: 'error' });
const queue = await startJobQueue(database, log);
const metrics = createMetrics();
const app = await createServer({
  logger: log,
  metrics,
  appFolder: folder,
  authenticate: () => Promise.reject(new Error('Nobody signs in here.')),
  proxyHops: 0,
});
const secret = randomBytes(16).toString('hex');
await app.register(webhookRoutes, {
  installations: { findWebhookSecret: async () => secret },
  // An intake that takes a single delivery has nothing to gather.
  intake: (delivery) => createDeliveryIntake(database, queue)(delivery),
  metrics,
  now: () => new Date(),
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ url: `${url}/webhooks/zendesk/${installationId}`, secret });

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await app.close();
  await queue.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.on('SIGTERM', () => void close());
process.on('disconnect', () => void close());
