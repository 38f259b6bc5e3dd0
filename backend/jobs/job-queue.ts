import { setTimeout as delay } from 'node:timers/promises';
import { type Job, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Database, Transaction } from '../database/database.ts';
import { CrossdeskError } from '../errors.ts';
import type { Log } from '../log.ts';
import { JOB_NAMES, type JobName, type JobPayloads, keyOf, type TicketJob } from './catalogue.ts';
import { releaseJobsOfDeadProcess } from './release-dead-jobs.ts';

export type JobHandlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

export interface JobQueue {
  /**
   * Adds a job in the caller's transaction: it exists if, and only if, that commits. If one for the
   * same key is already waiting, that one will see the state as it then is, and none is added.
   */
  enqueue<Name extends JobName>(
    tx: Transaction,
    name: Name,
    payload: JobPayloads[Name],
    options?: {
      startAfterSeconds?: number;
      /** Tries after the first one; absence means 8. A job that is run again has 8 anew. */
      retryLimit?: number;
    },
  ): Promise<void>;
  /** The same for many, in one statement. */
  enqueueAll<Name extends JobName>(
    tx: Transaction,
    name: Name,
    payloads: JobPayloads[Name][],
    options?: {
      /** False: after everything that somebody waits for, and one after the other. */
      isUrgent?: boolean;
      /** Between one and the next, the first at once; absence means none. */
      secondsApart?: number;
    },
  ): Promise<void>;
  /** Runs jobs from now on. */
  work(handlers: JobHandlers): Promise<void>;
  /** Resolves when nothing waits that could run by now, and nothing runs. */
  idle(): Promise<void>;
  /** Jobs that failed for good, newest first. */
  listDead(installationId: string): Promise<DeadJob[]>;
  /** Puts an installation's dead jobs back to work; answers how many. */
  runDeadAgain(installationId: string): Promise<number>;
  /** Lets running jobs end (at most 10 s), then stops. */
  close(): Promise<void>;
}

export interface DeadJob {
  jobId: string;
  name: string;
  failedAt: Date;
  /** Null: not of one ticket. */
  ticketId: string | null;
}

const DEAD_LETTERS = 'dead-letters';
const URGENT = 10;
const SCHEMA = 'jobs';

/**
 * pg-boss with the settings that its measured behaviour asks for:
 * - `stately` + key: one active, one waiting a ticket (`exclusive` would drop the second comment);
 * - batches of 20 and both polls at 0.5 s: with notify alone and batch size 1, notifications merge
 *   and most of a burst waits for the 30 s back-stop;
 * - heartbeats: a killed process's jobs start again within seconds, not after 15 minutes.
 */
export async function startJobQueue(database: Database, log: Log): Promise<JobQueue> {
  const boss = new PgBoss({
    db: database.jobs,
    schema: SCHEMA,
    backend: database.engine,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const name of JOB_NAMES) {
    await boss.createQueue(name, {
      policy: 'stately',
      notify: true,
      retryLimit: 20,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 300,
      heartbeatSeconds: 10,
      expireInSeconds: 300,
      deleteAfterSeconds: 3_600,
      deadLetter: DEAD_LETTERS,
    });
  }
  if (database.engine === 'pglite') await releaseJobsOfDeadProcess(boss);

  let stopping = false;

  async function runBatch(
    name: JobName,
    handler: (payload: never) => Promise<void>,
    jobs: Job<object>[],
  ) {
    return Promise.all(
      jobs.map(async (job) => {
        try {
          await handler(job.data as never);
          return { id: job.id, status: 'completed' as const };
        } catch (error) {
          const wait = secondsToWait(error);
          if (wait !== null) {
            await putOff(name, job, wait);
            return { id: job.id, status: 'completed' as const };
          }
          if (!stopping) log.warn({ err: error, job: name, jobId: job.id }, 'job failed');
          const code = error instanceof CrossdeskError ? error.code : 'internal';
          return { id: job.id, status: 'failed' as const, output: { code } };
        }
      }),
    );
  }

  /**
   * The helpdesk asks for patience: not a failure, and no try is counted. All who wait come back at
   * somewhat different times.
   */
  async function putOff(name: JobName, job: Job<object>, seconds: number): Promise<void> {
    await boss.send(name, job.data, {
      singletonKey: keyOf(job.data as TicketJob),
      priority: (job as Partial<JobWithMetadata<object>>).priority ?? URGENT,
      startAfter: Math.ceil(seconds + Math.random() * Math.min(10, seconds)),
    });
  }

  return {
    async enqueue(tx, name, payload, options = {}) {
      const jobId = await boss.send(name, payload, {
        singletonKey: keyOf(payload),
        priority: URGENT,
        db: within(tx),
        ...(options.startAfterSeconds === undefined
          ? {}
          : { startAfter: options.startAfterSeconds }),
        ...(options.retryLimit === undefined ? {} : { retryLimit: options.retryLimit }),
      });
      const isWaiting = jobId === null && options.startAfterSeconds === undefined;
      if (isWaiting) await startNow(tx, name, [keyOf(payload)]);
    },
    async enqueueAll(tx, name, payloads, { isUrgent = true, secondsApart = 0 } = {}) {
      const byKey = new Map(payloads.map((payload) => [keyOf(payload), payload]));
      if (byKey.size === 0) return;
      const jobs = [...byKey].map(([singletonKey, data], index) => ({
        data,
        singletonKey,
        priority: isUrgent ? URGENT : 0,
        ...(secondsApart === 0 ? {} : { startAfter: Math.round(index * secondsApart) }),
      }));
      await boss.insert(name, jobs, { db: within(tx) });
      if (isUrgent) await startNow(tx, name, [...byKey.keys()]);
    },
    async work(handlers) {
      for (const name of JOB_NAMES) {
        const handler = handlers[name] as (payload: never) => Promise<void>;
        await boss.work<object, unknown, { perJobResults: true }>(
          name,
          {
            batchSize: 20,
            burstWhenBatchFull: true,
            perJobResults: true,
            includeMetadata: true,
            pollingIntervalSeconds: 0.5,
            notifyPollingIntervalSeconds: 0.5,
            // Of a batch all results are handed in together: a second worker keeps one slow
            // vendor call from holding up the next comment.
            localConcurrency: name.endsWith('-ticket') || name === 'customer-wrote' ? 2 : 1,
          } as never,
          ((jobs: Job<object>[]) => runBatch(name, handler, jobs)) as never,
        );
      }
    },
    async idle() {
      for (;;) {
        const open = await database.jobs.executeSql(
          `select 1 from ${SCHEMA}.job where name <> $1 and (state = 'active'
             or (state in ('created', 'retry') and start_after <= now() + interval '2 seconds')) limit 1`,
          [DEAD_LETTERS],
        );
        if (open.rows.length === 0) return;
        await delay(5);
      }
    },
    async listDead(installationId) {
      const jobs = await boss.findJobs<JobPayloads[JobName]>(DEAD_LETTERS, {
        data: { installationId },
        queued: true,
      });
      return jobs
        .map((job) => ({
          jobId: job.id,
          name: String((job as { sourceName?: string }).sourceName ?? ''),
          failedAt: job.createdOn,
          ticketId: 'ticketId' in job.data ? job.data.ticketId : null,
        }))
        .reverse();
    },
    runDeadAgain: (installationId) => boss.redrive(DEAD_LETTERS, { data: { installationId } }),
    async close() {
      stopping = true;
      await boss.stop({ graceful: true, timeout: 10_000, close: false });
    },
  };
}

/** Null when it is a failure. */
function secondsToWait(error: unknown): number | null {
  const isPatience = error instanceof CrossdeskError && error.code === 'helpdesk_rate_limited';
  return isPatience ? error.retryAfterSeconds : null;
}

/** The job that waits for a key may have been put off, or stand behind others: somebody wants it now. */
async function startNow(tx: Transaction, name: JobName, keys: string[]): Promise<void> {
  await tx.query(
    `update ${SCHEMA}.job set start_after = least(start_after, now()), priority = $3
     where name = $1 and singleton_key = any($2) and state = 'created'
       and (start_after > now() or priority < $3)`,
    [name, keys, URGENT],
  );
}

/** pg-boss's statements, inside the caller's transaction. */
function within(tx: Transaction) {
  return { executeSql: (text: string, values?: unknown[]) => tx.query<object>(text, values) };
}
