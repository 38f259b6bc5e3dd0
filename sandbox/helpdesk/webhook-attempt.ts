import type { WebhookRecord } from './records.ts';
import { signWebhook } from './webhook-signature.ts';

/** How one request to a webhook's endpoint ended. */
export type AttemptResult =
  | { outcome: 'answered'; status: number; retryAfterSeconds: number | null; body: string }
  | { outcome: 'timeout' }
  /** No connection, or it broke. */
  | { outcome: 'unreachable' };

export interface SignedRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** The request as Zendesk sends it; facts of the headers: "Webhook security and authentication". */
export function makeSignedRequest(
  webhook: Pick<
    WebhookRecord,
    'id' | 'endpoint' | 'http_method' | 'authentication' | 'custom_headers'
  >,
  invocationId: string,
  body: string,
  options: { secret: string; sentAt: string; accountId: string },
): SignedRequest {
  return {
    url: webhook.endpoint,
    method: webhook.http_method,
    body,
    headers: {
      ...webhook.custom_headers,
      ...authenticationHeaders(webhook.authentication),
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Zendesk Webhook',
      'x-zendesk-account-id': options.accountId,
      'x-zendesk-webhook-id': webhook.id,
      'x-zendesk-webhook-invocation-id': invocationId,
      'x-zendesk-webhook-signature': signWebhook(options.secret, options.sentAt, body),
      'x-zendesk-webhook-signature-timestamp': options.sentAt,
    },
  };
}

function authenticationHeaders(authentication: Record<string, unknown> | null) {
  if (authentication === null) return {};
  const data = (authentication.data ?? {}) as Record<string, string>;
  switch (authentication.type) {
    case 'bearer_token':
      return { authorization: `Bearer ${data.token}` };
    case 'basic_auth': {
      const pair = Buffer.from(`${data.username}:${data.password}`).toString('base64');
      return { authorization: `Basic ${pair}` };
    }
    case 'api_key':
      return { [String(data.name).toLowerCase()]: String(data.value) };
    default:
      return {};
  }
}

export async function attempt(
  request: SignedRequest,
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<AttemptResult> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.method === 'GET' ? {} : { body: request.body }),
      redirect: 'manual',
      signal: AbortSignal.any([timeout, options.signal]),
    });
    const retryAfter = response.headers.get('retry-after');
    return {
      outcome: 'answered',
      status: response.status,
      retryAfterSeconds:
        retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null,
      body: await response.text(),
    };
  } catch {
    return { outcome: timeout.aborted ? 'timeout' : 'unreachable' };
  }
}

const MOST_TIMEOUT_RETRIES = 5;
const MOST_CONFLICT_RETRIES = 3;
const MOST_BUSY_RETRIES = 5;
const LONGEST_RETRY_AFTER_SECONDS = 60;

/**
 * How long to wait before the request is sent again, or null when it is not. Retried are: no
 * answer in time (5 times), 409 (3 times), 429 and 503 only with a `Retry-After` below 60 s.
 * Every other failure is final. How long Zendesk waits without `Retry-After` is not published.
 */
export function retryDelayMs(
  results: AttemptResult[],
  latest: AttemptResult,
  unstatedDelayMs: number,
): number | null {
  const earlier = (matches: (result: AttemptResult) => boolean) => results.filter(matches).length;
  if (latest.outcome === 'timeout') {
    return earlier((result) => result.outcome === 'timeout') <= MOST_TIMEOUT_RETRIES
      ? unstatedDelayMs
      : null;
  }
  if (latest.outcome === 'unreachable') return null;
  const { status, retryAfterSeconds } = latest;
  const same = earlier((result) => result.outcome === 'answered' && result.status === status);
  if (status === 409) return same <= MOST_CONFLICT_RETRIES ? unstatedDelayMs : null;
  if ((status === 429 || status === 503) && retryAfterSeconds !== null) {
    const isShort = retryAfterSeconds < LONGEST_RETRY_AFTER_SECONDS;
    return isShort && same <= MOST_BUSY_RETRIES ? retryAfterSeconds * 1000 : null;
  }
  return null;
}

export const succeeded = (result: AttemptResult): boolean =>
  result.outcome === 'answered' && result.status >= 200 && result.status < 300;
