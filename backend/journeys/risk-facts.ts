import {
  describeParcel,
  type ParcelProgress,
  STUCK_AFTER_DAYS,
} from '../customers/parcel-progress.ts';
import type { Channel, Order, ValueTier } from '../domain.ts';
import { findTopics } from '../drafting/topics.ts';
import type { ParcelFacts, RiskHistory } from '../risk/risk-history.ts';
import { type ThreadMood, threadMood } from '../risk/thread-mood.ts';
import { replyDeadline } from '../routing/reply-deadline.ts';
import type { KnownTicket } from '../tickets/known-ticket.ts';
import type { UnderstoodComment } from '../tickets/understand-comments.ts';
import { brokenPromiseDays } from './broken-promise.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A letter that is longer says more than thank you. */
const LONGEST_THANKS = 300;
/** Less of a mood than this is none. */
const PLAIN = 1;

/** Everything about the ticket and its customer that counts beside the text at hand. */
export interface Gathered {
  requesterId: string;
  channel: Channel;
  tier: ValueTier;
  reopens: number;
  /** Of this ticket. */
  rating: 'good' | 'bad' | null;
  comments: UnderstoodComment[];
  /** Public messages of customers that no machine sent, oldest first. */
  byCustomer: UnderstoodComment[];
  waitingSince: Date | null;
  /** The customer's other tickets. */
  others: KnownTicket[];
  /** Orders of the person with any amount paid back. */
  refundsBefore: number;
  /** The one that the ticket is about. */
  order: Order | null;
  at: Date;
}

export function historyOf(seen: Gathered): RiskHistory {
  const { byCustomer, others, waitingSince, at, channel, tier } = seen;
  // Thanks ask for nothing: they are no further contact.
  const asking = byCustomer.filter((comment) => !isThanks(comment));
  const weekAgo = at.getTime() - 7 * DAY;
  const contacts = [
    ...asking
      .filter((comment) => comment.authorId === seen.requesterId)
      .map((comment) => comment.createdAt.getTime()),
    ...others.map((other) => other.lastCustomerCommentAt?.getTime() ?? 0),
  ].filter((time) => time > weekAgo);
  const since = contacts.length === 0 ? at.getTime() : Math.min(...contacts);
  // What anybody of that tier and channel is promised; a high risk shortens it only for us.
  const due = replyDeadline({ since: waitingSince, tier, risk: 'low', channel });
  const hours = (from: Date | null, to: Date | null) =>
    from === null || to === null ? 0 : (to.getTime() - from.getTime()) / HOUR;
  return {
    contactsIn7Days: contacts.length,
    contactDays: Math.max(1, Math.ceil((at.getTime() - since) / DAY)),
    messagesInTicket: asking.length,
    complaintsBefore: others.filter((other) => other.riskLevel === 'high').length,
    reopens: seen.reopens,
    waitingHours: hours(waitingSince, at),
    promisedHours: hours(waitingSince, due),
    brokenPromiseDays: waitingSince === null ? 0 : brokenPromiseDays(seen.comments, at),
    badRatings: [seen.rating, ...others.map((other) => other.rating)].filter(
      (rating) => rating === 'bad',
    ).length,
    refundsBefore: seen.refundsBefore,
    refundPendingDays: refundPendingDays(seen),
    isOrderRefunded: seen.order !== null && isRefunded(seen.order),
  };
}

export function parcelFacts(order: Order | null, at: Date): ParcelFacts | null {
  if (order === null) return null;
  const parcel = describeParcel(order, at);
  const { lateDays, tone } = parcel;
  return { lateDays, tone, silentDays: silentDays(parcel, order, at), usualDays: STUCK_AFTER_DAYS };
}

/** Thanks, and nothing that is asked, missing or threatened with. */
export function isThanks({
  body,
  language,
  marks,
}: Pick<UnderstoodComment, 'body' | 'language' | 'marks'>): boolean {
  const topics = findTopics(body, language);
  const asks = /[?？؟]/.test(body) || marks.length > 0 || body.length > LONGEST_THANKS;
  return !asks && topics.length === 1 && topics[0] === 'thanks';
}

/**
 * What of the thread is heard now, and how it sounds as a whole. Wording counts from our last reply
 * on, for what was answered is settled: the newest message at least. Thanks at its end are heard
 * alone.
 *
 * @param moodOf log-odds of one message's text by itself; 0 says nothing either way.
 */
export function hearThread(
  byCustomer: UnderstoodComment[],
  unanswered: UnderstoodComment[],
  moodOf: (comments: UnderstoodComment[]) => number,
): { heard: UnderstoodComment[]; thread: ThreadMood } {
  const latest = byCustomer.slice(-1);
  const last = latest[0];
  const isSettled = last !== undefined && isThanks(last) && moodOf(latest) < PLAIN;
  const heard = isSettled || unanswered.length === 0 ? latest : unanswered;
  const moods = byCustomer.map((comment) => moodOf([comment]));
  return { heard, thread: threadMood(moods, { spoken: moodOf(heard), isSettled }) };
}

function silentDays({ situation, lastEvent }: ParcelProgress, order: Order, at: Date): number {
  const seenAt = lastEvent?.at ?? order.shipment?.shippedAt ?? null;
  if (situation !== 'stuck' || seenAt === null) return 0;
  return Math.floor((at.getTime() - seenAt.getTime()) / DAY);
}

/** Since the customer asked for the money, or the goods set out for us, and none was paid back. */
function refundPendingDays({ order, byCustomer, at }: Gathered): number {
  if (order === null || isRefunded(order)) return 0;
  const asked = byCustomer.find(({ body, language }) =>
    findTopics(body, language).includes('refund'),
  )?.createdAt;
  const scans = order.shipment?.events ?? [];
  const sentBack =
    scans.find((scan) => scan.status === 'returning')?.at ??
    (order.status === 'returned' ? scans.at(-1)?.at : undefined);
  const times = [asked, sentBack].flatMap((time) => (time === undefined ? [] : [time.getTime()]));
  if (times.length === 0) return 0;
  return Math.max(0, Math.floor((at.getTime() - Math.min(...times)) / DAY));
}

function isRefunded({ status, refunded }: Order): boolean {
  return status === 'refunded' || status === 'partially_refunded' || Number(refunded) > 0;
}
