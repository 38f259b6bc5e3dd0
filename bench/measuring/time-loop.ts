import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const RESOLUTION_MS = 5;

/** What somebody's work took, and how late this thread's event loop came meanwhile. */
export interface LoopTime<T> {
  result: T;
  seconds: number;
  latestMs: number;
  p99Ms: number;
}

/** Does the work and watches the event loop of this thread, from before its first turn to after its last. */
export async function timeLoop<T>(work: () => Promise<T>): Promise<LoopTime<T>> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // The watch begins with its first turn.
  await wait(2 * RESOLUTION_MS);
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  await wait(2 * RESOLUTION_MS);
  delay.disable();
  return {
    result,
    seconds,
    latestMs: delay.max / 1e6 - RESOLUTION_MS,
    p99Ms: delay.percentile(99) / 1e6 - RESOLUTION_MS,
  };
}
