import { useCallback, useEffect, useRef, useState } from 'react';
import type { TicketView } from '../backend/http/contract.ts';
import type { Failure } from './backend-client.ts';
import { openLiveChanges } from './live-changes.ts';
import type { LiveSetting } from './surroundings.ts';
import { useSurroundings } from './surroundings.ts';

export interface TicketState {
  /** The newest view that was read; kept while later reads fail. */
  view: TicketView | null;
  /** Why the latest read failed; null once one succeeds. */
  failure: Failure | null;
  /** When `view` was read. */
  readAt: Date | null;
  reload(): void;
  /** Takes in a view that came as the answer to something else. */
  accept(view: TicketView): void;
}

/** Pause before the next try when a failure names none. Doubles up to a minute. */
const RETRY_SECONDS = 5;
/** A preparation whose push got lost must still end. */
const PREPARING_SECONDS = 6;
/** These end only by what a person does. */
const FINAL = new Set(['session_expired', 'forbidden', 'removed', 'aborted']);

/** Reads one ticket, follows its changes while the tab is active, and tries again after failures. */
export function useTicket(ticketId: string, live: LiveSetting): TicketState {
  const { backend, host, now } = useSurroundings();
  const [view, setView] = useState<TicketView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [readAt, setReadAt] = useState<Date | null>(null);
  const reading = useRef<AbortController | null>(null);
  const failures = useRef(0);

  const accept = useCallback(
    (next: TicketView) => {
      // Answers may overtake each other.
      setView((shown) => (shown && shown.revision > next.revision ? shown : next));
      setReadAt(now());
    },
    [now],
  );

  const reload = useCallback(async () => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    const answer = await backend.ticket(ticketId, controller.signal);
    if (controller.signal.aborted) return;
    failures.current = answer.ok ? 0 : failures.current + 1;
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) accept(answer.value);
  }, [backend, ticketId, accept]);

  const shown = useRef<TicketView | null>(null);
  shown.current = view;

  useEffect(() => {
    void reload();
    const changes = openLiveChanges({
      ...live,
      openStream: (signal) => backend.stream(signal),
      onChange(change) {
        const revision = shown.current?.revision ?? -1;
        if (change.ticketId === '*') void reload();
        else if (change.ticketId === ticketId && change.revision > revision) void reload();
      },
      onConnected(connected) {
        // What was prepared between our read and the stream's start was announced to nobody.
        if (connected && shown.current?.state === 'preparing') void reload();
      },
    });
    if (host.isActive()) changes.start();
    const offActivated = host.onActivated(() => {
      changes.start();
      void reload();
    });
    const offDeactivated = host.onDeactivated(() => changes.stop());
    const online = () => void reload();
    // Said before the next read fails; a browser that errs is put right by the next try.
    const offline = () => {
      failures.current += 1;
      setFailure({ code: 'offline', message: 'The browser is offline.', retryAfterSeconds: null });
    };
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      offActivated();
      offDeactivated();
      changes.stop();
      reading.current?.abort();
    };
  }, [backend, host, live, reload, ticketId]);

  useEffect(() => {
    const asked = failure
      ? (failure.retryAfterSeconds ?? RETRY_SECONDS) * 2 ** Math.min(failures.current - 1, 4)
      : PREPARING_SECONDS;
    if (failure ? FINAL.has(failure.code) : view?.state !== 'preparing') return;
    const timer = setTimeout(() => void reload(), Math.min(asked, 60) * 1000);
    return () => clearTimeout(timer);
  }, [failure, view, reload]);

  return { view, failure, readAt, accept, reload: () => void reload() };
}
