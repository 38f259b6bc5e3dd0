import { type Account, timestamp } from './account.ts';
import { type CircuitBreaker, makeCircuitBreaker } from './circuit-breaker.ts';
import type { Fault, Faults } from './faults.ts';
import type { InvocationRecord } from './records.ts';
import { ulid } from './ulid.ts';
import {
  type AttemptResult,
  attempt,
  makeSignedRequest,
  retryDelayMs,
  succeeded,
} from './webhook-attempt.ts';

export interface DeliverySettings {
  /** Zendesk gives a receiver 12 s. */
  timeoutMs: number;
  /** Pause before a retry for which the receiver named none. */
  unstatedDelayMs: number;
  wait: (ms: number) => Promise<void>;
}

export interface WebhookDelivery {
  deliver(invocationId: string): void;
  /** Sends again what a stopped process left pending. */
  resume(): void;
  /** Resolves when nothing is being sent, waiting for a retry, or held back. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export function makeWebhookDelivery(
  account: Pick<Account, 'store' | 'now' | 'log'>,
  faults: Faults,
  settings: DeliverySettings,
): WebhookDelivery {
  const { store, now } = account;
  const running = new Set<Promise<void>>();
  const breakers = new Map<string, CircuitBreaker>();
  const stop = new AbortController();
  let held: string[] = [];

  const start = (work: Promise<void>): void => {
    const tracked = work
      .catch((error: unknown) => account.log('webhook delivery broke', { error: String(error) }))
      .finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const releaseHeld = (): void => {
    const waiting = held.reverse();
    held = [];
    for (const id of waiting) start(run(id, null));
  };
  faults.onClear(releaseHeld);

  /** One request, or two identical ones under the fault `duplicate`. */
  const send = async (
    invocation: InvocationRecord,
    fault: Fault | null,
  ): Promise<AttemptResult> => {
    const webhook = store.get('webhook', invocation.webhook_id);
    if (webhook === null) return { outcome: 'unreachable' };
    const request = makeSignedRequest(webhook, invocation.id, invocation.body, {
      secret: webhook.secret,
      sentAt: now().toISOString(),
      accountId: '21763904',
    });
    if (fault?.kind === 'delay') await settings.wait(fault.delayMs);
    if (fault?.kind === 'cut' && fault.when === 'before') return { outcome: 'unreachable' };
    if (fault?.kind === 'status') {
      const { status, retryAfterSeconds } = fault;
      return { outcome: 'answered', status, retryAfterSeconds, body: '' };
    }
    const options = { timeoutMs: settings.timeoutMs, signal: stop.signal };
    const [result] = await Promise.all([
      attempt(request, options),
      fault?.kind === 'duplicate' ? attempt(request, options) : null,
    ]);
    return fault?.kind === 'cut' ? { outcome: 'timeout' } : result;
  };

  const keep = (invocation: InvocationRecord): InvocationRecord => {
    // Gone when the account was reset meanwhile.
    if (store.get('invocation', invocation.id) !== null) {
      store.put('invocation', invocation.id, invocation, invocation.webhook_id);
    }
    return invocation;
  };

  const run = async (id: string, firstFault: Fault | null): Promise<void> => {
    let invocation = store.get('invocation', id);
    if (invocation === null) return;
    const breaker = breakers.get(invocation.webhook_id) ?? makeCircuitBreaker(now);
    breakers.set(invocation.webhook_id, breaker);
    if (breaker.isOpen()) {
      keep({ ...invocation, status: 'circuit_broken', latest_completed_at: timestamp(now()) });
      return;
    }
    const results: AttemptResult[] = [];
    for (let fault = firstFault; ; fault = takeFault(invocation)) {
      const result = await send(invocation, fault);
      if (stop.signal.aborted) return;
      results.push(result);
      breaker.record(!succeeded(result));
      const delay = succeeded(result)
        ? null
        : retryDelayMs(results, result, settings.unstatedDelayMs);
      invocation = keep(noteAttempt(invocation, result, delay, now()));
      if (delay === null) return;
      await Promise.race([settings.wait(delay), aborted(stop.signal)]);
      if (stop.signal.aborted) return;
    }
  };

  const takeFault = (invocation: InvocationRecord): Fault | null => {
    const webhook = store.get('webhook', invocation.webhook_id);
    if (webhook === null) return null;
    return faults.take('webhook', webhook.http_method, new URL(webhook.endpoint).pathname);
  };

  return {
    deliver(invocationId) {
      const invocation = store.get('invocation', invocationId);
      if (invocation === null) return;
      const fault = takeFault(invocation);
      if (fault?.kind === 'reorder') {
        held.push(invocationId);
        return;
      }
      start(run(invocationId, fault).then(releaseHeld));
    },
    resume() {
      for (const invocation of store.list('invocation')) {
        if (invocation.status === 'pending') start(run(invocation.id, null));
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      stop.abort();
      await Promise.all(running);
    },
  };
}

function noteAttempt(
  invocation: InvocationRecord,
  result: AttemptResult,
  nextDelayMs: number | null,
  at: Date,
): InvocationRecord {
  const code = result.outcome === 'answered' ? result.status : null;
  const status = nextDelayMs !== null ? 'pending' : succeeded(result) ? 'success' : 'failed';
  return {
    ...invocation,
    status,
    status_code: code,
    latest_completed_at: timestamp(at),
    attempts: [
      ...invocation.attempts,
      {
        id: ulid(at),
        invocation_id: invocation.id,
        status: succeeded(result) ? 'success' : result.outcome === 'timeout' ? 'timeout' : 'failed',
        response_code: code,
        completed_at: timestamp(at),
      },
    ],
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
