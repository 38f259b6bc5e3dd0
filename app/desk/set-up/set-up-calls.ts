import type {
  ConnectRequest,
  ConnectView,
  PreviewRequest,
  PreviewView,
  SetUpChange,
  SetUpView,
} from '../../../backend/http/contract-set-up.ts';
import type { BackendClient, Result } from '../../backend-client.ts';

/** What the set-up page asks of our backend. All but reading is for admins. */
export interface SetUpCalls {
  setUp(signal: AbortSignal): Promise<Result<SetUpView>>;
  /** What would be made in an account like this, and which triggers it meets. */
  preview(body: PreviewRequest, signal: AbortSignal): Promise<Result<PreviewView>>;
  /** Asks for the address where an admin consents. */
  connect(body: ConnectRequest, signal: AbortSignal): Promise<Result<ConnectView>>;
  /** Has everything made again that is missing or was changed. */
  repair(signal: AbortSignal): Promise<Result<null>>;
  change(body: SetUpChange, signal: AbortSignal): Promise<Result<SetUpView>>;
}

export function setUpCalls({ call }: BackendClient): SetUpCalls {
  return {
    setUp: (signal) => call('/api/set-up', signal),
    preview: (body, signal) => call('/api/set-up/preview', signal, body),
    connect: (body, signal) => call('/api/set-up/connect', signal, body),
    repair: (signal) => call('/api/set-up/repair', signal, {}),
    change: (body, signal) => call('/api/set-up/change', signal, body),
  };
}
