import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { StoredOrder } from '../order-store.ts';
import type { FileReport } from './check-file.ts';
import type { ExaminedFile, GivenParts } from './examine-file.ts';
import type { FilePlan, FileRefusal } from './file-plan.ts';

export type FileTask =
  | {
      kind: 'examine';
      given: GivenParts;
      otherwise: Pick<FilePlan, 'timeZone' | 'currency' | 'dateOrder'>;
    }
  | { kind: 'check' | 'import'; plan: FilePlan; now: Date };

/** The next piece of the file; null: there is none. */
export interface ToFileWorker {
  bytes: Uint8Array | null;
}

export interface FromFileWorker {
  /** At the end of `examine`. */
  examined?: ExaminedFile | FileRefusal;
  /** Of this piece, while `import`. */
  orders?: StoredOrder[];
  rows?: number;
  /** At the end of `check`. */
  report?: FileReport;
}

/** Small enough for what comes back (some 800 orders) to be taken in without being noticed. */
const SLICE = 64 * 1024;

/**
 * Reads a file in a thread of its own, a slice at a time: the next is fetched when `onPiece` is done with what the one before held. Answers what the end of the file told.
 */
export async function runFileWorker(
  task: FileTask,
  pieces: AsyncIterable<Uint8Array>,
  onPiece: (answer: FromFileWorker) => Promise<void>,
): Promise<FromFileWorker> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { workerData: task });
  const ask = async (bytes: Uint8Array | null): Promise<FromFileWorker> => {
    const answer = once(worker, 'message') as Promise<[FromFileWorker]>;
    worker.postMessage({ bytes } satisfies ToFileWorker);
    return (await answer)[0];
  };
  try {
    for await (const bytes of pieces) {
      for (let at = 0; at < bytes.length; at += SLICE) {
        // A copy: a view would take all of the memory behind it along.
        await onPiece(await ask(new Uint8Array(bytes.subarray(at, at + SLICE))));
      }
    }
    const last = await ask(null);
    await onPiece(last);
    return last;
  } finally {
    await worker.terminate();
  }
}
