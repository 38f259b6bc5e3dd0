import type { PgBoss } from 'pg-boss';
import { JOB_NAMES } from './catalogue.ts';

/**
 * PGlite has one process, so a job found active at start belongs to one that was killed: it fails
 * into its first retry at once instead of after its missed heartbeats.
 */
export async function releaseJobsOfDeadProcess(boss: PgBoss): Promise<void> {
  for (const name of JOB_NAMES) {
    const jobs = await boss.findJobs(name, {});
    const active = jobs.filter((job) => job.state === 'active');
    // One for the same key waits already for its next try: a second would have no place there, and
    // would be given up. The one that waits sees the state as it then is.
    const waiting = new Set(
      jobs.filter((job) => job.state === 'retry').map((job) => job.singletonKey),
    );
    const [covered, alone] = [true, false].map((isCovered) =>
      active.filter((job) => waiting.has(job.singletonKey) === isCovered).map((job) => job.id),
    );
    if (covered !== undefined && covered.length > 0) await boss.complete(name, covered);
    if (alone !== undefined && alone.length > 0) {
      await boss.fail(name, alone, { code: 'process_died' });
    }
  }
}
