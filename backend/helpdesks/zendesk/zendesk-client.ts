import { setTimeout as delay } from 'node:timers/promises';
import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import PQueue from 'p-queue';
import { storableDocument } from '../../storable-text.ts';
import { HelpdeskError } from '../helpdesk.ts';
import type { CallBudget, Urgency } from './call-budget.ts';
import { parseLossless } from './lossless-json.ts';
import { isWorthRepeating, slowDown, toError } from './zendesk-errors.ts';

/** Calls the REST API of one account as one installation. */
export interface ZendeskClient {
  /**
   * @param path starts with `/api/v2/`
   * @returns the parsed JSON body; `null` for 204.
   * Throws {@link HelpdeskError}; waits out a short 429 and repeats what is safe to repeat first.
   */
  request<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<T>;
  /** Throws `rate_limited`, having called nobody, when an update could not start within moments. */
  needUpdateSoon(ticketId: string): void;
  /** Of the account's plan, as far as its answers have told. */
  callsPerMinute(): number;
}

/** The one client of an account: everybody shares its budget, each with his own urgency. */
export interface ZendeskAccountClient {
  as(urgency: Urgency): ZendeskClient;
}

export interface ZendeskClientOptions {
  origin: string;
  /** A valid access token; `refused` is one that the account has just answered 401 to. */
  accessToken(refused?: string): Promise<string>;
  fetch: typeof fetch;
  /** Hears of every call that was made, for the metrics. */
  onCall(call: { method: string; status: number }): void;
  budget: CallBudget;
}

const TIMEOUT_MS = 15_000;
const ATTEMPTS = 4;
/** A longer wait is the job queue's: a full account must not hold up the work of others. */
const LONGEST_WAIT_SECONDS = 2;
const BREATH_MS = 1_000;
/** More than this many calls under way at once only fill the account's rate limit faster. */
const CONCURRENCY = 8;
/** Calls that a person waits for have places of their own. */
const PEOPLES = 4;
const PRIORITY = { person: 2, event: 1, background: 0 } as const;
/** `PUT /tickets/{id}`: has limits of its own. */
const TICKET_UPDATE = /^\/api\/v2\/tickets\/([^/?]+)(?:\.json)?$/;

export function createZendeskClient(options: ZendeskClientOptions): ZendeskAccountClient {
  const { origin, accessToken, fetch, onCall, budget } = options;
  const work = new PQueue({ concurrency: CONCURRENCY });
  const peoples = new PQueue({ concurrency: PEOPLES });
  const again = retry(handleWhen(isWorthRepeating), {
    maxAttempts: ATTEMPTS - 1,
    backoff: new DelegateBackoff((context) => {
      const failed = 'error' in context.result ? context.result.error : null;
      const wait = failed instanceof HelpdeskError ? failed.retryAfterSeconds : null;
      return wait === null ? 250 * 2 ** context.attempt : wait * 1_000;
    }),
  });

  async function send(method: string, path: string, body: unknown, token: string) {
    const response = await fetch(addressOf(origin, path), {
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
    // The Help Center is counted apart, in headers of the same names.
    if (!path.startsWith('/api/v2/help_center/')) budget.learn(response.headers);
    return response;
  }

  async function once<T>(
    urgency: Urgency,
    method: string,
    path: string,
    body: unknown,
  ): Promise<T> {
    const updated = method === 'PUT' ? (TICKET_UPDATE.exec(path)?.[1] ?? null) : null;
    for (;;) {
      const wait = budget.take(urgency, updated);
      if (wait === 0) break;
      if (wait > LONGEST_WAIT_SECONDS * 1_000) throw slowDown(wait / 1_000, false);
      await delay(wait);
    }
    const token = await accessToken();
    let response = await send(method, path, body, token);
    if (response.status === 401) {
      await response.body?.cancel();
      response = await send(method, path, body, await accessToken(token));
    }
    if (response.ok) {
      return (
        response.status === 204 ? null : storableDocument(parseLossless(await response.text()))
      ) as T;
    }
    const error = await toError(response, method);
    if (error.kind !== 'rate_limited') throw error;
    // Nothing is sent before its time: each try would only prolong it.
    const wait = error.retryAfterSeconds ?? 1;
    if (updated === null || wait <= LONGEST_WAIT_SECONDS) budget.pause(wait);
    throw slowDown(wait, wait <= LONGEST_WAIT_SECONDS);
  }

  return {
    as: (urgency) => ({
      async request<T>(method: string, path: string, body?: unknown): Promise<T> {
        const wait = budget.waitFor(urgency, null);
        if (wait > LONGEST_WAIT_SECONDS * 1_000) {
          // Not at once: thousands of waiting jobs would come round and round without a breath.
          await delay(BREATH_MS);
          throw slowDown(wait / 1_000, false);
        }
        const queue = urgency === 'person' ? peoples : work;
        return queue.add(() => again.execute(() => once<T>(urgency, method, path, body)), {
          priority: PRIORITY[urgency],
        }) as Promise<T>;
      },
      callsPerMinute: () => budget.perMinute,
      needUpdateSoon(ticketId) {
        const wait = budget.waitFor(urgency, ticketId);
        if (wait > LONGEST_WAIT_SECONDS * 1_000) throw slowDown(wait / 1_000, false);
      },
    }),
  };
}

/** No path leads away from the account: not `//host`, not `\\host`, not a whole address. */
function addressOf(origin: string, path: string): string {
  const url = URL.parse(path, origin);
  if (
    !path.startsWith('/api/v2/') ||
    url?.origin !== origin ||
    /[\\\s]|\/\.\.?(?:\/|$)/.test(path)
  ) {
    throw new HelpdeskError('rejected', 'This is no address of the account.');
  }
  return url.href;
}
