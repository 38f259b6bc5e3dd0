import { useCallback, useEffect } from 'react';
import { useSurroundings } from '../surroundings.ts';
import { useMinute } from '../use-minute.ts';
import { DeskFailure } from './desk-message.tsx';
import { jobCalls } from './job-calls.ts';
import type { DeskPageProps } from './pages.ts';
import { useDeeds } from './use-deeds.ts';
import { useReading } from './use-reading.ts';
import { WaitingWork } from './waiting-work.tsx';

/** What was started again is in the list of failures by then, or has succeeded. */
const AGAIN_MS = 5_000;

export default function WaitingWorkPage({ isAdmin, onCount }: DeskPageProps) {
  const { backend, now: clock } = useSurroundings();
  const now = useMinute(clock);
  const read = useCallback((signal: AbortSignal) => jobCalls(backend).deadJobs(signal), [backend]);
  const { value, failure, reload } = useReading(read, always);
  const { busy, failed, perform } = useDeeds<'run_again'>();
  const jobs = value?.jobs ?? null;
  useEffect(() => {
    if (jobs) onCount(jobs.length);
  }, [jobs, onCount]);
  const runAgain = async () => {
    await perform('run_again', jobCalls(backend).runAgain);
    reload();
  };
  const trouble = failed?.failure ?? failure;
  return (
    <>
      {trouble && <DeskFailure failure={trouble} onRetry={failed ? null : reload} />}
      <WaitingWork
        jobs={jobs}
        now={now}
        isBusy={busy !== null}
        onRunAgain={isAdmin === false ? null : () => void runAgain()}
      />
    </>
  );
}

const always = () => AGAIN_MS;
