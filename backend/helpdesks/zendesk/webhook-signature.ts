import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type SignatureVerdict =
  | { ok: true; deliveryKey: string }
  | { ok: false; code: 'signature_missing' | 'signature_wrong' | 'timestamp_stale' };

/** Zendesk documents no window; five minutes is what everybody takes. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Checks `X-Zendesk-Webhook-Signature` = base64(HMAC-SHA256(secret, timestamp + raw body)), no
 * separator, the secret as the literal string (developer.zendesk.com, "Verifying webhooks").
 * Nothing of the body may be looked at before.
 *
 * `deliveryKey` names this delivery: the same for its repetitions, another for every other call.
 */
export function verifySignature(
  delivery: {
    signature: string | undefined;
    timestamp: string | undefined;
    invocationId: string | undefined;
    rawBody: Buffer;
  },
  secret: string,
  now: Date,
): SignatureVerdict {
  const { signature, timestamp, rawBody } = delivery;
  if (!signature || !timestamp) return { ok: false, code: 'signature_missing' };
  const wanted = createHmac('sha256', secret).update(timestamp).update(rawBody).digest();
  const given = Buffer.from(signature, 'base64');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return { ok: false, code: 'signature_wrong' };
  }
  const age = now.getTime() - Date.parse(timestamp);
  if (!(Math.abs(age) <= TOLERANCE_MS)) return { ok: false, code: 'timestamp_stale' };
  const key = createHash('sha256')
    .update(signature)
    .update('\n')
    .update(delivery.invocationId ?? '');
  return { ok: true, deliveryKey: key.digest('base64url') };
}
