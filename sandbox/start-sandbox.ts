import { join } from 'node:path';
import { readManifest } from '../tools/manifest.ts';
import { ensureSdkBundled } from './bundle-sdk.ts';
import { startEngines } from './engines/start-engines.ts';
import type { SampleShop } from './helpdesk/sample-shop.ts';
import { seedAccount } from './helpdesk/seed-account.ts';
import { type RunningHelpdesk, startHelpdesk } from './helpdesk/start-helpdesk.ts';
import { readJson } from './read-json.ts';
import { SANDBOX_APP, SANDBOX_OAUTH } from './sandbox-settings.ts';

export interface Sandbox {
  /** Of the pretend helpdesk, which shows the desk at `/`. */
  origin: string;
  port: number;
  deeplUrl: string;
  openaiUrl: string;
  helpdesk: RunningHelpdesk;
  close(): Promise<void>;
}

/**
 * Starts the pretend helpdesk with the sample shop, and the stand-ins for the engines.
 *
 * @param options.dataFolder the backend's as well; null keeps nothing.
 * @param options.isEmpty an account with its agents, but without the shop's tickets.
 */
export async function startSandbox(options: {
  port: number;
  enginesPort: number;
  backendUrl: string;
  dataFolder: string | null;
  isEmpty?: boolean;
  rateLimitPerMinute?: number;
  ticketUpdatesPerMinute?: number;
  now?: () => Date;
}): Promise<Sandbox> {
  const engines = await startEngines({
    port: options.enginesPort,
    phrasebookFolder: join(import.meta.dirname, 'phrasebook'),
  });
  const shop = readJson<SampleShop>('shop', ['customers', 'tickets', 'articles']);
  const helpdesk = await startHelpdesk({
    port: options.port,
    dataFolder: options.dataFolder,
    app: { ...SANDBOX_APP, locations: readManifest(options.backendUrl).location.support },
    oauthClient: SANDBOX_OAUTH,
    seed: (account) =>
      seedAccount(account, options.isEmpty === true ? { ...shop, tickets: [] } : shop),
    deskFolder: join(import.meta.dirname, 'desk'),
    appAssetsFolder: join(import.meta.dirname, '../assets'),
    zafSdkFile: await ensureSdkBundled(),
    ...(options.rateLimitPerMinute === undefined
      ? {}
      : { rateLimitPerMinute: options.rateLimitPerMinute }),
    ...(options.ticketUpdatesPerMinute === undefined
      ? {}
      : { ticketUpdatesPerMinute: options.ticketUpdatesPerMinute }),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  return {
    origin: helpdesk.origin,
    port: helpdesk.port,
    deeplUrl: engines.deeplUrl,
    openaiUrl: engines.openaiUrl,
    helpdesk,
    async close() {
      await helpdesk.close();
      await engines.close();
    },
  };
}
