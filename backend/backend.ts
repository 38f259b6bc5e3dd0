import type { Logger } from 'pino';
import { type Config, pgliteFolder } from './config.ts';
import { createIdentityStore } from './customers/identity/identity-store.ts';
import { createOrderStore } from './customers/order-store.ts';
import { createUploadStore } from './customers/orders-file/upload-store.ts';
import { createProfileStore } from './customers/profile-store.ts';
import { createWorthStore } from './customers/worth/worth-store.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { openPgliteDatabase } from './database/pglite-database.ts';
import { openPostgresDatabase } from './database/postgres-database.ts';
import { createDraftStore } from './drafting/draft-store.ts';
import { openEngines } from './engines/open-engines.ts';
import { createHelpdesks } from './helpdesks/helpdesks.ts';
import { createAccountOrigins } from './helpdesks/zendesk/account-origin.ts';
import { createAppTokenVerifier } from './helpdesks/zendesk/app-token.ts';
import { createOAuthClient } from './helpdesks/zendesk/oauth-client.ts';
import { previewZendeskSetUp } from './helpdesks/zendesk/preview-set-up.ts';
import { listenToChanges } from './http/changes.ts';
import { composeRoutes } from './http/compose-routes.ts';
import { consentRoutes } from './http/consent-routes.ts';
import { customersRoutes } from './http/customers-routes.ts';
import { createDeliveryIntake } from './http/delivery-intake.ts';
import { doctorRoutes } from './http/doctor-routes.ts';
import { engineRoutes } from './http/engine-routes.ts';
import { glossaryRoutes } from './http/glossary-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { jobRoutes } from './http/job-routes.ts';
import { createMetrics } from './http/metrics.ts';
import { orderFileRoutes } from './http/order-file-routes.ts';
import { readPageAssets } from './http/page.ts';
import { pageRoutes } from './http/page-routes.ts';
import { privacyRoutes } from './http/privacy-routes.ts';
import { agentRoutes } from './http/reply-routes.ts';
import { createServer, type Route } from './http/server.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { setUpRoutes } from './http/set-up-routes.ts';
import { streamRoutes } from './http/stream-routes.ts';
import { ticketRoutes } from './http/ticket-routes.ts';
import { webhookRoutes } from './http/webhook-routes.ts';
import { createFeedbackStore } from './insights/feedback-store.ts';
import { createAgentAccess } from './installations/agent-access.ts';
import { createAgentLanguages } from './installations/agent-languages.ts';
import { createGrants } from './installations/grant-store.ts';
import { createHistoryStore } from './installations/history-store.ts';
import { createInstallationStore } from './installations/installation-store.ts';
import { createSessions } from './installations/session-store.ts';
import { createSetUpStore } from './installations/set-up-store.ts';
import { startJobQueue } from './jobs/job-queue.ts';
import { createJourneys } from './journeys/journeys.ts';
import { createArticleStore } from './knowledge/article-store.ts';
import { createSecrets } from './secrets.ts';
import { createTicketStore } from './tickets/ticket-store.ts';
import { createTranslationMemory, releaseClaimsOfDeadProcess } from './translation/memory-store.ts';

export interface Backend {
  /** Where it listens. */
  url: string;
  /** What it answers at. */
  routes: readonly Route[];
  /** Resolves when no job waits or runs. */
  idle(): Promise<void>;
  /** Stops taking requests, lets running jobs end, then closes the database. */
  close(): Promise<void>;
}

export interface World {
  log: Logger;
  fetch: typeof fetch;
  now: () => Date;
  /** Folder with the built page. */
  appFolder: string;
  /** Instead of the one the configuration names; closed by whoever opened it. */
  database?: Database;
  /** Instead of {@link PACE}, in part. */
  pace?: Partial<typeof PACE>;
}

const PACE = {
  sweepEveryMs: 5 * 60_000,
  /** Zendesk's limit of incremental exports. */
  exportsPerMinute: 10,
  /** For one request to an engine. */
  engineTimeoutMs: 20_000,
  /** How long an engine that failed several times is left alone. */
  enginePauseMs: 30_000,
  /** Until what an engine could not translate just then is asked for again. */
  prepareAgainAfterSeconds: 60,
};

/** Wires everything: database → stores → adapters → journeys → jobs → server. */
export async function startBackend(config: Config, world: World): Promise<Backend> {
  const { log, fetch, now } = world;
  const pace = { ...PACE, ...world.pace };
  const database = world.database ?? (await openDatabase(config, log));
  await migrate(database);
  await releaseClaimsOfDeadProcess(database);
  const secrets = createSecrets(config.masterKeys);
  const origins = createAccountOrigins(config.zendesk.originTemplate);
  const metrics = createMetrics();
  const stores = {
    installations: createInstallationStore(database, secrets),
    setUp: createSetUpStore(database),
    tickets: createTicketStore(database),
    profiles: createProfileStore(database),
    orders: createOrderStore(database),
    worth: createWorthStore(database),
    identity: createIdentityStore(database),
    uploads: createUploadStore(database),
    articles: createArticleStore(database),
    drafts: createDraftStore(database),
    feedback: createFeedbackStore(database),
    history: createHistoryStore(database),
  };
  const oauth = createOAuthClient({
    clientId: config.zendesk.oauthClientId,
    clientSecret: config.zendesk.oauthClientSecret,
    redirectUri: `${config.publicUrl}/oauth/zendesk/callback`,
    fetch,
  });
  const grants = createGrants({ database, secrets, oauth, originOf: origins.originOf, now });
  const sessions = createSessions(database, config.sessionKey, now);
  const queue = await startJobQueue(database, log);
  const helpdeskOf = createHelpdesks({
    originOf: origins.originOf,
    grants,
    fetch,
    onCall: ({ method, status }) => metrics.helpdeskCalls.inc({ method, status }),
    now,
  });
  const access = createAgentAccess({
    database,
    installations: stores.installations,
    helpdeskOf: (installation) => helpdeskOf(installation, 'person'),
    now,
  });
  const journeys = await createJourneys({
    ...stores,
    database,
    queue,
    grants,
    sessions,
    oauth,
    originOf: origins.originOf,
    helpdeskOf,
    access,
    ...openEngines({ ...world, ...stores, config, database, secrets, pace }),
    agentLanguages: createAgentLanguages(database),
    memory: createTranslationMemory(database),
    publicUrl: config.publicUrl,
    previewSetUp: previewZendeskSetUp,
    prepareAgainAfterSeconds: pace.prepareAgainAfterSeconds,
    exportsPerMinute: pace.exportsPerMinute,
    onEventHandled: (seconds) => metrics.eventToFields.observe(seconds),
    log,
    now,
  });
  await queue.work(journeys.jobs);

  const changes = await listenToChanges(database);
  const app = await createServer({
    logger: log,
    metrics,
    appFolder: world.appFolder,
    authenticate: sessions.authenticate,
    proxyHops: config.proxyHops,
  });
  await app.register(healthRoutes, { database, metrics });
  await app.register(webhookRoutes, {
    installations: stores.installations,
    intake: createDeliveryIntake(database, queue),
    metrics,
    now,
  });
  await app.register(pageRoutes, {
    verifyAppToken: createAppTokenVerifier({
      origins,
      appId: config.zendesk.appId,
      publicKey: config.zendesk.appPublicKey,
      fetch,
      now,
    }),
    installations: stores.installations,
    sessions,
    assets: await readPageAssets(world.appFolder),
    sdkUrl: config.zendesk.sdkUrl,
    frameAncestors: config.frameAncestors,
  });
  await app.register(sessionRoutes, { sessions, installations: stores.installations });
  await app.register(ticketRoutes, { journeys: journeys.agent, replies: journeys.replies, access });
  await app.register(agentRoutes, { journeys: journeys.replies, access });
  await app.register(composeRoutes, { journeys: journeys.compose, access });
  await app.register(setUpRoutes, journeys.admin);
  await app.register(privacyRoutes, {
    privacy: journeys.privacy,
    mayHandleData: access.mayHandleData,
  });
  await app.register(customersRoutes, {
    customers: journeys.customers,
    isAdmin: journeys.admin.isAdmin,
  });
  await app.register(orderFileRoutes, {
    uploads: journeys.customers.uploads,
    isAdmin: journeys.admin.isAdmin,
  });
  await app.register(doctorRoutes, {
    doctor: journeys.doctor,
    isAdmin: journeys.admin.isAdmin,
  });
  const { isAdmin } = journeys.admin;
  await app.register(engineRoutes, { engines: journeys.engines, isAdmin });
  await app.register(glossaryRoutes, { glossary: journeys.glossary, isAdmin });
  await app.register(consentRoutes, journeys.admin);
  await app.register(jobRoutes, { queue, isAdmin: journeys.admin.isAdmin });
  await app.register(streamRoutes, { changes, sessions });

  const url = await app.listen({ host: config.host, port: config.port });
  const sweepAll = () =>
    journeys.sweepAll().catch((error: unknown) => log.warn({ err: error }, 'sweep not enqueued'));
  await sweepAll();
  const sweeping = setInterval(() => void sweepAll(), pace.sweepEveryMs);

  return {
    url,
    routes: app.routeTable,
    idle: () => queue.idle(),
    async close() {
      clearInterval(sweeping);
      await app.close();
      await changes.close();
      await queue.close();
      if (world.database === undefined) await database.close();
    },
  };
}

function openDatabase(config: Config, log: Logger): Promise<Database> {
  return config.databaseUrl === null
    ? openPgliteDatabase(pgliteFolder(config.dataFolder))
    : openPostgresDatabase(config.databaseUrl, {
        onError: (error) => log.warn({ err: error }, 'database connection'),
      });
}
