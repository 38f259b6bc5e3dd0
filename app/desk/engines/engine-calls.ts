import type {
  EngineInput,
  EngineSettingsInput,
  EnginesView,
  ProbeView,
} from '../../../backend/http/contract-engines.ts';
import type { BackendClient, Result } from '../../backend-client.ts';

/** Engines, their order and budget; each change answers with everything as it then is. */
export interface EngineCalls {
  engines(signal: AbortSignal): Promise<Result<EnginesView>>;
  save(engine: EngineInput, signal: AbortSignal): Promise<Result<EnginesView>>;
  /** What the engine can do, as the form has it; takes up to half a minute. */
  test(engine: EngineInput, signal: AbortSignal): Promise<Result<ProbeView>>;
  remove(engineId: string, signal: AbortSignal): Promise<Result<EnginesView>>;
  order(engineIds: string[], signal: AbortSignal): Promise<Result<EnginesView>>;
  settings(settings: EngineSettingsInput, signal: AbortSignal): Promise<Result<EnginesView>>;
}

export function engineCalls({ call }: BackendClient): EngineCalls {
  return {
    engines: (signal) => call('/api/engines', signal),
    save: (engine, signal) => call('/api/engines/save', signal, engine),
    test: (engine, signal) => call('/api/engines/test', signal, engine),
    remove: (engineId, signal) => call('/api/engines/remove', signal, { engineId }),
    order: (engineIds, signal) => call('/api/engines/order', signal, { engineIds }),
    settings: (settings, signal) => call('/api/engines/settings', signal, settings),
  };
}
