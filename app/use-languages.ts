import { useCallback, useEffect, useState } from 'react';
import type { ComposeView } from '../backend/http/contract-compose.ts';
import type { Failure } from './backend-client.ts';
import { useSurroundings } from './surroundings.ts';

/** In which languages a message is written, as far as our backend knows. */
export function useLanguages(ticketId: string | null, requesterId: string | null) {
  const { backend } = useSurroundings();
  const [view, setView] = useState<ComposeView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    const leaving = new AbortController();
    const query = requesterId === null ? '' : `?requesterId=${encodeURIComponent(requesterId)}`;
    const asked =
      ticketId === null
        ? backend.call<ComposeView>(`/api/compose${query}`, leaving.signal)
        : backend.ticket(ticketId, leaving.signal).then((answer) =>
            answer.ok
              ? {
                  ok: true as const,
                  value: {
                    teamLanguage: answer.value.teamLanguage,
                    customerLanguage: answer.value.customerLanguage,
                    languageSource: 'earlier_ticket' as const,
                    engine: answer.value.engine,
                  },
                }
              : answer,
          );
    void asked.then((answer) => {
      if (leaving.signal.aborted) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setView(answer.value);
    });
    return () => leaving.abort();
  }, [backend, ticketId, requesterId, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { view, failure, reload };
}
