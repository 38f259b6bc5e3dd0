import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SetUpView } from '../../backend/http/contract-set-up.ts';
import type { Failure, Result } from '../backend-client.ts';
import { useSurroundings } from '../surroundings.ts';
import { openConsentWindow } from './consent-window.ts';
import { setUpCalls } from './set-up-calls.ts';

export interface SetUpState {
  /** Null until it has been read. */
  view: SetUpView | null;
  /** Why the latest read failed; null once one succeeds. */
  readFailure: Failure | null;
  /** Why what was last asked for was not done. */
  failure: Failure | null;
  busy: Deed | null;
  /** What was last asked for and taken. */
  done: Deed | null;
  /** Where consent is given, while it is awaited. */
  authorizeUrl: string | null;
  connect(): void;
  repair(): void;
  reload(): void;
}

export type Deed = 'connect' | 'repair';

const WATCH_MS = 1_000;
/** As long as a consent that was asked for can be given. */
const CONSENT_MS = 10 * 60_000;
/** What was started is in the list of failures by then, or has succeeded. */
const WORK_MS = 15_000;

/** Reads where set-up stands, and every second again while anything is under way. */
export function useSetUp(): SetUpState {
  const { backend, host, now } = useSurroundings();
  const calls = useMemo(() => setUpCalls(backend), [backend]);
  const [view, setView] = useState<SetUpView | null>(null);
  const [readFailure, setReadFailure] = useState<Failure | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<Deed | null>(null);
  const [done, setDone] = useState<Deed | null>(null);
  const [authorizeUrl, setAuthorizeUrl] = useState<string | null>(null);
  const [reads, setReads] = useState(0);
  const watchUntil = useRef(0);
  const life = useRef(new AbortController());

  const reload = useCallback(async () => {
    const { signal } = life.current;
    const setUp = await calls.setUp(signal);
    if (signal.aborted) return;
    setReadFailure(setUp.ok ? null : setUp.failure);
    if (setUp.ok) setView(setUp.value);
    setReads((count) => count + 1);
  }, [calls]);

  useEffect(() => {
    life.current = new AbortController();
    void reload();
    const off = host.onActivated(() => void reload());
    return () => {
      off();
      life.current.abort();
    };
  }, [host, reload]);

  // Consent was given: there is nothing more to wait for in the other window.
  const isConnected = view?.status === 'connected' || view?.status === 'ready';
  const wasConnected = useRef(isConnected);
  useEffect(() => {
    if (isConnected && !wasConnected.current) {
      watchUntil.current = now().getTime() + WORK_MS;
      setAuthorizeUrl(null);
      setDone(null);
    }
    wasConnected.current = isConnected;
  }, [isConnected, now]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each read asks anew whether one more is due
  useEffect(() => {
    const isRunning = view?.steps.some((step) => step.state === 'running') === true;
    const isWatching = isRunning || now().getTime() < watchUntil.current;
    if (!isWatching && !readFailure) return;
    if (readFailure?.code === 'session_expired') return;
    const wait = readFailure ? (readFailure.retryAfterSeconds ?? 5) * 1_000 : WATCH_MS;
    const timer = setTimeout(() => void reload(), wait);
    return () => clearTimeout(timer);
  }, [reads, view, readFailure, done, reload, now]);

  async function perform<T>(
    deed: Deed,
    ask: (signal: AbortSignal) => Promise<Result<T>>,
    watchMs: number,
  ): Promise<T | null> {
    const { signal } = life.current;
    setBusy(deed);
    setFailure(null);
    setDone(null);
    const answer = await ask(signal);
    if (signal.aborted) return null;
    setBusy(null);
    if (!answer.ok) {
      setFailure(answer.failure);
      return null;
    }
    watchUntil.current = now().getTime() + watchMs;
    setDone(deed);
    void reload();
    return answer.value;
  }

  async function connect(): Promise<void> {
    const consent = openConsentWindow();
    const answer = await perform('connect', (signal) => calls.connect({}, signal), CONSENT_MS);
    if (!answer) return consent.close();
    consent.lead(answer.authorizeUrl);
    setAuthorizeUrl(answer.authorizeUrl);
  }

  return {
    view,
    readFailure,
    failure,
    busy,
    done,
    authorizeUrl,
    connect: () => void connect(),
    repair: () => void perform('repair', calls.repair, WORK_MS),
    reload: () => void reload(),
  };
}
