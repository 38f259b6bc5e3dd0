import type { FastifyInstance } from 'fastify';
import type { Changes } from './changes.ts';

/**
 * `GET /api/stream`: which tickets of the installation change, ids only, until the page leaves. The
 * session is looked at again every minute, so that a revoked one hears nothing more.
 */
export async function streamRoutes(
  app: FastifyInstance,
  { changes, authenticate }: { changes: Changes; authenticate(token: string): Promise<unknown> },
): Promise<void> {
  app.get('/api/stream', { sse: 'only', config: { rateLimit: false } }, async (request, reply) => {
    const { installationId } = request.visitor;
    const token = request.headers.authorization?.split(' ')[1] ?? '';
    reply.sse.keepAlive();
    // Says that the stream stands: what changed before must be fetched.
    await reply.sse.send({ event: 'change', data: { ticketId: '*', revision: 0 }, retry: 2_000 });
    const stop = changes.subscribe(installationId, (change) => {
      if (reply.sse.isConnected) void reply.sse.send({ event: 'change', data: change });
    });
    // The access token ends before the stream does; only the session's end counts here.
    const watch = setInterval(() => {
      authenticate(token).catch((error: { code?: string }) => {
        if (error.code === 'session_expired') reply.sse.close();
      });
    }, 60_000);
    reply.sse.onClose(() => {
      stop();
      clearInterval(watch);
    });
  });
}
