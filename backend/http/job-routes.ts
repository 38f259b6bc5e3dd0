import type { FastifyInstance } from 'fastify';
import type { JobQueue } from '../jobs/job-queue.ts';
import { adminsOnly, type IsAdmin } from './admins-only.ts';
import { ErrorSchema } from './contract.ts';
import { DeadJobsSchema, RunAgainSchema } from './contract-jobs.ts';

const failures = { '4xx': ErrorSchema, '5xx': ErrorSchema };

/** Work that failed for good, and the way to have it done after all. */
export async function jobRoutes(
  app: FastifyInstance,
  { queue, isAdmin }: { queue: Pick<JobQueue, 'listDead' | 'runDeadAgain'>; isAdmin: IsAdmin },
): Promise<void> {
  app.get(
    '/api/jobs/dead',
    { schema: { response: { 200: DeadJobsSchema, ...failures } } },
    async (request) => {
      const jobs = await queue.listDead(request.visitor.installationId);
      return { jobs: jobs.map((job) => ({ ...job, failedAt: job.failedAt.toISOString() })) };
    },
  );

  app.post(
    '/api/jobs/run-again',
    { schema: { response: { 200: RunAgainSchema, ...failures } } },
    async (request) => {
      await adminsOnly(request.visitor, isAdmin);
      return { started: await queue.runDeadAgain(request.visitor.installationId) };
    },
  );
}
