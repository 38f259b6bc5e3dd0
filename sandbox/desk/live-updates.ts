export interface LiveUpdates {
  ticketChanged(ticketId: number): void;
  /** The stream is there again after a gap: anything may have changed. */
  reconnected(): void;
  connection(isUp: boolean): void;
}

/** Follows `/desk/events`. One stream for the whole desk: a browser allows six a host. */
export function followEvents(on: LiveUpdates): void {
  const events = new EventSource('/desk/events');
  let wasDown = false;
  events.onopen = () => {
    on.connection(true);
    if (wasDown) on.reconnected();
    wasDown = false;
  };
  events.onerror = () => {
    wasDown = true;
    on.connection(false);
    // The browser tries again by itself, except after an answer that was no stream.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => followEvents(on), 3_000);
  };
  events.onmessage = (event) => {
    const message = JSON.parse(String(event.data)) as { type?: string; ticketId?: unknown };
    if (message.type === 'ticket') on.ticketChanged(Number(message.ticketId));
  };
}

/** Runs at once, then at most once in `gapMs`, never losing the last call. */
export function paced(run: () => void, gapMs: number): () => void {
  let isResting = false;
  let isWanted = false;
  return function ask(): void {
    if (isResting) {
      isWanted = true;
      return;
    }
    isResting = true;
    isWanted = false;
    run();
    setTimeout(() => {
      isResting = false;
      if (isWanted) ask();
    }, gapMs);
  };
}
