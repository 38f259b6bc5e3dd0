import type { Database, Transaction } from '../database/database.ts';
import type { DeliveryEvent, TicketSignal } from '../domain.ts';
import { CrossdeskError, NotFound, Unavailable } from '../errors.ts';
import { JOB_OF_EVENT } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { saveSignals } from '../tickets/signal-store.ts';

export interface Delivery {
  installationId: string;
  /** Names what was delivered: the same key again has no further effect. */
  deliveryKey: string;
  ticketId: string;
  event: DeliveryEvent;
  /** Other tickets that the same event is about. */
  alsoLookAt: { ticketId: string; event: DeliveryEvent }[];
  signals: TicketSignal[];
  invocationId: string | null;
  receivedAt: Date;
}

/**
 * Takes a verified delivery; resolves once it is committed, `seen` when it had come before. Throws
 * `NotFound` when its installation is gone, `Unavailable` when it cannot be kept just now.
 */
export type DeliveryIntake = (delivery: Delivery) => Promise<{ seen: boolean }>;

/** Deliveries that arrive within this time share one transaction: one commit instead of many. */
const GATHER_MS = 5;
const MOST = 500;

/**
 * Records deliveries and enqueues their jobs in one transaction. If the database cannot take them
 * every caller of that batch hears {@link Unavailable}, which the webhook answers with 503 and
 * Retry-After: the only failure that Zendesk tries again. What cannot be taken for a reason of its
 * own fails alone.
 */
export function createDeliveryIntake(database: Database, queue: JobQueue): DeliveryIntake {
  interface Waiting {
    delivery: Delivery;
    resolve(result: { seen: boolean }): void;
    reject(error: Error): void;
  }
  let gathering: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;

  async function commit(batch: Waiting[]): Promise<void> {
    const deliveries = batch.map(({ delivery }) => delivery);
    try {
      const { fresh, known } = await database.transaction((tx) => record(tx, queue, deliveries));
      for (const { delivery, resolve, reject } of batch) {
        const key = keyOf(delivery);
        if (!known.has(delivery.installationId)) reject(new NotFound('This installation'));
        // Only the first of the same key in this batch is fresh.
        else resolve({ seen: !fresh.delete(key) });
      }
    } catch (cause) {
      const isAway = cause instanceof CrossdeskError;
      if (batch.length > 1 && !isAway) {
        for (const one of batch) await commit([one]);
        return;
      }
      const error = new Unavailable(
        'database_unavailable',
        'The delivery cannot be recorded just now. Send it again shortly.',
        5,
        cause,
      );
      for (const { reject } of batch) reject(error);
    }
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const batch = gathering;
    gathering = [];
    void commit(batch);
  }

  return (delivery) =>
    new Promise((resolve, reject) => {
      gathering.push({ delivery, resolve, reject });
      if (gathering.length >= MOST) flush();
      else timer ??= setTimeout(flush, GATHER_MS);
    });
}

/** One transaction's work: which deliveries are new, and which installations are (still) there. */
async function record(
  tx: Transaction,
  queue: JobQueue,
  deliveries: Delivery[],
): Promise<{ fresh: Set<string>; known: Set<string> }> {
  // Held until we commit: an installation that is deleted meanwhile waits for us, or was first.
  const there = await tx.query<{ installation_id: string }>(
    'select installation_id from installations where installation_id = any($1) for key share',
    [[...new Set(deliveries.map((delivery) => delivery.installationId))]],
  );
  const known = new Set(there.rows.map((row) => row.installation_id));
  const byKey = new Map<string, ReturnType<typeof toRow>>();
  for (const delivery of deliveries) {
    if (!known.has(delivery.installationId)) continue;
    const same = byKey.get(keyOf(delivery));
    // The same delivery may stand in one batch several times.
    if (same === undefined) byKey.set(keyOf(delivery), toRow(delivery));
    else same.seen_count += 1;
  }
  const rows = [...byKey.values()];
  if (rows.length === 0) return { fresh: new Set(), known };
  const inserted = await tx.query<{ installation_id: string; delivery_key: string }>(
    `insert into deliveries (installation_id, delivery_key, ticket_id, event, invocation_id,
       received_at, seen_count)
     select * from jsonb_to_recordset($1::jsonb)
       as r(installation_id text, delivery_key text, ticket_id text, event text,
         invocation_id text, received_at timestamptz, seen_count integer)
     on conflict do nothing returning installation_id, delivery_key`,
    [JSON.stringify(rows)],
  );
  const fresh = new Set(inserted.rows.map((row) => `${row.installation_id} ${row.delivery_key}`));
  if (inserted.rowCount < rows.length) {
    const again = rows.filter((row) => !fresh.has(`${row.installation_id} ${row.delivery_key}`));
    await tx.query(
      `update deliveries d set seen_count = d.seen_count + r.seen_count
       from jsonb_to_recordset($1::jsonb)
         as r(installation_id text, delivery_key text, seen_count integer)
       where d.installation_id = r.installation_id and d.delivery_key = r.delivery_key`,
      [JSON.stringify(again)],
    );
  }
  const news = deliveries.filter((delivery) => fresh.has(keyOf(delivery)));
  await saveSignals(
    tx,
    news.flatMap(({ installationId, signals }) =>
      signals.map((signal) => ({ installationId, ...signal })),
    ),
  );
  const looks = news.flatMap(({ installationId, ticketId, event, alsoLookAt }) =>
    [{ ticketId, event }, ...alsoLookAt].map((look) => ({ installationId, ...look })),
  );
  for (const event of Object.keys(JOB_OF_EVENT) as DeliveryEvent[]) {
    const payloads = looks
      .filter((look) => look.event === event)
      .map(({ installationId, ticketId }) => ({ installationId, ticketId }));
    await queue.enqueueAll(tx, JOB_OF_EVENT[event], payloads);
  }
  return { fresh, known };
}

const keyOf = ({ installationId, deliveryKey }: Delivery) => `${installationId} ${deliveryKey}`;

function toRow(delivery: Delivery) {
  return {
    installation_id: delivery.installationId,
    delivery_key: delivery.deliveryKey,
    ticket_id: delivery.ticketId,
    event: delivery.event,
    invocation_id: delivery.invocationId,
    received_at: delivery.receivedAt,
    seen_count: 1,
  };
}
