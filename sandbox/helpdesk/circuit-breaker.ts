const WINDOW_MS = 5 * 60_000;
const OPEN_MS = 5_000;
const MOST_ERRORS = 1000;
const MOST_ERROR_SHARE = 0.7;
/** Below this many calls a share says nothing. Zendesk does not publish its own number. */
const LEAST_CALLS = 100;

/**
 * Opens at 70 % errors or more than 1000 errors within five minutes; while open nothing is sent
 * and what was to be sent is lost. The pause of five seconds is an assumption.
 */
export function makeCircuitBreaker(now: () => Date) {
  let results: { at: number; failed: boolean }[] = [];
  let oldest = 0;
  let errors = 0;
  let openUntil = 0;
  const forgetOld = (at: number): void => {
    for (let seen = results[oldest]; seen !== undefined; seen = results[oldest]) {
      if (at - seen.at < WINDOW_MS) break;
      oldest += 1;
      if (seen.failed) errors -= 1;
    }
    if (oldest <= 10_000) return;
    results = results.slice(oldest);
    oldest = 0;
  };
  return {
    isOpen: (): boolean => now().getTime() < openUntil,
    record(failed: boolean): void {
      const at = now().getTime();
      forgetOld(at);
      results.push({ at, failed });
      if (failed) errors += 1;
      const calls = results.length - oldest;
      const tooMany = calls >= LEAST_CALLS && errors / calls >= MOST_ERROR_SHARE;
      if (!tooMany && errors <= MOST_ERRORS) return;
      openUntil = at + OPEN_MS;
      results = [];
      oldest = 0;
      errors = 0;
    },
  };
}
export type CircuitBreaker = ReturnType<typeof makeCircuitBreaker>;
