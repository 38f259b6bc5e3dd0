import type { EnginesOf } from '../engines/installation-engines.ts';
import type {
  EngineInput,
  EngineSettingsInput,
  EnginesView,
  ProbeView,
} from '../http/contract-engines.ts';
import {
  changeEngineSettings,
  type EnginesChangedParts,
  orderEngines,
  removeEngine,
  saveEngine,
  testEngine,
} from './engines-changed.ts';
import { readEngines } from './engines-view.ts';

/** What an admin decides about engines, and what they cost. */
export interface EngineJourneys {
  read(installationId: string): Promise<EnginesView>;
  /** Throws `BadInput` that says what cannot be used. */
  save(installationId: string, input: EngineInput): Promise<void>;
  test(installationId: string, input: EngineInput): Promise<ProbeView>;
  remove(installationId: string, engineId: string): Promise<void>;
  /** Throws `BadInput` when these are not all of them. */
  order(installationId: string, engineIds: string[]): Promise<void>;
  changeSettings(installationId: string, settings: EngineSettingsInput): Promise<void>;
}

export function createEngineJourneys(
  parts: EnginesChangedParts & { enginesOf: EnginesOf },
): EngineJourneys {
  return {
    read: (installationId) => readEngines(installationId, parts),
    save: (installationId, input) => saveEngine(installationId, input, parts),
    test: (installationId, input) => testEngine(installationId, input, parts),
    remove: (installationId, engineId) => removeEngine(installationId, engineId, parts),
    order: (installationId, engineIds) => orderEngines(installationId, engineIds, parts),
    changeSettings: (installationId, settings) =>
      changeEngineSettings(installationId, settings, parts),
  };
}
