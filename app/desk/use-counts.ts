import { useCallback, useEffect, useState } from 'react';
import { useSurroundings } from '../surroundings.ts';
import { PAGES } from './pages.ts';

type Counts = Readonly<Record<string, number | null>>;

/** The numbers in the rail, read again when somebody comes back to the desk and every minute. */
export function useCounts(minute: Date): [Counts, (key: string, count: number | null) => void] {
  const { backend, host } = useSurroundings();
  const [counts, setCounts] = useState<Counts>({});
  const [visits, setVisits] = useState(0);
  const setCount = useCallback((key: string, count: number | null) => {
    setCounts((before) => (before[key] === count ? before : { ...before, [key]: count }));
  }, []);
  useEffect(() => host.onActivated(() => setVisits((count) => count + 1)), [host]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit and a minute ask anew
  useEffect(() => {
    const life = new AbortController();
    for (const { key, count } of PAGES) {
      void count?.(backend, life.signal).then((answer) => {
        // An old number is nearer the truth than none.
        if (answer.ok && !life.signal.aborted) setCount(key, answer.value);
      });
    }
    return () => life.abort();
  }, [backend, setCount, visits, minute]);
  return [counts, setCount];
}
