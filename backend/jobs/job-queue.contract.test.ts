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
  'prepare-later': nothing,
  'refine-risk': nothing,
  'set-up': nothing,
  'learn-articles': nothing,
  sweep: nothing,
  'read-history': nothing,
  'refresh-grant': nothing,
  'clear-fields': nothing,
  'compare-customers': nothing,
  'read-order-file': nothing,
  'examine-triggers': nothing,
  'retain-texts': nothing,
  'check-installed': nothing,
  'sync-glossary': nothing,
  'forget-ended': nothing,
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

  it('lists what failed for good, for its installation only, and runs it again', async () => {
    seen.length = 0;
    const failing = new Set(['broken-1', 'broken-2', 'theirs']);
    onJob = async ({ ticketId }) => {
      if (failing.has(ticketId)) throw new Error('for good');
    };
    const send = (installationId: string, ticketId: string) =>
      database.transaction((tx) =>
        queue.enqueue(tx, 'customer-wrote', { installationId, ticketId }, { retryLimit: 0 }),
      );
    expect(await queue.listDead('mine')).toEqual([]);
    expect(await queue.runDeadAgain('mine')).toBe(0);
    await send('mine', 'broken-1');
    await queue.idle();
    await send('mine', 'broken-2');
    await send('mine', 'fine');
    await send('neighbour', 'theirs');
    await queue.idle();

    const dead = await queue.listDead('mine');
    expect(dead).toEqual(
      ['broken-2', 'broken-1'].map((ticketId) => ({
        jobId: expect.any(String),
        name: 'customer-wrote',
        failedAt: expect.any(Date),
        ticketId,
      })),
    );
    expect(dead[0]?.failedAt.getTime()).toBeGreaterThanOrEqual(dead[1]?.failedAt.getTime() ?? 0);
    const theirs = await queue.listDead('neighbour');
    expect(theirs).toHaveLength(1);

    // The cause is gone.
    failing.clear();
    seen.length = 0;
    expect(await queue.runDeadAgain('mine')).toBe(2);
    await queue.idle();
    onJob = nothing;
    expect(seen.sort()).toEqual(['broken-1', 'broken-2']);
    expect(await queue.listDead('mine')).toEqual([]);
    expect(await queue.listDead('neighbour')).toEqual(theirs);
  });
});
