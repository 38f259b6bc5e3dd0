import type {
  PersonCountsView,
  PersonRequest,
  PrivacyView,
} from '../../../backend/http/contract-privacy.ts';
import type { BackendClient, Result } from '../../backend-client.ts';

export interface PrivacyCalls {
  privacy(signal: AbortSignal): Promise<Result<PrivacyView>>;
  /** How much is held of a person; changes nothing. */
  find(person: PersonRequest, signal: AbortSignal): Promise<Result<PersonCountsView>>;
  erase(person: PersonRequest, signal: AbortSignal): Promise<Result<PersonCountsView>>;
  /** Null keeps everything. */
  retention(days: number | null, signal: AbortSignal): Promise<Result<PrivacyView>>;
  /** Whether engines are told no personal data. */
  masking(isOn: boolean, signal: AbortSignal): Promise<Result<PrivacyView>>;
  /** A zip; of one person, or with null of the whole account. */
  export(person: PersonRequest | null, signal: AbortSignal): Promise<Result<Blob>>;
}

export function privacyCalls({ call, file }: BackendClient): PrivacyCalls {
  return {
    privacy: (signal) => call('/api/privacy', signal),
    find: (person, signal) => call('/api/privacy/find', signal, person),
    erase: (person, signal) => call('/api/privacy/erase', signal, person),
    retention: (days, signal) => call('/api/privacy/retention', signal, { days }),
    masking: (isOn, signal) => call('/api/privacy/masking', signal, { isOn }),
    export: (person, signal) =>
      person === null
        ? file('/api/privacy/export', signal)
        : file('/api/privacy/export-person', signal, person),
  };
}
