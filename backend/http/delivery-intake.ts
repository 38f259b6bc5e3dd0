import type { Database } from '../database/database.ts';
import type { DeliveryEvent } from '../domain.ts';
import { Unavailable } from '../errors.ts';
import { JOB_OF_EVENT } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';

export interface Delivery {
  installationId: string;
  deliveryKey: string;
  ticketId: string;
  event: DeliveryEvent;
  invocationId: string | null;
  receivedAt: Date;
}

/** Takes a verified delivery; resolves once it is committed, `seen` when it had come before. */
export type DeliveryIntake = (delivery: Delivery) => Promise<{ seen: boolean }>;

/** Deliveries that arrive within this time share one transaction: one commit instead of many. */
const GATHER_MS = 5;
const MOST = 500;

/**
 * Records deliveries and enqueues their jobs in one transaction. If the database cannot take them
 * every caller of that batch hears {@link Unavailable}, which the webhook answers with 503 and
 * Retry-After: the only failure that Zendesk tries again.
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
    try {
      const fresh = await database.transaction(async (tx) => {
        const byKey = new Map<string, ReturnType<typeof toRow>>();
        for (const { delivery } of batch) {
          const row = toRow(delivery);
          const same = byKey.get(keyOf(delivery));
          // The same delivery may stand in one batch several times.
          if (same === undefined) byKey.set(keyOf(delivery), row);
          else same.seen_count += 1;
        }
        const rows = [...byKey.values()];
        const inserted = await tx.query<{ installation_id: string; delivery_key: string }>(
          `insert into deliveries (installation_id, delivery_key, ticket_id, event, invocation_id,
             received_at, seen_count)
           select * from jsonb_to_recordset($1::jsonb)
             as r(installation_id text, delivery_key text, ticket_id text, event text,
               invocation_id text, received_at timestamptz, seen_count integer)
           on conflict do nothing returning installation_id, delivery_key`,
          [JSON.stringify(rows)],
        );
        const keys = new Set(
          inserted.rows.map((row) => `${row.installation_id} ${row.delivery_key}`),
        );
        if (inserted.rowCount < rows.length) {
          await tx.query(
            `update deliveries d set seen_count = d.seen_count + r.seen_count
             from jsonb_to_recordset($1::jsonb)
               as r(installation_id text, delivery_key text, seen_count integer)
             where d.installation_id = r.installation_id and d.delivery_key = r.delivery_key`,
            [
              JSON.stringify(
                rows.filter((row) => !keys.has(`${row.installation_id} ${row.delivery_key}`)),
              ),
            ],
          );
        }
        const jobs = new Map<string, Delivery>();
        for (const { delivery } of batch) {
          const key = keyOf(delivery);
          if (keys.has(key)) jobs.set(key, delivery);
        }
        for (const event of Object.keys(JOB_OF_EVENT) as DeliveryEvent[]) {
          const payloads = [...jobs.values()]
            .filter((delivery) => delivery.event === event)
            .map(({ installationId, ticketId }) => ({ installationId, ticketId }));
          await queue.enqueueAll(tx, JOB_OF_EVENT[event], payloads);
        }
        return keys;
      });
      for (const { delivery, resolve } of batch) {
        // Only the first of the same key in this batch is fresh.
        resolve({ seen: !fresh.delete(keyOf(delivery)) });
      }
    } catch (cause) {
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
