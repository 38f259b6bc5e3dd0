import type { WatchView } from '../../../backend/http/contract-set-up.ts';
import type { BackendClient, Result } from '../../backend-client.ts';

export interface WatchCalls {
  /** `day` as `YYYY-MM-DD`, in the team's time zone; null is today. */
  watch(day: string | null, signal: AbortSignal): Promise<Result<WatchView>>;
}

export function watchCalls({ call }: BackendClient): WatchCalls {
  return {
    watch: (day, signal) =>
      call(day === null ? '/api/watch' : `/api/watch?day=${encodeURIComponent(day)}`, signal),
  };
}
