import { signWebhook } from '../sandbox/helpdesk/webhook-signature.ts';
import type { Account } from './account.ts';

export interface DeliveryOptions {
  secret: string;
  body: string | Uint8Array;
  /** Now when absent. */
  at?: Date;
  invocationId?: string;
  /** Replace, or with null leave out, what a proper delivery carries. */
  headers?: Record<string, string | null>;
}

/** What the account signs its deliveries to us with. */
export async function webhookSecret(account: Account): Promise<string> {
  const { webhooks } = await account.helpdesk<{ webhooks: { id: string; name: string }[] }>(
    'GET',
    '/api/v2/webhooks',
  );
  const id = webhooks.find((webhook) => webhook.name === 'Crossdesk')?.id;
  const answer = await account.helpdesk<{ signing_secret: { secret: string } }>(
    'GET',
    `/api/v2/webhooks/${id}/signing_secret`,
  );
  return answer.signing_secret.secret;
}

/** The request as the helpdesk would send it. */
export function signDelivery({ secret, body, at, invocationId, headers }: DeliveryOptions) {
  const sentAt = (at ?? new Date()).toISOString();
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
  const all: Record<string, string | null> = {
    'content-type': 'application/json; charset=utf-8',
    'x-zendesk-webhook-invocation-id': invocationId ?? '01JDTESTINVOCATION000000AA',
    // Signs bytes, not text: a body need not be UTF-8.
    'x-zendesk-webhook-signature': signWebhook(secret, sentAt, bytes as unknown as string),
    'x-zendesk-webhook-signature-timestamp': sentAt,
    ...headers,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return { method: 'POST', headers: Object.fromEntries(kept), body: bytes };
}
