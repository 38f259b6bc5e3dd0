import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';
import { Unavailable } from '../errors.ts';
import type { Metrics } from './metrics.ts';

/** For whoever watches over the service: does it run, and what has it counted. No tenant's data. */
export async function healthRoutes(
  app: FastifyInstance,
  { database, metrics }: { database: Database; metrics: Metrics },
): Promise<void> {
  app.get('/health', { config: { isPublic: true, rateLimit: false } }, async () => {
    await database.query('select 1').catch((cause: unknown) => {
      throw new Unavailable('database_unavailable', 'The database does not answer.', 5, cause);
    });
    return { status: 'ok' };
  });

  app.get('/metrics', { config: { isPublic: true, rateLimit: false } }, async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
