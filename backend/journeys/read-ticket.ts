import { quotedNames } from '../customers/identity/quoted-names.ts';
import { NEWEST, type OrderStore, type StoredOrder } from '../customers/order-store.ts';
import { NO_ORDERS } from '../customers/order-totals.ts';
import { effectiveTier, type Profile, type ProfileStore } from '../customers/profile-store.ts';
import { summariseOrders } from '../customers/summarise-orders.ts';
import type { WorthStore } from '../customers/worth/worth-store.ts';
import type { Database } from '../database/database.ts';
import type { LanguageTag, TicketSignal, ValueTier } from '../domain.ts';
import type {
  Helpdesk,
  HelpdeskComment,
  HelpdeskTicket,
  HelpdeskTicketSummary,
} from '../helpdesks/helpdesk.ts';
import type { RefinementStore } from '../insights/refinement-store.ts';
import type { Installation } from '../installations/installation-store.ts';
import { findErasedAt } from '../privacy/erase-customer.ts';
import type { ReadComplaint } from '../risk/read-complaint.ts';
import type { Risk } from '../risk/score-risk.ts';
import type { KnownTicket, TicketFacts } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { type UnderstoodComment, understandComments } from '../tickets/understand-comments.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { changedWords } from './changed-words.ts';
import { judgeTicket } from './judge-ticket.ts';
import { refinementOf } from './risk-refined.ts';
import { valueCustomer } from './value-customer.ts';

export interface ReadTicketParts {
  tickets: TicketStore;
  profiles: ProfileStore;
  orders: OrderStore;
  worth: WorthStore;
  refinements: RefinementStore;
  database: Database;
  detectLanguage: DetectLanguage;
  readComplaint: ReadComplaint;
  now: () => Date;
}

/** All that one look at a ticket told us, nothing stored yet. */
export interface TicketReading {
  ticket: HelpdeskTicket;
  /** As we knew it before; null when we did not. */
  known: KnownTicket | null;
  /** Messages that no longer say what they said. */
  changed: ReturnType<typeof changedWords>;
  facts: TicketFacts;
  /** As computed, before an agent's word. */
  risk: Risk;
  comments: UnderstoodComment[];
  /** What the helpdesk shows of what else was told. */
  signals: TicketSignal[];
  value: Pick<Profile, 'customerId' | 'tier' | 'valueScore' | 'valueReasons'>;
  tier: ValueTier;
  /** The person's tickets from before our time, asked for on the first contact only. */
  earlierTickets: HelpdeskTicketSummary[];
  /** Of the orders that it rests on; see `OrderSource.versionOf`. */
  ordersVersion: string;
}

/** The person was erased and has not written since: nothing of the ticket is taken in again. */
export class PersonErased extends Error {}

/**
 * Reads the ticket as it is now (two helpdesk calls; three on a person's first contact) and
 * understands it locally: languages, wording, the order it is about, value, risk, deadline.
 */
export async function readTicket(
  installation: Installation,
  ticketId: string,
  helpdesk: Helpdesk,
  parts: ReadTicketParts,
): Promise<TicketReading> {
  const { installationId } = installation;
  const readAt = parts.now();
  const ticket = await helpdesk.readTicket(ticketId);
  const { requester } = ticket;
  // Before the orders themselves: a change in between is noticed, never missed.
  const ordersVersion = await parts.orders.versionOf(
    parts.database,
    installationId,
    requester.email ?? '',
  );
  const [helpdeskComments, known, knownComments, profile, history, newest, totals, standing] =
    await Promise.all([
      helpdesk.readComments(ticketId),
      parts.tickets.find(installationId, ticketId),
      parts.tickets.listComments(installationId, ticketId),
      parts.profiles.find(installationId, requester.personId),
      parts.tickets.listOfRequester(installationId, requester.personId, ticketId),
      requester.email === null ? [] : parts.orders.listByEmail(installationId, requester.email),
      requester.email === null ? NO_ORDERS : parts.orders.totalsOf(installationId, requester.email),
      requester.email === null ? null : parts.worth.findStanding(installationId, requester.email),
    ]);
  const erasedAt = await findErasedAt(parts.database, installationId, requester);
  const kept = helpdeskComments.filter(
    ({ createdAt }) => erasedAt === null || createdAt > erasedAt,
  );
  if (erasedAt !== null) {
    if (!kept.some(({ author }) => author.personId === requester.personId))
      throw new PersonErased();
    if (ticket.createdAt <= erasedAt) ticket.subject = '';
  }
  const isNewHere = known?.requesterId !== requester.personId;
  const isFirstContact = profile === null && isNewHere && history.length === 0;
  const earlierTickets = isFirstContact
    ? (await helpdesk.listTicketsOf(requester.personId)).filter(
        (earlier) => earlier.ticketId !== ticketId,
      )
    : [];

  const comments = understandComments(kept, {
    known: knownComments,
    requesterId: requester.personId,
    preferredLanguage: profile?.preferredLanguage ?? usualLanguage(history),
    requesterLocale: requester.locale,
    detectLanguage: parts.detectLanguage,
  });
  const at = readAt;
  const ticketsBefore = history.length + earlierTickets.length;
  const value = valueCustomer(
    installation,
    ticket,
    { totals, ticketsBefore, standing, profile },
    at,
  );
  const tier = effectiveTier({
    tier: value.tier,
    tierCorrection: profile?.tierCorrection ?? null,
  });
  const refinement = refinementOf(
    installationId,
    comments,
    await parts.refinements.listOfTicket(installationId, ticketId),
  );
  const orders = await withOlderNamed(installationId, ticket, comments, newest, parts);
  const { facts, risk } = judgeTicket({
    ticket,
    known,
    comments,
    history,
    orders,
    refundsBefore: summariseOrders(totals).refundCount,
    tier,
    refinement,
    at,
    readComplaint: parts.readComplaint,
  });
  return {
    ticket,
    known,
    changed: changedWords(knownComments, comments),
    facts,
    risk,
    comments,
    signals: signalsOf(ticket, helpdeskComments, readAt),
    value,
    tier,
    earlierTickets,
    ordersVersion,
  };
}

/** Somebody with more orders than are read may name an older one. */
async function withOlderNamed(
  installationId: string,
  { requester, subject }: HelpdeskTicket,
  comments: UnderstoodComment[],
  newest: StoredOrder[],
  { orders }: ReadTicketParts,
): Promise<StoredOrder[]> {
  if (requester.email === null || newest.length < NEWEST) return newest;
  const said = comments
    .filter(({ authorRole }) => authorRole === 'customer')
    .map(({ body }) => body);
  const { numbers } = quotedNames([...said, subject].join('\n'));
  const named = await orders.listNumbered(installationId, requester.email, numbers);
  const known = new Set(newest.map((order) => order.orderNumber));
  return [...newest, ...named.filter((order) => !known.has(order.orderNumber))];
}

/** What the person wrote in last, where anybody could tell. */
function usualLanguage(history: KnownTicket[]): LanguageTag | null {
  return history.find((other) => other.customerLanguage !== 'und')?.customerLanguage ?? null;
}

function signalsOf(ticket: HelpdeskTicket, comments: HelpdeskComment[], at: Date): TicketSignal[] {
  const { ticketId, rating } = ticket;
  const mergedInto = comments.findLast((comment) => comment.mergedInto !== null)?.mergedInto;
  return [
    ...(rating === null ? [] : [{ ticketId, kind: 'rating' as const, value: rating, at }]),
    ...(mergedInto ? [{ ticketId, kind: 'merged_into' as const, value: mergedInto, at }] : []),
  ];
}
