import { useEffect, useState } from 'react';
import { useSurroundings } from '../../surroundings.ts';
import { type PaceMark, withMark } from './history-pace.ts';

/** What has been seen of long work since the page was opened; null while nothing is under way. */
export function usePace(done: number | null): readonly PaceMark[] {
  const { now } = useSurroundings();
  const [marks, setMarks] = useState<readonly PaceMark[]>([]);
  useEffect(() => {
    if (done === null) setMarks([]);
    else setMarks((before) => withMark(before, { at: now().getTime(), done }));
  }, [done, now]);
  return marks;
}
