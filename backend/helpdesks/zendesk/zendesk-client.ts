import { setTimeout as delay } from 'node:timers/promises';
import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import PQueue from 'p-queue';
import { storableDocument } from '../../storable-text.ts';
import { HelpdeskError } from '../helpdesk.ts';

/** Calls the REST API of one account as one installation. */
export interface ZendeskClient {
  /**
   * @param path starts with `/api/v2/`
   * @returns the parsed JSON body; `null` for 204.
   * Throws {@link HelpdeskError}; waits out a short 429 and repeats what is safe to repeat first.
   */
  request<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

export interface ZendeskClientOptions {
  origin: string;
  /** A valid access token; `refused` is one that the account has just answered 401 to. */
  accessToken(refused?: string): Promise<string>;
  fetch: typeof fetch;
  /** Hears of every call that was made, for the metrics. */
  onCall(call: { method: string; status: number }): void;
  now: () => Date;
}

const TIMEOUT_MS = 15_000;
const ATTEMPTS = 4;
/** A longer wait is the job queue's: a full account must not hold up the work of others. */
const LONGEST_WAIT_SECONDS = 2;
const BREATH_MS = 1_000;
/** More than this many calls under way at once only fill the account's rate limit faster. */
const CONCURRENCY = 8;

export function createZendeskClient(options: ZendeskClientOptions): ZendeskClient {
  const { origin, accessToken, fetch, onCall, now } = options;
  const queue = new PQueue({ concurrency: CONCURRENCY });
  const again = retry(handleWhen(isWorthRepeating), {
    maxAttempts: ATTEMPTS - 1,
    backoff: new DelegateBackoff((context) => {
      const failed = 'error' in context.result ? context.result.error : null;
      const wait = failed instanceof HelpdeskError ? failed.retryAfterSeconds : null;
      return wait === null ? 250 * 2 ** context.attempt : wait * 1_000;
    }),
  });

  async function send(method: string, path: string, body: unknown, token: string) {
    const response = await fetch(origin + path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      onCall({ method, status: 0 });
      const problem = new HelpdeskError('unavailable', 'The helpdesk did not answer.', { cause });
      throw Object.assign(problem, { repeatable: method === 'GET' || method === 'PUT' });
    });
    onCall({ method, status: response.status });
    return response;
  }

  /** After "slow down" nothing is sent before its time: each try would only prolong it. */
  let pausedUntil = 0;

  async function once<T>(method: string, path: string, body: unknown): Promise<T> {
    const pause = (pausedUntil - now().getTime()) / 1_000;
    if (pause > 0) throw slowDown(pause);
    const token = await accessToken();
    let response = await send(method, path, body, token);
    if (response.status === 401) {
      await response.body?.cancel();
      response = await send(method, path, body, await accessToken(token));
    }
    if (response.ok) {
      return (response.status === 204 ? null : storableDocument(await response.json())) as T;
    }
    const error = await toError(response, method);
    if (error.kind !== 'rate_limited') throw error;
    const wait = error.retryAfterSeconds ?? 1;
    pausedUntil = Math.max(pausedUntil, now().getTime() + wait * 1_000);
    throw slowDown(wait);
  }

  return {
    async request<T>(method: string, path: string, body?: unknown): Promise<T> {
      const pause = (pausedUntil - now().getTime()) / 1_000;
      if (pause > LONGEST_WAIT_SECONDS) {
        // Not at once: thousands of waiting jobs would come round and round without a breath.
        await delay(BREATH_MS);
        throw slowDown(pause);
      }
      return queue.add(() => again.execute(() => once<T>(method, path, body))) as Promise<T>;
    },
  };
}

function slowDown(seconds: number): HelpdeskError {
  const error = new HelpdeskError('rate_limited', 'The helpdesk asks us to slow down (429).', {
    retryAfterSeconds: seconds,
  });
  return Object.assign(error, { repeatable: seconds <= LONGEST_WAIT_SECONDS });
}

function isWorthRepeating(error: unknown): boolean {
  return error instanceof HelpdeskError && 'repeatable' in error && error.repeatable === true;
}

async function toError(response: Response, method: string): Promise<HelpdeskError> {
  const reason = vendorsWord(await response.text().catch(() => ''));
  const wait = Number(response.headers.get('retry-after'));
  const retryAfterSeconds = Number.isFinite(wait) && wait > 0 ? Math.min(wait, 60) : null;
  const say = (kind: ConstructorParameters<typeof HelpdeskError>[0], what: string) =>
    new HelpdeskError(kind, `${what} (${response.status}${reason})`, { retryAfterSeconds });
  switch (response.status) {
    case 401:
      return say('disconnected', 'The helpdesk no longer accepts our access.');
    case 403:
      return say('forbidden', 'The person who connected us may not do this.');
    case 404:
    case 410:
      return say('gone', 'The helpdesk does not have this (any more).');
    case 409:
      return say('conflict', 'Somebody else changed it meanwhile.');
    case 429:
      return say('rate_limited', 'The helpdesk asks us to slow down.');
    default:
      return response.status >= 500
        ? Object.assign(say('unavailable', 'The helpdesk has a problem.'), {
            // A POST may have happened all the same.
            repeatable: method === 'GET' || method === 'PUT' || response.status === 503,
          })
        : say('rejected', 'The helpdesk refused the request.');
  }
}

/** The vendor's name of the error, such as `RecordInvalid`. Never its text: that may quote a ticket. */
function vendorsWord(body: string): string {
  const word = /"error"\s*:\s*"([A-Za-z]{3,40})"/.exec(body)?.[1];
  return word === undefined ? '' : ` ${word}`;
}
