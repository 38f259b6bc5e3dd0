import type { ChangeView } from '../backend/http/contract.ts';
import type { Result } from './backend-client.ts';
import { readEventStream } from './event-stream.ts';

/** The part of a BroadcastChannel that passes changes between the sidebars of one browser. */
export interface ChangeChannel {
  postMessage(change: ChangeView): void;
  onmessage: ((event: MessageEvent<ChangeView>) => void) | null;
  close(): void;
}

export interface LiveChangesOptions {
  installationId: string;
  openStream(signal: AbortSignal): Promise<Result<ReadableStream<Uint8Array>>>;
  /** Null where the browser has no Web Locks: then every active sidebar has its own stream. */
  locks: Pick<LockManager, 'request'> | null;
  openChannel(name: string): ChangeChannel;
  /** Resolves after the time, or rejects when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A change of any ticket; `*` after a gap: whatever is shown must be fetched again. */
  onChange(change: ChangeView): void;
  /** True while this sidebar, or the one that holds the stream, is thought to be connected. */
  onConnected(connected: boolean): void;
}

export interface LiveChanges {
  /** The agent came to this tab. Safe to repeat. */
  start(): void;
  /** The agent left: the stream is closed or handed to another tab. Safe to repeat. */
  stop(): void;
}

/** The server sends a heartbeat at least twice in this time; a laptop that slept gets none. */
const SILENCE_MS = 60_000;
const BACKOFF_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** A stream that opens later than this after the start has missed something. */
const LATE_MS = 2_000;
const EVERYTHING: ChangeView = { ticketId: '*', revision: 0 };

/**
 * Changes as they happen, over ONE stream for the whole browser. Each ticket tab is an iframe of
 * its own, and HTTP/1.1 allows six connections to a host: with a stream each, the seventh tab
 * could not even load its ticket. A Web Lock elects the tab that holds the stream; it passes the
 * changes on over a BroadcastChannel, and the lock's queue names its successor.
 */
export function openLiveChanges(options: LiveChangesOptions): LiveChanges {
  const name = `crossdesk-stream-${options.installationId}`;
  let current: AbortController | null = null;

  function start() {
    if (current) return;
    const controller = new AbortController();
    current = controller;
    const { signal } = controller;
    const channel = options.openChannel(name);
    channel.onmessage = ({ data }) => {
      if (!signal.aborted) options.onChange(data);
    };
    const tell = (change: ChangeView) => {
      options.onChange(change);
      channel.postMessage(change);
    };
    // Waiting for the lock, or for the server, leaves a time in which nobody listened.
    const state = { isLate: false };
    const late = () => {
      state.isLate = true;
    };
    options.wait(LATE_MS, signal).then(late, () => undefined);
    const hold = () => keepStream(options, tell, state, signal);
    const held = options.locks ? options.locks.request(name, { signal }, hold) : hold();
    // Leaving while in the lock's queue rejects. So does a browser that forbids locks to frames.
    held.catch(() => (signal.aborted ? undefined : hold())).finally(() => channel.close());
  }

  return {
    start,
    stop() {
      current?.abort();
      current = null;
    },
  };
}

/** Holds the stream open, with growing pauses after failures, until the signal aborts. */
async function keepStream(
  options: LiveChangesOptions,
  tell: (change: ChangeView) => void,
  state: { isLate: boolean },
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const stream = await options.openStream(AbortSignal.any([signal, attempt.signal]));
    if (stream.ok) {
      options.onConnected(true);
      // What changed during the gap was announced to nobody. A stream that opened beside the
      // ticket's own read leaves no gap worth a second read.
      if (state.isLate) tell(EVERYTHING);
      state.isLate = true;
      const heard = await relay(stream.value, options.wait, tell, attempt);
      if (heard) failures = 0;
    }
    if (signal.aborted) return;
    options.onConnected(false);
    const pause = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 0;
    const asked = stream.ok ? 0 : (stream.failure.retryAfterSeconds ?? 0) * 1000;
    failures += 1;
    await options.wait(Math.max(pause, asked), signal).catch(() => undefined);
  }
}

/** Passes on what the stream says; ends with it. Answers whether anything came at all. */
async function relay(
  body: ReadableStream<Uint8Array>,
  wait: LiveChangesOptions['wait'],
  tell: (change: ChangeView) => void,
  attempt: AbortController,
): Promise<boolean> {
  let heard = false;
  let greeted = false;
  let silence = new AbortController();
  const watch = () => {
    silence.abort();
    silence = new AbortController();
    wait(SILENCE_MS, silence.signal).then(
      () => attempt.abort(),
      () => undefined,
    );
  };
  watch();
  try {
    for await (const { event, data } of readEventStream(body)) {
      heard = true;
      watch();
      if (event !== 'change') continue;
      const change = JSON.parse(data) as ChangeView;
      // The server greets each stream with "anything may have changed"; the gap is ours to judge.
      if (greeted || change.ticketId !== EVERYTHING.ticketId) tell(change);
      greeted = true;
    }
  } catch {
    // Cut, aborted or unreadable: all the same to the caller, who opens it anew.
  } finally {
    silence.abort();
  }
  return heard;
}
