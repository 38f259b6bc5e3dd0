import type { Config } from '../config.ts';
import type { LanguageTag } from '../domain.ts';
import type { LanguageModel } from '../drafting/language-model.ts';
import { meterModel } from '../drafting/metered-model.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import {
  createFailoverTranslator,
  type FailoverTranslator,
} from '../translation/failover-translator.ts';
import type { GlossaryStore } from '../translation/glossary-store.ts';
import { glossaryLanguage } from '../translation/glossary-terms.ts';
import { keepTokens } from '../translation/keep-tokens.ts';
import { meterTranslator } from '../translation/metered-translator.ts';
import type { Spending } from '../translation/spending.ts';
import type { Politeness, Term, Translator } from '../translation/translator.ts';
import { buildEngine, type EngineConnection } from './build-engine.ts';
import type { EngineRecord, EngineSettings, EngineStore } from './engine-store.ts';
import { environmentConnection, environmentEngines } from './environment-engines.ts';

/** How the engines stand as a whole, as people are told. */
export interface EngineSummary {
  /** `none`: no engine is connected; `down`: none of those that are answers. */
  state: 'working' | 'down' | 'none';
  displayNames: string[];
  /** ISO 8601; since when all are down. */
  since: string | null;
}

/** The engines of one installation, ready to be used; every call is booked to it. */
export interface InstallationEngines {
  /** All of them as one; null when none is connected. */
  translator: Translator | null;
  /** Drafts replies; null when none of them can. */
  languageModel: LanguageModel | null;
  formality: Politeness | null;
  spending: Spending;
  findTerms(source: LanguageTag, target: LanguageTag): Promise<readonly Term[]>;
  summary(): EngineSummary;
  /** Ids of those that do not answer just now. */
  down(): string[];
}

export type EnginesOf = (installationId: string) => Promise<InstallationEngines>;

export interface EnginesParts {
  config: Pick<Config, 'deepl' | 'openai'>;
  installations: InstallationStore;
  engines: EngineStore;
  glossary: GlossaryStore;
  spending: Spending;
  /** For engines of the environment; and for those that admins gave the address of. */
  fetch: typeof fetch;
  guardedFetch: typeof fetch;
  now: () => Date;
  /** For one request. */
  timeoutMs: number;
  /** How long an engine that failed several times is left alone. */
  pauseMs: number;
}

/**
 * Finds the engines of an installation: its own in their order, else the environment's. They are kept
 * until something about them is changed (the revision tells, so another process hears of it too), and
 * with them what was learnt of each: whether it is down, and what it takes.
 */
export function createEnginesOf(parts: EnginesParts): EnginesOf {
  const kept = new Map<string, { revision: number; engines: Promise<InstallationEngines> }>();
  return async (installationId) => {
    const settings = await parts.engines.settings(installationId);
    const known = kept.get(installationId);
    if (known?.revision === settings.revision) return known.engines;
    const engines = openEngines(installationId, settings, parts);
    kept.set(installationId, { revision: settings.revision, engines });
    // What could not be opened is tried anew, not kept.
    engines.catch(() => kept.delete(installationId));
    return engines;
  };
}

async function openEngines(
  installationId: string,
  settings: EngineSettings,
  parts: EnginesParts,
): Promise<InstallationEngines> {
  const { glossary, spending, now, pauseMs, timeoutMs } = parts;
  const installation = await parts.installations.get(installationId);
  const own = await parts.engines.list(installationId);
  const currency = settings.currency ?? installation.teamCurrency;
  const list = own.length > 0 ? own : environmentEngines(parts.config, currency);
  const translators: Translator[] = [];
  const closed: string[] = [];
  let languageModel: LanguageModel | null = null;
  for (const engine of list.filter((one) => one.isOn)) {
    // One key that cannot be opened takes its own engine away, not the others, nor any page.
    const connection = await connectionOf(installation, engine, parts).catch(() => null);
    if (connection === null) {
      closed.push(engine.engineId);
      continue;
    }
    const { engineId, price } = engine;
    const built = buildEngine(connection, {
      fetch: engine.isFromEnvironment ? parts.fetch : parts.guardedFetch,
      timeoutMs,
      formality: settings.formality,
      findGlossary: (source, target) =>
        glossary.findCopy(
          installationId,
          engineId,
          glossaryLanguage(source),
          glossaryLanguage(target),
        ),
    });
    const named = { ...built.translator, id: engineId };
    // Outside: a repair is paid for, and is counted like everything else.
    translators.push(keepTokens(meterTranslator(named, { installationId, price, spending })));
    if (built.languageModel !== null) {
      languageModel ??= meterModel(built.languageModel, {
        installationId,
        engineId,
        price,
        spending,
      });
    }
  }
  const translator =
    translators.length === 0
      ? null
      : createFailoverTranslator(translators, {
          now,
          pauseMs,
          firstFor: ({ sourceLanguage, targetLanguage }) =>
            routeOf(settings, sourceLanguage, targetLanguage),
        });
  return {
    translator,
    languageModel,
    formality: settings.formality,
    spending,
    findTerms: (source, target) =>
      glossary.termsOf(installationId, glossaryLanguage(source), glossaryLanguage(target)),
    summary: () => summarise(translator),
    down: () => [...closed, ...downOf(translator)],
  };
}

/** Null: the environment no longer has it. */
export async function connectionOf(
  installation: Installation,
  engine: EngineRecord,
  { config, engines }: Pick<EnginesParts, 'config' | 'engines'>,
): Promise<EngineConnection | null> {
  if (engine.isFromEnvironment) return environmentConnection(config, engine);
  const { kind, displayName, baseUrl, model } = engine;
  const key = await engines.openKey(installation, engine.engineId);
  return { kind, displayName, baseUrl, model, key };
}

/** The customer's side decides, whichever way it goes: a route for `ja` holds both ways. */
function routeOf(
  { routes }: EngineSettings,
  source: LanguageTag | null,
  target: LanguageTag,
): string | null {
  const sides = [source ?? 'und', target].map(glossaryLanguage);
  return (
    routes.find(({ language }) => sides.includes(glossaryLanguage(language)))?.engineId ?? null
  );
}

const downOf = (translator: FailoverTranslator | null): string[] =>
  (translator?.state() ?? []).filter((one) => one.state === 'down').map((one) => one.engine);

function summarise(translator: FailoverTranslator | null): EngineSummary {
  const states = translator?.state() ?? [];
  const isDown = states.length > 0 && states.every((one) => one.state === 'down');
  const since = states.map((one) => one.since?.getTime() ?? 0);
  const latest = states.find((one) => one.since?.getTime() === Math.max(...since))?.since ?? null;
  return {
    state: states.length === 0 ? 'none' : isDown ? 'down' : 'working',
    displayNames: states.map((one) => one.displayName),
    since: isDown ? (latest?.toISOString() ?? null) : null,
  };
}
