import { once } from 'node:events';
import { createServer } from 'node:net';

/** The first port from `wanted` on that nothing on this machine listens on. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) {
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (isFree) {
      probe.close();
      await once(probe, 'close');
      return port;
    }
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 99}.`);
}
