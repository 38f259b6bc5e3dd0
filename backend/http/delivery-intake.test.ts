import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createInstallationStore } from '../installations/installation-store.ts';
import { type JobQueue, startJobQueue } from '../jobs/job-queue.ts';
import { createSecrets } from '../secrets.ts';
import { silentLog } from '../testing/silent-log.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import { createDeliveryIntake, type Delivery } from './delivery-intake.ts';

describe.each(ENGINES)('the intake on %s', (engine) => {
  let database: Database;
  let queue: JobQueue;
  let here = '';
  let keys = 0;
  const installations = () =>
    createInstallationStore(database, createSecrets([Buffer.alloc(32, 1)]));
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    queue = await startJobQueue(database, silentLog);
    here = (await installations().ensure({ subdomain: 'acme', externalId: '1' })).installationId;
  });
  afterAll(async () => {
    await queue.close();
    await database.close();
  });

  const delivery = (given: Partial<Delivery> = {}): Delivery => {
    keys += 1;
    return {
      installationId: here,
      deliveryKey: `key-${keys}`,
      ticketId: '1',
      event: 'customer_wrote',
      alsoLookAt: [],
      signals: [],
      invocationId: null,
      receivedAt: new Date('2026-11-24T08:00:00Z'),
      ...given,
    };
  };
  async function enqueued(): Promise<string[]> {
    const { rows } = await database.jobs.executeSql(
      `delete from jobs.job where name in ('customer-wrote', 'agent-replied') returning name, data`,
    );
    return rows.map((row) => `${row.name} ${row.data.ticketId}`).sort();
  }

  it('an installation that is gone refuses its own delivery, and nobody else’s', async () => {
    const intake = createDeliveryIntake(database, queue);
    const gone = await installations().ensure({ subdomain: 'gone', externalId: '2' });
    await database.query('delete from installations where installation_id = $1', [
      gone.installationId,
    ]);
    const answers = await Promise.allSettled([
      intake(delivery({ ticketId: '11' })),
      intake(delivery({ ticketId: '12', installationId: gone.installationId })),
      intake(delivery({ ticketId: '13' })),
    ]);
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: { seen: false } },
      { status: 'rejected', reason: { code: 'not_found', httpStatus: 404 } },
      { status: 'fulfilled', value: { seen: false } },
    ]);
    expect(await enqueued()).toEqual(['customer-wrote 11', 'customer-wrote 13']);
  });

  it('what the database refuses for a reason of its own fails alone, and may come again', async () => {
    const intake = createDeliveryIntake(database, queue);
    const answers = await Promise.allSettled([
      intake(delivery({ ticketId: '21' })),
      // No database keeps a NUL.
      intake(delivery({ ticketId: '22', invocationId: 'a\u0000b' })),
      intake(delivery({ ticketId: '23' })),
    ]);
    expect(answers).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { httpStatus: 503, retryAfterSeconds: 5 } },
      { status: 'fulfilled' },
    ]);
    expect(await enqueued()).toEqual(['customer-wrote 21', 'customer-wrote 23']);
  });

  it('an event about two tickets has both looked at, once', async () => {
    const intake = createDeliveryIntake(database, queue);
    const merged = delivery({
      ticketId: '31',
      event: 'content_changed',
      alsoLookAt: [{ ticketId: '32', event: 'state_changed' }],
    });
    expect(await intake(merged)).toEqual({ seen: false });
    expect(await enqueued()).toEqual(['agent-replied 32', 'customer-wrote 31']);
    expect(await intake(merged)).toEqual({ seen: true });
    expect(await enqueued()).toEqual([]);
  });

  it('of what is told twice the later counts, in whichever order it comes', async () => {
    const intake = createDeliveryIntake(database, queue);
    const rated = (ticketId: string, value: string, minute: number) =>
      delivery({
        ticketId,
        signals: [
          { ticketId, kind: 'rating', value, at: new Date(Date.UTC(2026, 10, 24, 8, minute)) },
        ],
      });
    await intake(rated('41', 'bad', 2));
    await intake(rated('41', 'good', 1));
    await Promise.all([intake(rated('42', 'good', 1)), intake(rated('42', 'bad', 2))]);
    // At one and the same moment.
    await intake(rated('43', 'good', 1));
    await intake(rated('43', 'bad', 1));
    await intake(rated('44', 'bad', 1));
    await intake(rated('44', 'good', 1));
    const { rows } = await database.query<{ ticket_id: string; value: string }>(
      'select ticket_id, value from ticket_signals where installation_id = $1 order by ticket_id',
      [here],
    );
    expect(rows.map((row) => row.value)).toEqual(['bad', 'bad', 'good', 'good']);
  });
});
