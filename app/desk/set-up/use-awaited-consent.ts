import { useCallback, useEffect, useRef, useState } from 'react';
import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import type { ConsentWindow } from './consent-window.ts';

type Answer = NonNullable<SetUpView['consent']>['answer'];

/** A consent that was asked for and is not given: why, or `awaited`. `closed`: nobody answered. */
export interface AwaitedConsent {
  phase: 'awaited' | 'closed' | Exclude<Answer, 'given'>;
  /** Where consent is given. */
  authorizeUrl: string;
}

interface Asked {
  authorizeUrl: string;
  window: Pick<ConsentWindow, 'isClosed'>;
  /** When the answer was given that stood there before: it is not the answer to this. */
  answeredBefore: string | null;
}

/**
 * What became of the consent that was last asked for, as the readings of the set-up tell. A window
 * counts as left when a reading that began after it had been closed still shows no answer; the
 * consent may come all the same (a page can cut its opener off, and then looks closed), so whoever
 * reads must go on.
 */
export function useAwaitedConsent(view: SetUpView | null) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [phase, setPhase] = useState<AwaitedConsent['phase']>('awaited');
  const wasClosed = useRef(false);

  const ask = useCallback((next: Asked | null) => {
    wasClosed.current = false;
    setPhase('awaited');
    setAsked(next);
  }, []);

  useEffect(() => {
    if (asked === null || view === null) return;
    const { consent } = view;
    const answer = consent !== null && consent.at !== asked.answeredBefore ? consent.answer : null;
    if (answer === 'given') ask(null);
    else if (answer !== null) setPhase(answer);
    else if (wasClosed.current) setPhase('closed');
    wasClosed.current = asked.window.isClosed();
  }, [asked, view, ask]);

  const consent: AwaitedConsent | null = asked && { phase, authorizeUrl: asked.authorizeUrl };
  return { consent, ask };
}
