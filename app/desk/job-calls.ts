import type { DeadJobsView, RunAgainView } from '../../backend/http/contract-jobs.ts';
import type { BackendClient, Result } from '../backend-client.ts';

export interface JobCalls {
  /** Jobs that failed for good. */
  deadJobs(signal: AbortSignal): Promise<Result<DeadJobsView>>;
  /** Puts them back to work; admins only. */
  runAgain(signal: AbortSignal): Promise<Result<RunAgainView>>;
}

export function jobCalls({ call }: BackendClient): JobCalls {
  return {
    deadJobs: (signal) => call('/api/jobs/dead', signal),
    runAgain: (signal) => call('/api/jobs/run-again', signal, {}),
  };
}
