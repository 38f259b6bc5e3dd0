import { setImmediate as breathe } from 'node:timers/promises';
import type { StoredOrder } from '../customers/order-store.ts';
import type { GivenParts } from '../customers/orders-file/examine-file.ts';
import type { FilePlan } from '../customers/orders-file/file-plan.ts';
import { runFileWorker } from '../customers/orders-file/run-file-worker.ts';
import type { OrderUpload, UploadStore } from '../customers/orders-file/upload-store.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { UploadJob } from '../jobs/catalogue.ts';
import type { Log } from '../log.ts';
import { type OrdersImportedParts, storeOrders } from './orders-imported.ts';

export interface OrderFileParts extends OrdersImportedParts {
  installations: InstallationStore;
  uploads: UploadStore;
  log: Log;
  now: () => Date;
}

/** Small, for on PGlite a transaction runs from its begin to its end in this very thread. */
const BATCH = 100;

/**
 * Does the next thing with an uploaded file: looks what it is, checks it from end to end, or stores
 * its orders. In a thread of its own; a restart begins the pass anew, and storing goes on behind
 * the orders that are stored.
 */
export async function readOrderUpload(
  { installationId, uploadId }: UploadJob,
  parts: OrderFileParts,
): Promise<void> {
  const upload = await parts.uploads.get(installationId, uploadId).catch(() => null);
  if (upload === null) return;
  const installation = await parts.installations.get(installationId);
  if (upload.state === 'examining') await examine(installation, upload, parts);
  if (upload.state === 'checking') await check(installation, upload, parts);
  if (upload.state === 'importing') await store(installation, upload, parts);
}

async function examine(
  { installationId, settings, teamCurrency }: Installation,
  { uploadId, plan, examined: before }: OrderUpload,
  { uploads, database, now }: OrderFileParts,
): Promise<void> {
  const { examined } = await runFileWorker(
    {
      kind: 'examine',
      given: plan === null ? {} : givenBy(plan, before?.plan ?? null),
      otherwise: { timeZone: settings.teamTimeZone, currency: teamCurrency, dateOrder: 'dmy' },
    },
    uploads.readPieces(installationId, uploadId),
    async () => undefined,
  );
  const changedAt = now();
  if (typeof examined === 'string' || examined === undefined) {
    const refusal = examined ?? 'file_empty';
    await uploads.change(database, installationId, uploadId, {
      state: 'refused',
      refusal,
      changedAt,
    });
    await uploads.forgetPieces(database, installationId, uploadId);
    return;
  }
  const next = { state: 'mapping' as const, examined, plan: examined.plan, changedAt };
  await uploads.change(database, installationId, uploadId, next);
}

/** With another encoding or delimiter the first row is guessed anew, unless it is what was changed. */
function givenBy({ encoding, delimiter, firstRow }: FilePlan, before: FilePlan | null): GivenParts {
  return { encoding, delimiter, ...(firstRow === before?.firstRow ? {} : { firstRow }) };
}

async function check(
  { installationId }: Installation,
  { uploadId, plan }: OrderUpload,
  { uploads, database, now }: OrderFileParts,
): Promise<void> {
  if (plan === null) return;
  let rowsDone = 0;
  const { report } = await runFileWorker(
    { kind: 'check', plan, now: now() },
    uploads.readPieces(installationId, uploadId),
    async ({ rows = 0 }) => {
      rowsDone += rows;
      await uploads.change(database, installationId, uploadId, { rowsDone });
    },
  );
  const done = { state: 'checked' as const, report: report ?? null, changedAt: now() };
  await uploads.change(database, installationId, uploadId, done);
}

async function store(
  { installationId }: Installation,
  { uploadId, plan, ordersDone, changedAt }: OrderUpload,
  parts: OrderFileParts,
): Promise<void> {
  if (plan === null) return;
  const { uploads, database, queue, log, now } = parts;
  /** Orders of this pass; the first `ordersDone` of them are stored already. */
  let seen = 0;
  let stored = ordersDone;
  let waiting: StoredOrder[] = [];
  async function storeBatch(): Promise<void> {
    const batch = waiting.splice(0, BATCH);
    await storeOrders(installationId, batch, parts, async (tx) => {
      stored += batch.length;
      await uploads.change(tx, installationId, uploadId, { ordersDone: stored });
    });
    await breathe();
  }
  await runFileWorker(
    // The clock when the admin said so: a restart reads the very same orders.
    { kind: 'import', plan, now: changedAt },
    uploads.readPieces(installationId, uploadId),
    async ({ orders = [] }) => {
      const fresh = orders.slice(Math.max(0, ordersDone - seen));
      seen += orders.length;
      waiting.push(...fresh);
      while (waiting.length >= BATCH) await storeBatch();
    },
  );
  while (waiting.length > 0) await storeBatch();
  waiting = [];
  await database.transaction(async (tx) => {
    await uploads.change(tx, installationId, uploadId, { state: 'done', changedAt: now() });
    await uploads.forgetPieces(tx, installationId, uploadId);
    await queue.enqueue(tx, 'compare-customers', { installationId });
  });
  log.info({ installationId, uploadId, orders: stored }, 'order file stored');
}
