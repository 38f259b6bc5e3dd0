import { chooseOrder } from '../customers/choose-order.ts';
import { scoreValue } from '../customers/customer-value.ts';
import type { OrderStore } from '../customers/order-store.ts';
import { describeParcel } from '../customers/parcel-progress.ts';
import { effectiveTier, type Profile, type ProfileStore } from '../customers/profile-store.ts';
import { summariseOrders } from '../customers/summarise-orders.ts';
import type { Database } from '../database/database.ts';
import type { LanguageTag, Order, TicketSignal, ValueTier } from '../domain.ts';
import type {
  Helpdesk,
  HelpdeskComment,
  HelpdeskTicket,
  HelpdeskTicketSummary,
} from '../helpdesks/helpdesk.ts';
import type { Installation } from '../installations/installation-store.ts';
import { findErasedAt } from '../privacy/erase-customer.ts';
import type { ReadComplaint } from '../risk/read-complaint.ts';
import { scoreRisk } from '../risk/score-risk.ts';
import { findThreats } from '../risk/threat-words.ts';
import { replyDeadline } from '../routing/reply-deadline.ts';
import type { KnownTicket, TicketFacts } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { type UnderstoodComment, understandComments } from '../tickets/understand-comments.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { changedWords } from './changed-words.ts';

export interface ReadTicketParts {
  tickets: TicketStore;
  profiles: ProfileStore;
  orders: OrderStore;
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

const DAY = 86_400_000;

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
  const [helpdeskComments, known, knownComments, profile, history, orders] = await Promise.all([
    helpdesk.readComments(ticketId),
    parts.tickets.find(installationId, ticketId),
    parts.tickets.listComments(installationId, ticketId),
    parts.profiles.find(installationId, requester.personId),
    parts.tickets.listOfRequester(installationId, requester.personId, ticketId),
    requester.email === null ? [] : parts.orders.listByEmail(installationId, requester.email),
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
  const computed = scoreValue(
    {
      orders,
      ticketsBefore: history.length + earlierTickets.length,
      firstSeenAt: firstOf([...orders.map((order) => order.placedAt), ticket.createdAt]),
    },
    at,
  );
  const value = {
    customerId: requester.personId,
    tier: computed.tier,
    valueScore: Math.round(computed.score.value),
    valueReasons: computed.score.reasons,
  };
  const tier = effectiveTier({
    tier: computed.tier,
    tierCorrection: profile?.tierCorrection ?? null,
  });
  const { readComplaint } = parts;
  const facts = judge({ ticket, known, comments, history, orders, tier, at, readComplaint });
  return {
    ticket,
    known,
    changed: changedWords(knownComments, comments),
    facts,
    comments,
    signals: signalsOf(ticket, helpdeskComments, readAt),
    value,
    tier,
    earlierTickets,
    ordersVersion,
  };
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

function judge(seen: {
  ticket: HelpdeskTicket;
  known: KnownTicket | null;
  comments: UnderstoodComment[];
  history: KnownTicket[];
  orders: Order[];
  tier: ValueTier;
  at: Date;
  readComplaint: ReadComplaint;
}): TicketFacts {
  const { ticket, comments, history, orders, tier, at } = seen;
  const byCustomer = comments.filter(
    (comment) => comment.authorRole === 'customer' && comment.isPublic && !comment.isAutomatic,
  );
  const isReply = (comment: UnderstoodComment) =>
    comment.authorRole === 'staff' && comment.isPublic && !comment.isAutomatic;
  const byRequester = byCustomer.filter(
    (comment) => comment.authorId === ticket.requester.personId,
  );
  // By place and not by time: question and answer may stand in the same second.
  const lastReply = comments.findLastIndex(isReply);
  const lastReplyAt = comments[lastReply]?.createdAt ?? null;
  const unanswered = byCustomer.filter((comment) => comments.indexOf(comment) > lastReply);
  const latest = byCustomer.at(-1);
  const text = [...byCustomer.map((comment) => comment.body).reverse(), ticket.subject].join('\n');
  const chosen = chooseOrder(text, orders);
  const parcel = chosen === null ? null : describeParcel(chosen.order, at);
  const language = latest?.language ?? comments.at(0)?.language ?? 'und';

  // What was answered is settled: wording counts from the last reply on, the newest at least.
  const heard = unanswered.length > 0 ? unanswered : byCustomer.slice(-1);
  const spoken = heard.map((comment) => comment.body).join('\n\n');
  const waitingSince = unanswered[0]?.createdAt ?? null;
  const weekAgo = at.getTime() - 7 * DAY;
  const risk = scoreRisk({
    complaint: seen.readComplaint(spoken, language),
    threats: heard.flatMap((comment) => findThreats(comment.body, comment.language)),
    history: {
      contactsIn7Days:
        byRequester.filter((comment) => comment.createdAt.getTime() > weekAgo).length +
        history.filter((other) => (other.lastCustomerCommentAt?.getTime() ?? 0) > weekAgo).length,
      messagesInTicket: byCustomer.length,
      complaintsBefore: history.filter((other) => other.riskLevel === 'high').length,
      reopens: ticket.reopens ?? seen.known?.reopens ?? 0,
      waitingHours: waitingSince === null ? 0 : (at.getTime() - waitingSince.getTime()) / 3_600_000,
      badRatings:
        history.filter((other) => other.rating === 'bad').length +
        ((ticket.rating ?? seen.known?.rating) === 'bad' ? 1 : 0),
      refundsBefore: summariseOrders(orders).refundCount,
    },
    parcel: parcel === null ? null : { lateDays: parcel.lateDays, tone: parcel.tone },
  });
  const correction = seen.known?.riskCorrection ?? null;
  const level = correction?.risk ?? risk.level;
  const isOpen = ticket.status !== 'solved' && ticket.status !== 'closed';
  return {
    ticketId: ticket.ticketId,
    requesterId: ticket.requester.personId,
    requesterName: ticket.requester.name,
    requesterEmail: ticket.requester.email,
    requesterTimeZone: ticket.requester.timeZone,
    subject: ticket.subject,
    status: ticket.status,
    channel: ticket.channel,
    customerLanguage: language,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    updatedStamp: ticket.updatedStamp,
    riskScore: Math.round(risk.score.value),
    riskLevel: level,
    threat: correction === null ? risk.threat : correction.threat,
    riskReasons: risk.score.reasons,
    dueAt: isOpen
      ? replyDeadline({ since: waitingSince, tier, risk: level, channel: ticket.channel })
      : null,
    orderNumber: chosen?.order.orderNumber ?? null,
    orderHow: chosen?.how ?? null,
    lastCustomerCommentAt: latest?.createdAt ?? null,
    lastAgentCommentAt: lastReplyAt,
    readAt: at,
    reopens: ticket.reopens,
  };
}

function firstOf(dates: Date[]): Date | null {
  const times = dates.map((date) => date.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}
