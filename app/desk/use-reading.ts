import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../backend-client.ts';
import { useSurroundings } from '../surroundings.ts';

export interface Reading<T> {
  /** What was read last; null until something was. It stays when a later reading fails. */
  value: T | null;
  /** Why the latest reading failed; null once one succeeds. */
  failure: Failure | null;
  reload(): void;
  /** Takes what a change answered with, without reading again. */
  accept(value: T): void;
}

/** Waiting does not help these. */
const FINAL = new Set([
  'session_expired',
  'forbidden',
  'admins_only',
  'not_found',
  'removed',
  'removed_admin_unknown',
]);

/**
 * Reads for as long as a page is open: at first, when somebody comes back to the desk, after a
 * failure as soon as that may help, and after `againAfterMs(value)`, which is null for never.
 * `read` and `againAfterMs` must be stable (`useCallback`, or from outside the component).
 */
export function useReading<T>(
  read: (signal: AbortSignal) => Promise<Result<T>>,
  againAfterMs: (value: T) => number | null = never,
): Reading<T> {
  const { host } = useSurroundings();
  const [answer, setAnswer] = useState<{ value: T | null; failure: Failure | null }>({
    value: null,
    failure: null,
  });
  /** Counts what was begun: an answer that another one has overtaken is thrown away. */
  const turn = useRef(0);
  const life = useRef<AbortController>(new AbortController());

  const reload = useCallback(async () => {
    const { signal } = life.current;
    turn.current += 1;
    const mine = turn.current;
    const result = await read(signal);
    if (signal.aborted || mine !== turn.current) return;
    setAnswer((before) =>
      result.ok
        ? { value: result.value, failure: null }
        : { value: before.value, failure: result.failure },
    );
  }, [read]);

  useEffect(() => {
    life.current = new AbortController();
    void reload();
    const off = host.onActivated(() => void reload());
    return () => {
      off();
      life.current.abort();
    };
  }, [host, reload]);

  useEffect(() => {
    const { value, failure } = answer;
    if (failure !== null && FINAL.has(failure.code)) return;
    const wait =
      failure !== null
        ? (failure.retryAfterSeconds ?? 5) * 1_000
        : value !== null
          ? againAfterMs(value)
          : null;
    if (wait === null) return;
    const timer = setTimeout(() => void reload(), wait);
    return () => clearTimeout(timer);
  }, [answer, againAfterMs, reload]);

  const accept = useCallback((value: T) => {
    turn.current += 1;
    setAnswer({ value, failure: null });
  }, []);
  return { ...answer, reload: () => void reload(), accept };
}

const never = () => null;
