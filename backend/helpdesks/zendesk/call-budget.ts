/** Who waits for a call: a person, an event (a customer wrote), or nobody. */
export type Urgency = 'person' | 'event' | 'background';

/**
 * How many calls one account may still get from us. Zendesk allows a number a minute for all apps
 * of an account together, 200 to 2,500 by plan, and tells it with every answer; updates of tickets
 * have two limits of their own. We stay below all of them before we call, and leave a share to
 * other apps and people.
 */
export interface CallBudget {
  /** Milliseconds until such a call may start; 0 takes the turn. */
  take(urgency: Urgency, updatesTicket: string | null): number;
  /** The same without taking it. */
  waitFor(urgency: Urgency, updatesTicket: string | null): number;
  /** What an answer says of the limits. */
  learn(headers: Headers): void;
  /** The account asked us to be silent for so long. */
  pause(seconds: number): void;
  /** Calls a minute that the account allows, as far as we know. */
  readonly perMinute: number;
}

const MINUTE = 60_000;
/** The smallest plan's; taken until an answer says more. */
const SMALLEST_PLAN = 200;
/** Of the account's calls: what is left to people and other apps. */
const RESERVE = 0.3;
/** Of the account's calls: the most that work takes for which nobody waits. */
const BACKGROUND_SHARE = 0.2;
/** Of the limit of updates, which its window may count from another moment than we do. */
const UPDATE_SHARE = 0.98;
const UPDATES_PER_MINUTE = 100;
/** Documented as 30 in ten minutes by one user on one ticket. */
const UPDATES_PER_TICKET = 28;
const TICKET_WINDOW = 10 * MINUTE;

/**
 * @param options.backgroundShare of the account's calls; see {@link BACKGROUND_SHARE}.
 */
export function createCallBudget(options: {
  now: () => Date;
  backgroundShare?: () => number;
}): CallBudget {
  const now = () => options.now().getTime();
  const share = options.backgroundShare ?? (() => BACKGROUND_SHARE);
  let total = SMALLEST_PLAN;
  let updatesTotal = UPDATES_PER_MINUTE;
  /** What the account said last, and until when that holds; our calls since then are taken off. */
  let said: { remaining: number; until: number; since: number } | null = null;
  let pausedUntil = 0;
  let updatesPausedUntil = 0;
  const calls = rolling(MINUTE);
  const background = rolling(MINUTE);
  const updates = rolling(MINUTE);
  const byTicket = new Map<string, ReturnType<typeof rolling>>();

  function waitFor(urgency: Urgency, ticketId: string | null): number {
    const at = now();
    const waits = [pausedUntil - at];
    if (said !== null && at >= said.until) said = null;
    const left =
      said === null ? Number.POSITIVE_INFINITY : said.remaining - calls.since(said.since);
    if (urgency === 'person') {
      // Takes from the reserve too: it is there for people.
      if (left <= 0 && said !== null) waits.push(said.until - at);
    } else {
      waits.push(calls.wait(at, Math.floor(total * (1 - RESERVE))));
      if (left <= total * RESERVE && said !== null) waits.push(said.until - at);
      if (urgency === 'background') {
        waits.push(background.wait(at, Math.max(1, Math.floor(total * share()))));
      }
    }
    if (ticketId !== null) {
      waits.push(updatesPausedUntil - at);
      waits.push(updates.wait(at, Math.floor(updatesTotal * UPDATE_SHARE)));
      waits.push(byTicket.get(ticketId)?.wait(at, UPDATES_PER_TICKET) ?? 0);
    }
    return Math.max(0, ...waits);
  }

  return {
    waitFor,
    take(urgency, ticketId) {
      const wait = waitFor(urgency, ticketId);
      if (wait > 0) return wait;
      const at = now();
      calls.add(at);
      if (urgency === 'background') background.add(at);
      if (ticketId !== null) {
        updates.add(at);
        let own = byTicket.get(ticketId);
        if (own === undefined) {
          // Kept only as long as they can matter.
          for (const [id, one] of byTicket) if (one.isEmpty(at)) byTicket.delete(id);
          own = rolling(TICKET_WINDOW);
          byTicket.set(ticketId, own);
        }
        own.add(at);
      }
      return 0;
    },
    learn(headers) {
      const plan = read(headers.get('ratelimit-limit') ?? headers.get('x-rate-limit'));
      // An odd answer shall not silence us.
      if (plan !== null && plan >= 10) total = plan;
      const remaining = read(
        headers.get('ratelimit-remaining') ?? headers.get('x-rate-limit-remaining'),
      );
      const reset = read(headers.get('ratelimit-reset'));
      const at = now();
      if (remaining !== null) {
        said = { remaining, until: at + Math.min(reset ?? 60, 60) * 1_000, since: at };
      }
      const own = Object.fromEntries(
        [...(headers.get('zendesk-ratelimit-tickets-update') ?? '').matchAll(/(\w+)=(\d+)/g)].map(
          ([, name = '', value]) => [name, Number(value)],
        ),
      );
      if (own.total) updatesTotal = own.total;
      if (own.remaining === 0 && own.resets) updatesPausedUntil = at + own.resets * 1_000;
    },
    pause(seconds) {
      pausedUntil = Math.max(pausedUntil, now() + seconds * 1_000);
    },
    get perMinute() {
      return total;
    },
  };
}

/** Moments within the last `length` milliseconds, in order. */
function rolling(length: number) {
  let times: number[] = [];
  const forget = (at: number) => {
    const first = times.findIndex((time) => time > at - length);
    if (first !== 0) times = first < 0 ? [] : times.slice(first);
  };
  return {
    add: (at: number) => void times.push(at),
    /** Until one more would make no more than `most` within the length. */
    wait(at: number, most: number): number {
      forget(at);
      if (times.length < most) return 0;
      return (times[times.length - most] ?? at) + length - at;
    },
    since: (at: number) => times.filter((time) => time > at).length,
    isEmpty(at: number) {
      forget(at);
      return times.length === 0;
    },
  };
}

function read(header: string | null): number | null {
  const value = Number(header);
  return header === null || header.trim() === '' || !Number.isFinite(value) ? null : value;
}
