import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { silentLog } from '../testing/silent-log.ts';
import { ENGINES, openTestDatabase } from '../testing/test-database.ts';
import type { TicketJob } from './catalogue.ts';
import { type JobHandlers, type JobQueue, startJobQueue } from './job-queue.ts';

const nothing = async () => {};
const noHandlers: JobHandlers = {
  'customer-wrote': nothing,
  'agent-replied': nothing,
  'prepare-ticket': nothing,
  'set-up': nothing,
  'learn-articles': nothing,
  sweep: nothing,
  'refresh-grant': nothing,
};

describe.each(ENGINES)('job queue on %s', (engine) => {
  let database: Database;
  let queue: JobQueue;
  const seen: string[] = [];
  let onJob: (job: TicketJob) => Promise<void> = nothing;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    queue = await startJobQueue(database, silentLog);
    await queue.work({
      ...noHandlers,
      'customer-wrote': async (job) => {
        seen.push(job.ticketId);
        await onJob(job);
      },
    });
  });
  afterAll(async () => {
    await queue.close();
    await database.close();
  });

  it('runs 200 jobs sent at once', async () => {
    seen.length = 0;
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        database.transaction((tx) =>
          queue.enqueue(tx, 'customer-wrote', { installationId: 'i', ticketId: `burst-${n}` }),
        ),
      ),
    );
    await queue.idle();
    expect(new Set(seen).size).toBe(200);
    expect(seen.length).toBe(200);
  });

  it('runs nothing that its transaction did not commit', async () => {
    seen.length = 0;
    const failing = database.transaction(async (tx) => {
      await queue.enqueue(tx, 'customer-wrote', { installationId: 'i', ticketId: 'undone' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await queue.idle();
    expect(seen).toEqual([]);
  });

  it('keeps one job waiting while one of the same ticket runs, and never two at once', async () => {
    seen.length = 0;
    let running = 0;
    let most = 0;
    const started = Promise.withResolvers<void>();
    const proceed = Promise.withResolvers<void>();
    onJob = async () => {
      running += 1;
      most = Math.max(most, running);
      started.resolve();
      await proceed.promise;
      running -= 1;
    };
    const send = () =>
      database.transaction((tx) =>
        queue.enqueue(tx, 'customer-wrote', { installationId: 'i', ticketId: 'same' }),
      );
    await send();
    await started.promise;
    for (let n = 0; n < 20; n += 1) await send();
    proceed.resolve();
    await queue.idle();
    onJob = nothing;
    expect(most).toBe(1);
    expect(seen).toEqual(['same', 'same']);
  });

  it('tries a failing job again', async () => {
    let failures = 1;
    seen.length = 0;
    onJob = async () => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('first time');
      }
    };
    await database.transaction((tx) =>
      queue.enqueue(tx, 'customer-wrote', { installationId: 'i', ticketId: 'again' }),
    );
    await queue.idle();
    onJob = nothing;
    expect(seen).toEqual(['again', 'again']);
  });
});
