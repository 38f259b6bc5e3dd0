import { setTimeout as wait } from 'node:timers/promises';
import type { UploadState } from '../../backend/customers/orders-file/upload-store.ts';
import type { UploadView } from '../../backend/http/contract-customers.ts';
import type { Service } from '../measuring/service.ts';
import type { LoopSeen } from '../measuring/watch-loop.ts';

export interface Step extends LoopSeen {
  seconds: number;
}

export type Steps = Record<'rest' | 'send' | 'examine' | 'check' | 'store' | 'compare', Step> & {
  /** Orders that are there in the end. */
  orders: number;
};

/** As the page sends them. */
const PIECE = 256 * 1024;
/** To tell what the machine itself adds. */
const REST_MS = 5_000;
/** As often as the desk's page asks while something is under way. */
const LOOK_AGAIN_MS = 1_000;

/** Brings a file in as the desk's page does, from the first piece to the compared customers. */
export async function importOverHttp(service: Service, csv: Buffer): Promise<Steps> {
  let { accessToken } = await service.account.openPage('admin');
  async function call<T>(path: string, body?: unknown): Promise<T> {
    let answer = await ask(path, body);
    if (answer.status === 401) {
      ({ accessToken } = await service.account.openPage('admin'));
      answer = await ask(path, body);
    }
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? null : await answer.json()) as T;
  }
  const ask = (path: string, body?: unknown) => {
    const isBytes = Buffer.isBuffer(body);
    return fetch(service.backendUrl + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${accessToken}`,
        ...(body === undefined
          ? {}
          : { 'Content-Type': isBytes ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
  };
  async function until<T>(path: string, isOver: (answer: T) => boolean): Promise<T> {
    for (;;) {
      const answer = await call<T>(path);
      if (isOver(answer)) return answer;
      await wait(LOOK_AGAIN_MS);
    }
  }
  async function step(work: () => Promise<unknown>): Promise<Step> {
    await service.seeLoop();
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1_000;
    return { seconds, ...(await service.seeLoop()) };
  }

  const rest = await step(() => wait(REST_MS));
  const { uploadId } = await call<UploadView>('/api/orders/uploads', {
    fileName: 'orders.csv',
    fileSize: csv.length,
  });
  const path = `/api/orders/uploads/${uploadId}`;
  const reach = (state: UploadState) =>
    until<UploadView>(path, (upload) => {
      if (upload.state === 'refused') throw new Error(`The file was refused: ${upload.refusal}`);
      return upload.state === state;
    });
  const send = await step(async () => {
    for (let at = 0; at < csv.length; at += PIECE) {
      const no = at / PIECE;
      await call(`${path}/pieces/${no}`, csv.subarray(at, at + PIECE));
    }
  });
  const examine = await step(() => reach('mapping'));
  const { plan } = await call<UploadView>(path);
  const check = await step(async () => {
    await call(`${path}/check`, plan);
    await reach('checked');
  });
  const store = await step(async () => {
    await call(`${path}/import`, { onlyGood: false });
    await reach('done');
  });
  const compare = await step(() =>
    until<{ comparedAt: string | null }>('/api/customers', ({ comparedAt }) => comparedAt !== null),
  );
  const { orders } = await call<{ orders: number }>('/api/customers');
  return { rest, send, examine, check, store, compare, orders };
}
