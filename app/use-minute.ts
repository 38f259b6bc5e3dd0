import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The present time, renewed as each minute begins, and when a hidden page is shown again. */
export function useMinute(now: () => Date): Date {
  const [minute, setMinute] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setMinute(now());
      timer = setTimeout(tick, MINUTE_MS - (now().getTime() % MINUTE_MS));
    };
    tick();
    // Timers of hidden pages are held back.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [now]);
  return minute;
}
