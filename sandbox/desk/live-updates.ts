export interface LiveUpdates {
  ticketChanged(ticketId: number): void;
  /** The stream is there again after a gap: anything may have changed. */
  reconnected(): void;
  connection(isUp: boolean): void;
}

type Heard = { type: 'connection'; isUp: boolean } | { type: 'ticket'; ticketId: unknown };

const NAME = 'desk-events';

/**
 * Follows `/desk/events` over one stream for all windows of this browser, for it allows six
 * connections to a host. A lock says who holds it; a channel passes on what it tells.
 */
export function followEvents(on: LiveUpdates): void {
  const channel = new BroadcastChannel(NAME);
  let wasDown = false;
  const hear = (heard: Heard): void => {
    if (heard.type === 'ticket') {
      on.ticketChanged(Number(heard.ticketId));
      return;
    }
    on.connection(heard.isUp);
    if (heard.isUp && wasDown) on.reconnected();
    wasDown = !heard.isUp;
  };
  channel.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);
  const tell = (heard: Heard): void => {
    hear(heard);
    channel.postMessage(heard);
  };
  // Kept until this window goes; the next one in the queue then takes over.
  const hold = (): Promise<never> => {
    openStream(tell);
    return new Promise(() => {});
  };
  void navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
    if (lock !== null) return hold();
    void navigator.locks.request(NAME, () => {
      // Between two holders nobody listened.
      wasDown = true;
      return hold();
    });
    return undefined;
  });
}

function openStream(tell: (heard: Heard) => void): void {
  const events = new EventSource('/desk/events');
  events.onopen = () => tell({ type: 'connection', isUp: true });
  events.onerror = () => {
    tell({ type: 'connection', isUp: false });
    // The browser tries again by itself, except after an answer that was no stream.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => openStream(tell), 3_000);
  };
  events.onmessage = (event) => {
    const heard = JSON.parse(String(event.data)) as Heard;
    if (heard.type === 'ticket') tell(heard);
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
