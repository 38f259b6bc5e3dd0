import { VendorError } from './vendor-error.ts';

const MINUTE_MS = 60_000;

/** Counts calls in fixed windows. */
interface Window {
  startedAt: number;
  used: number;
}

export interface Spent {
  total: number;
  remaining: number;
  /** Seconds until the window ends. */
  resetsInSeconds: number;
  exceeded: boolean;
}

/**
 * The limits of an account (documentation, "Rate limits"): calls a minute, Help Center apart;
 * ticket updates 100 a minute for the account and 30 in ten minutes for one user on one ticket;
 * incremental exports 10 a minute. Kept in memory: a restart begins anew.
 */
export function makeRateLimits(options: {
  perMinute: number;
  ticketUpdatesPerMinute: number;
  now: () => Date;
}) {
  const windows = new Map<string, Window>();

  const spend = (key: string, total: number, lengthMs: number): Spent => {
    const at = options.now().getTime();
    let window = windows.get(key);
    if (window === undefined || at - window.startedAt >= lengthMs) {
      window = { startedAt: at, used: 0 };
      windows.set(key, window);
    }
    window.used += 1;
    return {
      total,
      remaining: Math.max(0, total - window.used),
      resetsInSeconds: Math.max(1, Math.ceil((window.startedAt + lengthMs - at) / 1000)),
      exceeded: window.used > total,
    };
  };

  return {
    account: (): Spent => spend('account', options.perMinute, MINUTE_MS),
    helpCenter: (): Spent => spend('help-center', options.perMinute, MINUTE_MS),
    incremental: (): Spent => spend('incremental', 10, MINUTE_MS),
    updateTicket(userId: number, ticketId: string): { account: Spent; ticket: Spent } {
      return {
        account: spend('update-ticket', options.ticketUpdatesPerMinute, MINUTE_MS),
        ticket: spend(`update-ticket:${userId}:${ticketId}`, 30, 10 * MINUTE_MS),
      };
    },
    clear: () => windows.clear(),
  };
}
export type RateLimits = ReturnType<typeof makeRateLimits>;

export function accountHeaders(spent: Spent): Record<string, string> {
  return {
    'x-rate-limit': String(spent.total),
    'x-rate-limit-remaining': String(spent.remaining),
    'ratelimit-limit': String(spent.total),
    'ratelimit-remaining': String(spent.remaining),
    'ratelimit-reset': String(spent.resetsInSeconds),
  };
}

export function endpointHeader(endpoint: string, spent: Spent): Record<string, string> {
  const { total, remaining, resetsInSeconds } = spent;
  return {
    [`zendesk-ratelimit-${endpoint}`]: `total=${total}; remaining=${remaining}; resets=${resetsInSeconds}`,
  };
}

export const tooManyCalls = (spent: Spent, headers: Record<string, string>): VendorError =>
  new VendorError(
    429,
    {
      error: 'APIRateLimitExceeded',
      description: 'Number of allowed API requests per minute exceeded',
    },
    { ...headers, 'retry-after': String(spent.resetsInSeconds) },
  );

export const tooManyUpdates = (spent: Spent, headers: Record<string, string>): VendorError =>
  new VendorError(
    429,
    { error: 'TooManyRequests', description: 'Rate limit for ticket updates exceeded' },
    { ...headers, 'retry-after': String(spent.resetsInSeconds) },
  );
