import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import formbody from '@fastify/formbody';
import fastify from 'fastify';
import type { Account, AppSettings, Log, OAuthClientSettings } from './account.ts';
import { apiRoutes } from './api-routes.ts';
import { installation } from './app-launch.ts';
import { publicKeyRoute } from './apps-routes.ts';
import { controlRoutes, makeCallLog } from './control-routes.ts';
import { deskRoutes, makeDeskEvents } from './desk-routes.ts';
import { makeFaults } from './faults.ts';
import { oauthRoutes } from './oauth-routes.ts';
import { makeRateLimits } from './rate-limits.ts';
import { requestHooks } from './request-hooks.ts';
import { staticRoutes } from './static-routes.ts';
import { openStore } from './store.ts';
import { makeWebhookDelivery } from './webhook-delivery.ts';

export interface HelpdeskOptions {
  /** 0 takes any free port. The port stands for the account's subdomain. */
  port: number;
  /** The state goes to `<dataFolder>/sandbox/helpdesk.sqlite`; null keeps it in memory. */
  dataFolder: string | null;
  app: AppSettings;
  oauthClient: OAuthClientSettings;
  /** Calls a minute for the account; 700 as in Zendesk's Enterprise plan. */
  rateLimitPerMinute?: number;
  /** Updates of tickets a minute for the account; 100 as in Zendesk without the add-on. */
  ticketUpdatesPerMinute?: number;
  /** Fills an account that holds nobody yet: at the first start and after `/control/reset`. */
  seed?: (account: Account) => void;
  now?: () => Date;
  log?: Log;
  /** Served at `/`. */
  deskFolder?: string;
  /** The app's icons, from its package. */
  appAssetsFolder?: string;
  zafSdkFile?: string;
  webhooks?: {
    /** 12 s as Zendesk's. */
    timeoutMs?: number;
    /** Pause before retries for which the receiver named none. */
    unstatedDelayMs?: number;
    wait?: (ms: number) => Promise<void>;
  };
}

export interface RunningHelpdesk {
  origin: string;
  port: number;
  /** For seeding and tests; ordinary use goes through HTTP. */
  account: Account;
  /** Resolves when no webhook is being sent or waits for a retry. */
  deliveriesIdle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the pretend Zendesk account on 127.0.0.1. */
export async function startHelpdesk(options: HelpdeskOptions): Promise<RunningHelpdesk> {
  const { dataFolder, now = () => new Date(), log = () => {} } = options;
  const store = openStore(
    dataFolder === null ? null : join(dataFolder, 'sandbox', 'helpdesk.sqlite'),
  );
  const faults = makeFaults();
  const calls = makeCallLog();
  const events = makeDeskEvents();
  const limits = makeRateLimits({
    perMinute: options.rateLimitPerMinute ?? 700,
    ticketUpdatesPerMinute: options.ticketUpdatesPerMinute ?? 100,
    now,
  });
  const delivery = makeWebhookDelivery({ store, now, log }, faults, {
    timeoutMs: options.webhooks?.timeoutMs ?? 12_000,
    unstatedDelayMs: options.webhooks?.unstatedDelayMs ?? 2_000,
    wait: options.webhooks?.wait ?? ((ms) => wait(ms, undefined, { ref: false })),
  });
  let origin = '';
  const account: Account = {
    store,
    now,
    log,
    app: options.app,
    oauthClient: options.oauthClient,
    origin: () => origin,
    ticketChanged: events.ticketChanged,
    deliver: delivery.deliver,
  };
  const fill = (): void => {
    installation(account);
    if (store.list('user').length === 0) options.seed?.(account);
  };

  const app = fastify({
    bodyLimit: 2 * 1024 * 1024,
    forceCloseConnections: true,
    // The API answers under both spellings.
    rewriteUrl: (request) =>
      (request.url ?? '/').replace(/^(\/api\/v2\/[^?]*)\.json(?=\?|$)/, '$1'),
  });
  await app.register(formbody);
  requestHooks(app, account, { faults, calls });
  publicKeyRoute(app, account);
  oauthRoutes(app, account);
  deskRoutes(app, account, events);
  controlRoutes(app, account, {
    faults,
    calls,
    reset() {
      store.transaction(() => {
        store.clear();
        fill();
      });
      faults.clear();
      calls.clear();
      limits.clear();
    },
  });
  await app.register(async (api) => apiRoutes(api, account, limits), { prefix: '/api/v2' });
  staticRoutes(app, options);

  await app.listen({ host: '127.0.0.1', port: options.port });
  const { port } = app.server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  store.transaction(fill);
  delivery.resume();
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    events.close();
    await delivery.close();
    await app.close();
    store.close();
  };
  return {
    origin,
    port,
    account,
    deliveriesIdle: delivery.idle,
    close() {
      closed ??= close();
      return closed;
    },
  };
}
