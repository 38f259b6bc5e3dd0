import { createHmac } from 'node:crypto';

/**
 * Zendesk's own, published secret for test requests sent before a webhook exists
 * (developer.zendesk.com/documentation/webhooks/verifying): never acceptable in production.
 */
export const TEST_REQUEST_SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';

/** base64(HMAC-SHA256(secret, timestamp + rawBody)), the secret taken literally. */
export function signWebhook(secret: string, sentAt: string, rawBody: string): string {
  return createHmac('sha256', secret).update(sentAt).update(rawBody).digest('base64');
}
