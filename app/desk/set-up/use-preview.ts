import { useCallback, useEffect, useState } from 'react';
import type { PreviewView } from '../../../backend/http/contract-set-up.ts';
import { useSurroundings } from '../../surroundings.ts';
import type { AccountReading } from './read-account.ts';
import { readAccount } from './read-account.ts';
import { setUpCalls } from './set-up-calls.ts';

export type Preview =
  | { phase: 'reading' }
  | { phase: 'ready'; preview: PreviewView; unread: AccountReading['unread'] }
  /** `code` of `problems.<code>`. Connecting stays possible. */
  | { phase: 'failed'; code: string };

/** What set-up would make here and what it would meet, before anybody has consented to anything. */
export function usePreview(): { state: Preview; again(): void } {
  const { backend, host } = useSurroundings();
  const [state, setState] = useState<Preview>({ phase: 'reading' });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try reads anew
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    setState({ phase: 'reading' });
    void readAccount(host, signal)
      .then(async ({ lists, unread }) => {
        const answer = await setUpCalls(backend).preview(lists, signal);
        if (signal.aborted) return;
        setState(
          answer.ok
            ? { phase: 'ready', preview: answer.value, unread }
            : { phase: 'failed', code: answer.failure.code },
        );
      })
      .catch(() => undefined);
    return () => life.abort();
  }, [backend, host, tries]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  return { state, again };
}
