import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { createCostLedger } from '../insights/cost-ledger.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { Secrets } from '../secrets.ts';
import { createFixStore, type FixStore } from '../translation/fix-store.ts';
import { createGlossaryStore } from '../translation/glossary-store.ts';
import { createEngineFetch } from './address-guard.ts';
import { createEngineStore } from './engine-store.ts';
import { createEnginesOf, type EnginesOf, type EnginesParts } from './installation-engines.ts';

/** What the engines of all installations are made of, and found by. */
export interface EngineParts extends EnginesParts {
  fixes: FixStore;
  /** Engines that admins add may live at http or private addresses. */
  mayBePrivate: boolean;
}

/** Wires stores, guard and account for the engines; opens none of them yet. */
export function openEngines(given: {
  config: Config;
  database: Database;
  secrets: Secrets;
  installations: InstallationStore;
  fetch: typeof fetch;
  now: () => Date;
  pace: { engineTimeoutMs: number; enginePauseMs: number };
}): { enginesOf: EnginesOf; engineParts: EngineParts } {
  const { config, database, fetch, now, pace } = given;
  const engineParts: EngineParts = {
    config,
    installations: given.installations,
    engines: createEngineStore(database, given.secrets),
    glossary: createGlossaryStore(database),
    fixes: createFixStore(database),
    spending: createCostLedger(database, now),
    fetch,
    guardedFetch: createEngineFetch(fetch, config.enginesMayBePrivate),
    mayBePrivate: config.enginesMayBePrivate,
    now,
    timeoutMs: pace.engineTimeoutMs,
    pauseMs: pace.enginePauseMs,
  };
  return { enginesOf: createEnginesOf(engineParts), engineParts };
}
