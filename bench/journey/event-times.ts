import { setTimeout as wait } from 'node:timers/promises';
import type { LoggedCall } from '../../sandbox/helpdesk/control-routes.ts';
import type { Random } from '../measuring/random.ts';
import type { Service } from '../measuring/service.ts';
import { countHandled } from './count-handled.ts';
import {
  type Customer,
  inventCustomers,
  inventFurtherMessage,
  inventMessage,
} from './customers.ts';

export interface EventTimes {
  /** From our 202 to our update of the ticket, one for each measured event. */
  toTagsMs: number[];
  callsOfFirstContacts: number[];
  /** Of further comments by people we know: two of three change what the fields say. */
  callsOfFurtherComments: number[];
}

const CUSTOMERS = 40;
/** The first run slowly in any process; a service is warm all day. */
const WARM_UP = 6;
/** New tickets; the account takes 100 ticket updates a minute. */
const EVENTS = 62;
const FURTHER = 18;
const PATIENCE_MS = 15_000;

/**
 * Customers write, one after the other, each when the one before is wholly dealt with.
 *
 * The time begins when the first byte of our 202 passes the proxy that stands between the helpdesk
 * and us, and ends when the helpdesk has answered our update of the ticket, by its own log of
 * calls. Both are clocks of this machine, exact to 1 ms. The real trigger sends the delivery, and
 * the ticket must carry our tags afterwards.
 */
export async function measureEvents(
  service: Service,
  random: Random,
  now: Date,
): Promise<EventTimes> {
  const { account } = service;
  const customers = inventCustomers(CUSTOMERS, random, now);
  await importOrders(service, customers);

  const times: EventTimes = {
    toTagsMs: [],
    callsOfFirstContacts: [],
    callsOfFurtherComments: [],
  };
  const owners = new Map<string, Customer>();
  for (let index = 0; index < WARM_UP + EVENTS; index += 1) {
    const isKnown = index >= CUSTOMERS;
    const customer = customers[index % CUSTOMERS] as Customer;
    const { ticketId, calls, acceptedAt } = await write(service, customer, {
      ...inventMessage(customer, random),
      messages: 1,
    });
    const { tags } = await account.ticket(ticketId);
    if (!tags.some((tag) => tag.startsWith('crossdesk_language_'))) {
      throw new Error(`Ticket ${ticketId} carries no tag of ours.`);
    }
    owners.set(ticketId, customer);
    if (index < WARM_UP) continue;
    times.toTagsMs.push(updateOf(ticketId, calls) - acceptedAt);
    if (!isKnown) times.callsOfFirstContacts.push(calls.length);
  }
  const [...tickets] = owners;
  for (const [index, [ticketId, customer]] of tickets.slice(0, FURTHER).entries()) {
    const kind = index % 3 === 0 ? 'calm' : 'threat';
    const { calls } = await write(service, customer, {
      ticketId,
      body: inventFurtherMessage(customer, kind, random),
      messages: 2,
    });
    times.callsOfFurtherComments.push(calls.length);
  }
  return times;
}

/** Has a customer write, and waits until the message is read, tagged and prepared. */
async function write(
  { account, backendUrl, proxy }: Service,
  { name, email, phrases }: Customer,
  message: { ticketId?: string; subject?: string; body: string; messages: number },
): Promise<{ ticketId: string; calls: LoggedCall[]; acceptedAt: number }> {
  const { messages, ...text } = message;
  const handledBefore = await countHandled(backendUrl);
  await account.forgetCalls();
  proxy.takeAnswers(202);
  const ticketId = await account.customerWrites({ name, email, locale: phrases.language, ...text });
  const deadline = performance.now() + PATIENCE_MS;
  let isPrepared = false;
  while (performance.now() < deadline) {
    await wait(50);
    if ((await countHandled(backendUrl)) === handledBefore) continue;
    const response = await account.api('GET', `/api/tickets/${ticketId}`);
    const view = (await response.json()) as { state?: string; messages?: unknown[] };
    isPrepared = view.state === 'ready' && view.messages?.length === messages;
    if (isPrepared) break;
  }
  if (!isPrepared) throw new Error(`Ticket ${ticketId} was not prepared in time.`);
  const calls = await account.calls();
  const refused = calls.find((call) => call.status >= 400);
  if (refused !== undefined) {
    throw new Error(`The helpdesk refused ${refused.method} ${refused.path}: ${refused.status}`);
  }
  const accepted = proxy.takeAnswers(202);
  const [acceptedAt] = accepted;
  if (acceptedAt === undefined || accepted.length > 1) {
    throw new Error(`Ticket ${ticketId}: ${accepted.length} deliveries for one message.`);
  }
  return { ticketId, calls, acceptedAt };
}

/** When the helpdesk had answered our update. */
function updateOf(ticketId: string, calls: LoggedCall[]): number {
  const update = calls.find(
    ({ method, path }) => method === 'PUT' && path === `/api/v2/tickets/${ticketId}`,
  );
  if (update === undefined) throw new Error(`Ticket ${ticketId} was not updated.`);
  return Date.parse(update.at);
}

async function importOrders({ account }: Service, customers: Customer[]): Promise<void> {
  const { accessToken } = await account.openPage('admin');
  const orders = customers.flatMap((customer) => customer.orders);
  const response = await account.apiAs(accessToken, 'POST', '/api/import/orders', { orders });
  if (!response.ok) throw new Error(`The orders were not taken: ${await response.text()}`);
}
