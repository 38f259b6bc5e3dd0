import { useCallback, useEffect, useRef } from 'react';
import { useSurroundings } from './surroundings.ts';

/** Signals that end when the page goes or the agent leaves the ticket: nobody waits any more. */
export function useLeaving(): () => AbortSignal {
  const { host } = useSurroundings();
  const life = useRef(new AbortController());
  useEffect(() => {
    life.current = new AbortController();
    const off = host.onDeactivated(() => {
      life.current.abort();
      life.current = new AbortController();
    });
    return () => {
      off();
      life.current.abort();
    };
  }, [host]);
  return useCallback(() => life.current.signal, []);
}
