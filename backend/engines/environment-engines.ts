import type { Config } from '../config.ts';
import type { EngineConnection } from './build-engine.ts';
import { type EngineKind, presetOf, priceIn } from './engine-kinds.ts';
import type { EngineRecord } from './engine-store.ts';

type Environment = Pick<Config, 'deepl' | 'openai'>;

export const ENVIRONMENT_DEEPL = 'environment-deepl';
export const ENVIRONMENT_MODEL = 'environment-model';

/** What the environment offers, as an installation finds it that has set nothing: DeepL first. */
export function environmentEngines(
  { deepl, openai }: Environment,
  currency: string,
): EngineRecord[] {
  const record = (
    engineId: string,
    kind: EngineKind,
    displayName: string,
    model: string | null,
    isFree: boolean,
  ): EngineRecord => ({
    engineId,
    kind,
    isFromEnvironment: true,
    displayName,
    baseUrl: null,
    model,
    hasKey: true,
    price: isFree
      ? { per: kind === 'deepl' ? 'characters' : 'tokens', amount: 0, input: 0, output: 0 }
      : priceIn(presetOf(kind).priceUsd, currency),
    isOn: true,
    probe: null,
  });
  return [
    ...(deepl === null
      ? []
      : [
          // A key that ends so is one of the free plan.
          record(
            ENVIRONMENT_DEEPL,
            'deepl',
            deepl.displayName,
            null,
            deepl.authKey.endsWith(':fx'),
          ),
        ]),
    ...(openai === null
      ? []
      : [
          record(
            ENVIRONMENT_MODEL,
            openai.baseUrl === null ? 'openai' : 'own_model',
            openai.displayName,
            openai.model,
            openai.baseUrl !== null,
          ),
        ]),
  ];
}

/** How the environment says that an engine is reached; null: it says nothing of it any more. */
export function environmentConnection(
  { deepl, openai }: Environment,
  { engineId, displayName }: EngineRecord,
): EngineConnection | null {
  if (engineId === ENVIRONMENT_DEEPL && deepl !== null) {
    const { serverUrl: baseUrl, authKey: key } = deepl;
    return { kind: 'deepl', displayName, baseUrl, model: null, key };
  }
  if (engineId === ENVIRONMENT_MODEL && openai !== null) {
    const { baseUrl, model, apiKey: key } = openai;
    const kind = baseUrl === null ? 'openai' : 'own_model';
    return { kind, displayName, baseUrl, model, key };
  }
  return null;
}
