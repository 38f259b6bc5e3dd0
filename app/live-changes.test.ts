import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChangeView } from '../backend/http/contract.ts';
import type { Result } from './backend-client.ts';
import { type LiveChanges, openLiveChanges } from './live-changes.ts';

/** The server's end of every stream that is open. */
class Server {
  open: ReadableStreamDefaultController<Uint8Array>[] = [];
  refusal: { retryAfterSeconds: number } | null = null;
  readonly #text = new TextEncoder();

  stream = async (signal: AbortSignal): Promise<Result<ReadableStream<Uint8Array>>> => {
    if (this.refusal) {
      return { ok: false, failure: { code: 'offline', message: '', ...this.refusal } };
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.open.push(controller);
        const gone = () => {
          this.open = this.open.filter((one) => one !== controller);
        };
        signal.addEventListener('abort', () => {
          gone();
          controller.error(signal.reason);
        });
        this.#send(controller, 'event: change\ndata: {"ticketId":"*","revision":0}\n\n');
      },
    });
    return { ok: true, value: body };
  };

  say(change: ChangeView) {
    for (const one of this.open) {
      this.#send(one, `: beat\n\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
    }
  }

  cut() {
    for (const one of this.open.splice(0)) one.close();
  }

  #send(to: ReadableStreamDefaultController<Uint8Array>, text: string) {
    to.enqueue(this.#text.encode(text));
  }
}

const opened: LiveChanges[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.stop();
});

/** A sidebar with a clock of its own: each wait ends when the test says so. */
function sidebar(
  installationId: string,
  server: Server,
  locks: Pick<LockManager, 'request'> | null,
) {
  const heard: string[] = [];
  const waits: { milliseconds: number; end: () => void }[] = [];
  const live = openLiveChanges({
    installationId,
    openStream: server.stream,
    locks,
    openChannel: (name) =>
      new BroadcastChannel(name) as unknown as ReturnType<
        Parameters<typeof openLiveChanges>[0]['openChannel']
      >,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        waits.push({ milliseconds, end: resolve });
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    onChange: ({ ticketId }) => heard.push(ticketId),
    onConnected: () => undefined,
  });
  opened.push(live);
  const pass = (milliseconds: number) => {
    for (const one of waits) if (one.milliseconds === milliseconds) one.end();
  };
  return { live, heard, waits, pass };
}

describe('openLiveChanges', () => {
  it('holds one stream for many sidebars, and all of them hear every change', async () => {
    const server = new Server();
    const tabs = Array.from({ length: 8 }, () => sidebar('i-many', server, navigator.locks));
    for (const tab of tabs) tab.live.start();
    await vi.waitFor(() => expect(server.open).toHaveLength(1));
    server.say({ ticketId: '7', revision: 1 });
    await vi.waitFor(() => {
      for (const tab of tabs) expect(tab.heard).toEqual(['7']);
    });
  });

  it('hands the stream to another sidebar, which tells everybody to read again', async () => {
    const server = new Server();
    const [holder, heir] = [
      sidebar('i-heir', server, navigator.locks),
      sidebar('i-heir', server, navigator.locks),
    ];
    holder.live.start();
    await vi.waitFor(() => expect(server.open).toHaveLength(1));
    heir.live.start();
    heir.pass(2_000);
    holder.live.stop();
    await vi.waitFor(() => expect(heir.heard).toEqual(['*']));
    expect(server.open).toHaveLength(1);
    server.say({ ticketId: '8', revision: 1 });
    await vi.waitFor(() => expect(heir.heard).toEqual(['*', '8']));
    expect(holder.heard).toEqual([]);
  });

  it('opens a cut stream again after a pause, and has everything read again', async () => {
    const server = new Server();
    const tab = sidebar('i-cut', server, navigator.locks);
    tab.live.start();
    await vi.waitFor(() => expect(server.open).toHaveLength(1));
    server.cut();
    await vi.waitFor(() => expect(tab.waits.map((one) => one.milliseconds)).toContain(1_000));
    expect(server.open).toHaveLength(0);
    tab.pass(1_000);
    await vi.waitFor(() => expect(tab.heard).toEqual(['*']));
  });

  it('waits as long as the server asks', async () => {
    const server = new Server();
    server.refusal = { retryAfterSeconds: 17 };
    const tab = sidebar('i-asks', server, null);
    tab.live.start();
    await vi.waitFor(() => expect(tab.waits.map((one) => one.milliseconds)).toContain(17_000));
  });

  it('gives up a stream that has fallen silent', async () => {
    const server = new Server();
    const tab = sidebar('i-silent', server, null);
    tab.live.start();
    await vi.waitFor(() => expect(server.open).toHaveLength(1));
    tab.pass(60_000);
    await vi.waitFor(() => expect(server.open).toHaveLength(0));
  });

  it('goes on with a stream of its own where the browser has or allows no locks', async () => {
    const server = new Server();
    const forbidden = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    sidebar('i-none', server, null).live.start();
    sidebar('i-none', server, forbidden as unknown as LockManager).live.start();
    await vi.waitFor(() => expect(server.open).toHaveLength(2));
  });

  it('closes the stream when the agent leaves the tab', async () => {
    const server = new Server();
    const tab = sidebar('i-leave', server, navigator.locks);
    tab.live.start();
    tab.live.start();
    await vi.waitFor(() => expect(server.open).toHaveLength(1));
    tab.live.stop();
    await vi.waitFor(() => expect(server.open).toHaveLength(0));
  });
});
