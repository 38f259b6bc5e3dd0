import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface DelayingProxy {
  url: string;
  port: number;
  /** One way, for connections from now on; a new one waits a round trip first, as TCP does. */
  setDelay(oneWayMs: number): void;
  /** When answers with this status left the backend since the last call, in ms since 1970. */
  takeAnswers(status: number): number[];
  close(): Promise<void>;
}

/**
 * A TCP proxy in front of the backend: the distance between a helpdesk or browser and us. Every
 * piece is held back by the same time, so bandwidth is not limited.
 */
export async function startDelayingProxy(targetPort: number): Promise<DelayingProxy> {
  let delayMs = 0;
  let answers: { status: number; at: number }[] = [];
  const sockets = new Set<Socket>();

  const pass = (from: Socket, to: Socket, delay: number) => {
    const later = (work: () => void) => (delay === 0 ? work() : void setTimeout(work, delay));
    from.on('data', (piece) => later(() => to.writable && to.write(piece)));
    from.on('end', () => later(() => to.end()));
    from.on('close', () => later(() => to.destroy()));
  };

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // The other side hears of it by the close that follows.
    socket.on('error', () => {});
  };

  async function carry(client: Socket): Promise<void> {
    const delay = delayMs;
    client.setNoDelay(true);
    keep(client);
    if (delay > 0) await wait(2 * delay, undefined, { ref: false });
    if (client.destroyed) return;
    const upstream = connect({ host: '127.0.0.1', port: targetPort, noDelay: true });
    keep(upstream);
    upstream.on('data', (piece) => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(piece.toString('latin1', 0, 16))?.[1];
      if (status !== undefined) answers.push({ status: Number(status), at: Date.now() });
    });
    pass(client, upstream, delay);
    pass(upstream, client, delay);
  }

  const server = createServer((client) => void carry(client));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    setDelay(oneWayMs) {
      delayMs = oneWayMs;
    },
    takeAnswers(status) {
      const taken = answers.filter((answer) => answer.status === status).map(({ at }) => at);
      answers = [];
      return taken;
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
