import { useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../backend-client.ts';

export interface Deeds<Name extends string> {
  /** What is under way; its buttons wait. */
  busy: Name | null;
  /** What was last asked for and refused. */
  failed: { deed: Name; failure: Failure } | null;
  /** Why one of these was refused, if it was the last that was asked for; else null. */
  failureOf(...deeds: Name[]): Failure | null;
  /** What was last asked for and done. */
  done: Name | null;
  /** One at a time; null when it was refused, or the page was left meanwhile. */
  perform<T>(deed: Name, ask: (signal: AbortSignal) => Promise<Result<T>>): Promise<T | null>;
  /** Forgets how the last one ended. */
  clear(): void;
}

/** What a person has a page do, one deed at a time. */
export function useDeeds<Name extends string>(): Deeds<Name> {
  const [busy, setBusy] = useState<Name | null>(null);
  const [failed, setFailed] = useState<Deeds<Name>['failed']>(null);
  const [done, setDone] = useState<Name | null>(null);
  const life = useRef<AbortController>(new AbortController());
  useEffect(() => {
    life.current = new AbortController();
    return () => life.current.abort();
  }, []);
  return {
    busy,
    failed,
    failureOf: (...deeds) => (failed && deeds.includes(failed.deed) ? failed.failure : null),
    done,
    async perform(deed, ask) {
      const { signal } = life.current;
      setBusy(deed);
      setFailed(null);
      setDone(null);
      const answer = await ask(signal);
      if (signal.aborted) return null;
      setBusy(null);
      if (!answer.ok) {
        setFailed({ deed, failure: answer.failure });
        return null;
      }
      setDone(deed);
      return answer.value;
    },
    clear() {
      setFailed(null);
      setDone(null);
    },
  };
}
