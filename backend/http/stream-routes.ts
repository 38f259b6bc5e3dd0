import type { FastifyInstance } from 'fastify';
import type { Sessions } from '../installations/session-store.ts';
import type { Changes } from './changes.ts';

const LOOK_EVERY_MS = 60_000;

/**
 * `GET /api/stream`: which tickets of the installation change, ids only, until the page leaves. The
 * session is looked at again every minute, so that a revoked one hears nothing more.
 */
export async function streamRoutes(
  app: FastifyInstance,
  { changes, sessions }: { changes: Changes; sessions: Pick<Sessions, 'isAlive'> },
): Promise<void> {
  app.get(
    '/api/stream',
    { sse: 'only', config: { rateLimit: false, isOpenAfterRemoval: true } },
    async (request, reply) => {
      const { installationId, sessionId } = request.visitor;
      reply.sse.keepAlive();
      // Says that the stream stands: what changed before must be fetched.
      await reply.sse.send({ event: 'change', data: { ticketId: '*', revision: 0 }, retry: 2_000 });
      const stop = changes.subscribe(installationId, (change) => {
        if (reply.sse.isConnected) void reply.sse.send({ event: 'change', data: change });
      });
      const watch = setInterval(() => {
        // A database that is away says nothing about the session.
        sessions.isAlive(installationId, sessionId).then(
          (isAlive) => isAlive || reply.sse.close(),
          () => {},
        );
      }, LOOK_EVERY_MS);
      reply.sse.onClose(() => {
        stop();
        clearInterval(watch);
      });
    },
  );
}
