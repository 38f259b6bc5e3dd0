import type { FastifyInstance } from 'fastify';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { Sessions } from '../installations/session-store.ts';
import { ErrorSchema, RefreshSchema, SessionSchema } from './contract.ts';

export async function sessionRoutes(
  app: FastifyInstance,
  { sessions, installations }: { sessions: Sessions; installations: InstallationStore },
): Promise<void> {
  // Public: who calls has no good access token any more; the secret is what it shows.
  app.post<{ Body: { sessionId: string; secret: string } }>(
    '/api/session/refresh',
    {
      config: { isPublic: true },
      schema: { body: RefreshSchema, response: { 200: SessionSchema, '4xx': ErrorSchema } },
    },
    async (request) => {
      const session = await sessions.refresh(request.body.sessionId, request.body.secret);
      const { status } = await installations.get(session.installationId);
      return { ...session, installationStatus: status };
    },
  );

  app.delete('/api/session', { config: { isOpenAfterRemoval: true } }, async (request, reply) => {
    await sessions.revoke(request.visitor.installationId, request.visitor.sessionId);
    return reply.code(204).send();
  });
}
