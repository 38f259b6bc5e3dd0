import type { EnginesOf } from '../engines/installation-engines.ts';
import type {
  EngineInput,
  EngineSettingsInput,
  EnginesView,
  ProbeView,
} from '../http/contract-engines.ts';
import type {
  Decision,
  GlossaryView,
  ImportRequest,
  ImportView,
  TermInput,
} from '../http/contract-glossary.ts';
import { writeGlossaryFile } from '../translation/glossary-csv.ts';
import {
  changeEngineSettings,
  type EnginesChangedParts,
  orderEngines,
  removeEngine,
  saveEngine,
  testEngine,
} from './engines-changed.ts';
import { readEngines } from './engines-view.ts';
import {
  decideProposal,
  type GlossaryParts,
  importTerms,
  readGlossary,
  removeTerms,
  saveTerm,
} from './glossary-changed.ts';

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

function createEngineJourneys(
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

/** What an admin does with the merchant's own words. */
export interface GlossaryJourneys {
  read(installationId: string): Promise<GlossaryView>;
  /** Throws `BadInput` that says what cannot be taken. */
  save(installationId: string, userId: string, input: TermInput): Promise<void>;
  remove(installationId: string, termIds: string[]): Promise<void>;
  import(installationId: string, userId: string, request: ImportRequest): Promise<ImportView>;
  /** CSV with a header. */
  export(installationId: string): Promise<string>;
  decide(installationId: string, userId: string, decision: Decision): Promise<void>;
}

function createGlossaryJourneys(parts: GlossaryParts): GlossaryJourneys {
  return {
    read: (installationId) => readGlossary(installationId, parts),
    save: (installationId, userId, input) => saveTerm(installationId, userId, input, parts),
    remove: (installationId, termIds) => removeTerms(installationId, termIds, parts),
    import: (installationId, userId, request) =>
      importTerms(installationId, userId, request, parts),
    export: async (installationId) =>
      writeGlossaryFile(await parts.engineParts.glossary.list(installationId)),
    decide: (installationId, userId, decision) =>
      decideProposal(installationId, userId, decision, parts),
  };
}

export interface DeskJourneys {
  engines: EngineJourneys;
  glossary: GlossaryJourneys;
}

export function createDeskJourneys(
  parts: EnginesChangedParts & GlossaryParts & { enginesOf: EnginesOf },
): DeskJourneys {
  return { engines: createEngineJourneys(parts), glossary: createGlossaryJourneys(parts) };
}
