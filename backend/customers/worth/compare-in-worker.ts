import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Comparison, OrderColumns } from './compare-customers.ts';
import type { ToCompareWorker } from './compare-worker.ts';

/** Orders of an installation as they are read, a page at a time. */
export interface OrderPage {
  /** One an order: the address that stands for the customer. */
  contacts: string[];
  at: number[];
  value: number[];
}

/**
 * Compares customers in a thread of its own; the event loop stays free. Answers the comparison,
 * and whose each of its places is. Throws what the thread throws.
 */
export async function compareInWorker(
  pages: AsyncIterable<OrderPage>,
  now: Date,
): Promise<Comparison & { contacts: string[] }> {
  // Beside the backend's own code, so that Node strips its types the same way.
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url));
  const say = (message: ToCompareWorker) => worker.postMessage(message);
  const answer = once(worker, 'message') as Promise<[Comparison]>;
  // Looked at below; until then a failure must not count as nobody's.
  answer.catch(() => undefined);
  try {
    const places = new Map<string, number>();
    for await (const { contacts, at, value } of pages) {
      const whose: OrderColumns['whose'] = contacts.map((contact) => {
        const place = places.get(contact) ?? places.size;
        places.set(contact, place);
        return place;
      });
      say({ whose, at, value });
    }
    say({ customers: places.size, now });
    const [comparison] = await answer;
    return { ...comparison, contacts: [...places.keys()] };
  } finally {
    await worker.terminate();
  }
}
