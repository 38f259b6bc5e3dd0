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
  let openUntil = 0;
  return {
    isOpen: (): boolean => now().getTime() < openUntil,
    record(failed: boolean): void {
      const at = now().getTime();
      results = results.filter((result) => at - result.at < WINDOW_MS);
      results.push({ at, failed });
      const errors = results.filter((result) => result.failed).length;
      const tooMany = results.length >= LEAST_CALLS && errors / results.length >= MOST_ERROR_SHARE;
      if (!tooMany && errors <= MOST_ERRORS) return;
      openUntil = at + OPEN_MS;
      results = [];
    },
  };
}
export type CircuitBreaker = ReturnType<typeof makeCircuitBreaker>;
