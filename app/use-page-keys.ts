import { useEffect, useRef } from 'react';
import { isTextField, keyAction } from './keyboard.ts';

/** The key of the next step, and Escape where something can be closed. */
export function usePageKeys(run: (() => void) | null, close: (() => void) | null): void {
  // The listener is made once; it does what was rendered last.
  const latest = useRef({ run, close });
  latest.current = { run, close };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inTextField = isTextField(document.activeElement);
      if (event.key === 'Escape') latest.current.close?.();
      else if (keyAction(event, { inTextField, inDialog: false }) === 'primary') {
        event.preventDefault();
        latest.current.run?.();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
