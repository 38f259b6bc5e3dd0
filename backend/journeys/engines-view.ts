import { DEFAULT_RATES } from '../customers/exchange-rates.ts';
import { PRESETS, priceIn } from '../engines/engine-kinds.ts';
import { environmentEngines } from '../engines/environment-engines.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import type { EnginesView } from '../http/contract-engines.ts';
import { readUsage } from '../insights/read-usage.ts';
import type { EnginesChangedParts } from './engines-changed.ts';

/** Where the engines, the budget and this month's use stand. */
export async function readEngines(
  installationId: string,
  parts: EnginesChangedParts & { enginesOf: EnginesOf },
): Promise<EnginesView> {
  const { engineParts, database, now } = parts;
  const installation = await parts.installations.get(installationId);
  const [settings, own, engines] = await Promise.all([
    engineParts.engines.settings(installationId),
    engineParts.engines.list(installationId),
    parts.enginesOf(installationId),
  ]);
  const currency = settings.currency ?? installation.teamCurrency;
  const list = own.length > 0 ? own : environmentEngines(engineParts.config, currency);
  const down = new Set(engines.down());
  return {
    engines: list.map((engine) => ({
      ...engine,
      state: !engine.isOn ? 'off' : down.has(engine.engineId) ? 'down' : 'working',
    })),
    isOwn: own.length > 0,
    presets: PRESETS.map((preset) => ({
      kind: preset.kind,
      displayName: preset.displayName,
      baseUrl: preset.baseUrl,
      model: preset.model,
      needsKey: preset.needsKey,
      reachesChina: preset.reachesChina,
      price: priceIn(preset.priceUsd, currency),
    })),
    mayBePrivate: parts.engineParts.mayBePrivate,
    currency,
    currencies: [...new Set([currency, ...Object.keys(DEFAULT_RATES.toCny)])],
    monthlyBudget: settings.monthlyBudget,
    formality: settings.formality,
    routes: settings.routes,
    usage: await readUsage(database, installationId, {
      currency,
      timeZone: installation.settings.teamTimeZone,
      at: now(),
    }),
  };
}
