import type { FastifyInstance } from 'fastify';
import { BadInput, NotFound, Unauthorized } from '../errors.ts';
import { readWebhookBody } from '../helpdesks/zendesk/webhook-body.ts';
import { verifySignature } from '../helpdesks/zendesk/webhook-signature.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { DeliveryIntake } from './delivery-intake.ts';
import type { Metrics } from './metrics.ts';

/** Ours carry two ids; an event of Zendesk's own kind may carry a whole comment. */
const BODY_LIMIT = 256 * 1024;
const SECRET_LIFETIME_MS = 30_000;

/** `POST /webhooks/zendesk/:installationId`: signature first, then parsing, recording, 202. */
export async function webhookRoutes(
  app: FastifyInstance,
  {
    installations,
    intake,
    metrics,
    now,
  }: {
    installations: Pick<InstallationStore, 'findWebhookSecret'>;
    intake: DeliveryIntake;
    metrics: Metrics;
    now: () => Date;
  },
): Promise<void> {
  const secrets = new Map<string, { secret: string; readAt: number }>();

  async function secretOf(installationId: string, maximumAgeMs: number): Promise<string | null> {
    const known = secrets.get(installationId);
    if (known !== undefined && now().getTime() - known.readAt <= maximumAgeMs) return known.secret;
    const secret = await installations.findWebhookSecret(installationId);
    // Only what is there: strangers could fill the memory with ids that they make up.
    if (secret !== null) secrets.set(installationId, { secret, readAt: now().getTime() });
    return secret;
  }

  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (_request, body, done) => done(null, body),
  );

  app.post<{ Params: { installationId: string } }>(
    '/webhooks/zendesk/:installationId',
    { config: { isPublic: true, rateLimit: false }, bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const { installationId } = request.params;
      const header = (name: string) => {
        const value = request.headers[name];
        return Array.isArray(value) ? value[0] : value;
      };
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const delivery = {
        signature: header('x-zendesk-webhook-signature'),
        timestamp: header('x-zendesk-webhook-signature-timestamp'),
        invocationId: header('x-zendesk-webhook-invocation-id'),
        rawBody,
      };
      const refuse = (code: string) => {
        metrics.deliveries.inc({ result: code });
        return new Unauthorized(code, 'The delivery is not signed as it must be.');
      };
      const secret = await secretOf(installationId, SECRET_LIFETIME_MS);
      if (secret === null) {
        metrics.deliveries.inc({ result: 'unknown_installation' });
        throw new NotFound('This installation');
      }
      let verdict = verifySignature(delivery, secret, now());
      if (!verdict.ok && verdict.code === 'signature_wrong') {
        // The secret may have been changed a moment ago.
        const fresh = await secretOf(installationId, 1_000);
        if (fresh !== null && fresh !== secret) verdict = verifySignature(delivery, fresh, now());
      }
      if (!verdict.ok) throw refuse(verdict.code);

      try {
        const { looks, eventId, signals } = readWebhookBody(rawBody, now());
        const [look, ...alsoLookAt] = looks;
        if (look === undefined) {
          metrics.deliveries.inc({ result: 'not_needed' });
          return reply.code(202).send({ accepted: false });
        }
        const { seen } = await intake({
          installationId,
          // An event that comes in a second delivery is the same event.
          deliveryKey: eventId === null ? verdict.deliveryKey : `event:${eventId}`,
          ...look,
          alsoLookAt,
          signals,
          invocationId: delivery.invocationId ?? null,
          receivedAt: now(),
        });
        metrics.deliveries.inc({ result: seen ? 'seen' : 'accepted' });
        return reply.code(202).send({ accepted: !seen });
      } catch (error) {
        if (error instanceof BadInput || error instanceof NotFound)
          metrics.deliveries.inc({ result: error.code });
        throw error;
      }
    },
  );
}
