import { setTimeout as wait } from 'node:timers/promises';
import { signDelivery, webhookSecret } from '../../e2e/sign-delivery.ts';
import { countHandled } from '../journey/count-handled.ts';
import { inventCustomers, inventMessage } from '../journey/customers.ts';
import type { Random } from '../measuring/random.ts';
import type { Service } from '../measuring/service.ts';

export interface FullAccount {
  /** Means over the measured minutes. */
  updatesPerMinute: number;
  eventsPerMinute: number;
  callsPerEvent: number;
  /** Of the fullest minute. */
  callsPerMinute: number;
  /** Calls answered with 429, over all minutes. */
  refused: number;
}

/** New tickets; one more is written to twice at once, and tickets that were dealt with are told again. */
const SINGLE = 6;
const TOLD_AGAIN = 3;
export const UPDATES_OF_A_ROUND = SINGLE + 1;
export const EVENTS_OF_A_ROUND = SINGLE + 2 + TOLD_AGAIN;
/** Above what 100 updates a minute let through: there is always something that waits. */
const ROUND_MS = (60_000 * UPDATES_OF_A_ROUND) / 106;
const MINUTE = 60_000;
const WARM_UP_MINUTES = 1;
const MEASURED_MINUTES = 2;
const PEOPLE = 60;

/**
 * Offers an account more than its limits allow, for whole minutes, and counts what gets through: by
 * the helpdesk's log of calls, and by the backend's own count of deliveries whose ticket says what
 * we think of it. People who write have written before, so that no first contact adds a call.
 */
export async function measureFullAccount(service: Service, random: Random): Promise<FullAccount> {
  const { account, backendUrl } = service;
  const secret = await webhookSecret(account);
  const people = inventCustomers(PEOPLE, random, new Date());
  const settled: string[] = [];
  for (const person of people.slice(0, 12)) settled.push(await write(service, person, random));

  const ended = new AbortController();
  const feeding = feed(service, { secret, people, settled, random, signal: ended.signal });
  const minutes: { handled: number; updates: number; calls: number }[] = [];
  let refused = 0;
  try {
    for (let minute = 0; minute < WARM_UP_MINUTES + MEASURED_MINUTES; minute += 1) {
      await account.forgetCalls();
      const before = await countHandled(backendUrl);
      await Promise.race([wait(MINUTE, undefined, { signal: ended.signal }), feeding]);
      const handled = (await countHandled(backendUrl)) - before;
      const calls = await account.calls();
      refused += calls.filter(({ status }) => status === 429).length;
      const updates = calls.filter(
        ({ method, path, status }) =>
          method === 'PUT' && path.startsWith('/api/v2/tickets/') && status === 200,
      ).length;
      if (minute >= WARM_UP_MINUTES) minutes.push({ handled, updates, calls: calls.length });
    }
  } finally {
    ended.abort();
    await feeding;
  }
  const mean = (of: (one: (typeof minutes)[number]) => number) =>
    minutes.reduce((sum, one) => sum + of(one), 0) / minutes.length;
  return {
    updatesPerMinute: mean(({ updates }) => updates),
    eventsPerMinute: mean(({ handled }) => handled),
    callsPerEvent: mean(({ calls }) => calls) / mean(({ handled }) => handled),
    callsPerMinute: Math.max(...minutes.map(({ calls }) => calls)),
    refused,
  };
}

type People = ReturnType<typeof inventCustomers>;

async function feed(
  service: Service,
  given: { secret: string; people: People; settled: string[]; random: Random; signal: AbortSignal },
): Promise<void> {
  const { people, settled, random, signal } = given;
  for (let round = 0; !signal.aborted; round += 1) {
    const next = performance.now() + ROUND_MS;
    for (let index = 0; index < SINGLE; index += 1) {
      await write(service, random.pick(people), random);
    }
    const twice = random.pick(people);
    const ticketId = await write(service, twice, random);
    await write(service, twice, random, ticketId);
    for (let index = 0; index < TOLD_AGAIN; index += 1) {
      await tellAgain(service, given.secret, random.pick(settled), `ROUND${round}N${index}`);
    }
    await wait(Math.max(0, next - performance.now()), undefined, { signal }).catch(() => {});
  }
}

function write(
  { account }: Service,
  person: People[number],
  random: Random,
  ticketId?: string,
): Promise<string> {
  return account.customerWrites({
    name: person.name,
    email: person.email,
    locale: person.phrases.language,
    ...inventMessage(person, random),
    ...(ticketId === undefined ? {} : { ticketId }),
  });
}

/** A delivery for a ticket that is as we left it, as a trigger of somebody's sends it. */
async function tellAgain(
  { account, backendUrl }: Service,
  secret: string,
  ticketId: string,
  invocationId: string,
): Promise<void> {
  const body = JSON.stringify({ event: 'customer_wrote', ticket_id: ticketId });
  const url = `${backendUrl}/webhooks/zendesk/${account.installationId}`;
  const answer = await fetch(url, signDelivery({ secret, body, invocationId }));
  if (answer.status !== 202) throw new Error(`A delivery was refused: ${answer.status}`);
}
