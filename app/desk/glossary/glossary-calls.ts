import type {
  Decision,
  ExportView,
  GlossaryView,
  ImportRequest,
  ImportView,
  TermInput,
} from '../../../backend/http/contract-glossary.ts';
import type { BackendClient, Result } from '../../backend-client.ts';

/** The merchant's terms; each change answers with the glossary as it then is. */
export interface GlossaryCalls {
  glossary(signal: AbortSignal): Promise<Result<GlossaryView>>;
  save(term: TermInput, signal: AbortSignal): Promise<Result<GlossaryView>>;
  remove(termIds: string[], signal: AbortSignal): Promise<Result<GlossaryView>>;
  /** All rows of a file, or none. */
  import(request: ImportRequest, signal: AbortSignal): Promise<Result<ImportView>>;
  export(signal: AbortSignal): Promise<Result<ExportView>>;
  decide(decision: Decision, signal: AbortSignal): Promise<Result<GlossaryView>>;
}

export function glossaryCalls({ call }: BackendClient): GlossaryCalls {
  return {
    glossary: (signal) => call('/api/glossary', signal),
    save: (term, signal) => call('/api/glossary/save', signal, term),
    remove: (termIds, signal) => call('/api/glossary/remove', signal, { termIds }),
    import: (request, signal) => call('/api/glossary/import', signal, request),
    export: (signal) => call('/api/glossary/export', signal),
    decide: (decision, signal) => call('/api/glossary/decide', signal, decision),
  };
}
