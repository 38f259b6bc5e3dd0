import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { SetUpChange, SetUpView } from '../../../backend/http/contract-set-up.ts';
import type { Failure } from '../../backend-client.ts';
import { useSurroundings } from '../../surroundings.ts';
import { type Deeds, useDeeds } from '../use-deeds.ts';
import { useReading } from '../use-reading.ts';
import { openConsentWindow } from './consent-window.ts';
import { setUpCalls } from './set-up-calls.ts';
import { type AwaitedConsent, useAwaitedConsent } from './use-awaited-consent.ts';

/** `switch:fields`, `history` …: each control shows what became of its own change. */
export type Deed =
  | 'connect'
  | 'repair'
  | `switch:${string}`
  | Exclude<SetUpChange['kind'], 'switch'>;

export interface SetUpState extends Pick<Deeds<Deed>, 'busy' | 'failed' | 'failureOf' | 'done'> {
  /** Null until it has been read. */
  view: SetUpView | null;
  /** Why the latest read failed; null once one succeeds. */
  readFailure: Failure | null;
  /** How the consent stands that was asked for here; null: none was, or it was given. */
  consent: AwaitedConsent | null;
  /** `groupId` null: set-up makes the senior group; undefined: as it was chosen before. */
  connect(groupId?: string | null): void;
  repair(): void;
  change(change: SetUpChange): void;
  reload(): void;
}

const WATCH_MS = 1_000;
/** When nothing is under way; a connection that was lost shows by then. */
const REST_MS = 30_000;
/** As long as a consent that was asked for can be given. */
const CONSENT_MS = 10 * 60_000;
/** What was started shows as running by then, or has ended. */
const WORK_MS = 15_000;

/** Reads where set-up stands, and every second again while anything is under way. */
export function useSetUp(): SetUpState {
  const { backend, now } = useSurroundings();
  const calls = useMemo(() => setUpCalls(backend), [backend]);
  const watchUntil = useRef(0);
  const watchFor = (milliseconds: number) => {
    watchUntil.current = now().getTime() + milliseconds;
  };
  const again = useCallback(
    (view: SetUpView) =>
      view.steps.some(({ state }) => state === 'running') || now().getTime() < watchUntil.current
        ? WATCH_MS
        : REST_MS,
    [now],
  );
  const { value: view, failure, reload, accept } = useReading(calls.setUp, again);
  const { busy, failed, failureOf, done, perform, clear } = useDeeds<Deed>();
  const { consent, ask } = useAwaitedConsent(view);

  // Consent was given: there is nothing more to wait for in the other window.
  const isConnected = view?.status === 'connected' || view?.status === 'ready';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the connection comes
  useEffect(() => {
    if (!isConnected) return;
    watchFor(WORK_MS);
    ask(null);
    clear();
  }, [isConnected]);

  async function connect(groupId?: string | null): Promise<void> {
    const answeredBefore = view?.consent?.at ?? null;
    const opened = openConsentWindow();
    ask(null);
    const body = groupId === undefined ? {} : { seniorGroup: { groupId } };
    const answer = await perform('connect', (signal) => calls.connect(body, signal));
    if (!answer) return opened.close();
    watchFor(CONSENT_MS);
    opened.lead(answer.authorizeUrl);
    ask({ authorizeUrl: answer.authorizeUrl, window: opened, answeredBefore });
    reload();
  }

  async function repair(): Promise<void> {
    await perform('repair', calls.repair);
    watchFor(WORK_MS);
    reload();
  }

  async function change(asked: SetUpChange): Promise<void> {
    const deed: Deed = asked.kind === 'switch' ? `switch:${asked.switch}` : asked.kind;
    const changed = await perform(deed, (signal) => calls.change(asked, signal));
    watchFor(WORK_MS);
    if (changed) accept(changed);
    else reload();
  }

  return {
    view,
    readFailure: failure,
    busy,
    failed,
    failureOf,
    done,
    consent,
    connect: (groupId) => void connect(groupId),
    repair: () => void repair(),
    change: (asked) => void change(asked),
    reload,
  };
}
