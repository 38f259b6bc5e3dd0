import type { Reason } from '../domain.ts';
import type { RiskWeights, Weight } from './risk-weights.ts';
import { type ThreadMood, threadShares } from './thread-mood.ts';

/** What came before the text at hand; numbers only. */
export interface RiskHistory {
  /** Messages from this customer within seven days, over all tickets, the present one included. */
  contactsIn7Days: number;
  /** Full days, at least 1, over which those are spread. */
  contactDays: number;
  /** Messages from the customer in this ticket, the present one included. */
  messagesInTicket: number;
  /** Other tickets of the customer that were held to be at high risk. */
  complaintsBefore: number;
  /** How often this ticket went from solved back to open. */
  reopens: number;
  /** Since the oldest customer message that nobody has answered. */
  waitingHours: number;
  /** How long customers of that tier and channel are made to wait at most. */
  promisedHours: number;
  /** Full days since a day that a reply of ours named, with no word from us since; 0: none. */
  brokenPromiseDays: number;
  /** Bad ratings of this ticket and the customer's others. */
  badRatings: number;
  /** Orders of the customer with any amount paid back. */
  refundsBefore: number;
  /** Full days since money was asked back, or goods were on their way back; 0: nothing is due. */
  refundPendingDays: number;
  /** Some of the order's money has been paid back: no reason, but told to who refits the weights. */
  isOrderRefunded: boolean;
}

export interface ParcelFacts {
  lateDays: number | null;
  tone: 'good' | 'slow' | 'bad';
  /** Full days without a scan, once that is longer than usual; 0: it moves, or has arrived. */
  silentDays: number;
  /** Days without a scan that are usual. */
  usualDays: number;
}

/** Nothing came before: a customer's first message, just received. */
export const NO_HISTORY: RiskHistory = {
  contactsIn7Days: 1,
  contactDays: 1,
  messagesInTicket: 1,
  complaintsBefore: 0,
  reopens: 0,
  waitingHours: 0,
  promisedHours: 24,
  brokenPromiseDays: 0,
  badRatings: 0,
  refundsBefore: 0,
  refundPendingDays: 0,
  isOrderRefunded: false,
};

/** Money needs some days to be sent back; until then nobody is late. */
const REFUND_GRACE_DAYS = 3;

export function historyReasons(history: RiskHistory, { history: weights }: RiskWeights): Reason[] {
  const { contactsIn7Days, contactDays, messagesInTicket, waitingHours, promisedHours } = history;
  const days = Math.floor(waitingHours / 24);
  const overdue = Math.max(0, waitingHours - promisedHours);
  const reason = (code: string, weight: Weight, amount: number, params: Reason['params']) => ({
    code,
    params,
    weight: times(weight, amount),
  });
  const count = (code: string, weight: Weight, many: number) =>
    reason(code, weight, many, { count: many });
  return [
    reason('contacts_in_days', weights.contact, contactsIn7Days - 1, {
      count: contactsIn7Days,
      days: contactDays,
    }),
    reason('messages_in_ticket', weights.message, messagesInTicket - 2, {
      count: messagesInTicket,
    }),
    count('complaints_before', weights.complaint, history.complaintsBefore),
    count('reopened', weights.reopen, history.reopens),
    reason('waiting_days', weights.waitingDay, days, { days }),
    reason(
      'reply_overdue',
      weights.overdue,
      promisedHours > 0 ? overdue / promisedHours : 0,
      overdue >= 48 ? { unit: 'days', many: Math.floor(overdue / 24) } : inHours(overdue),
    ),
    reason('promise_broken', weights.brokenPromiseDay, history.brokenPromiseDays, {
      days: history.brokenPromiseDays,
    }),
    count('bad_ratings', weights.badRating, history.badRatings),
    count('refunds_before', weights.refund, history.refundsBefore),
    reason(
      'refund_pending',
      weights.refundPendingDay,
      history.refundPendingDays - REFUND_GRACE_DAYS,
      { days: history.refundPendingDays },
    ),
  ];
}

export function parcelReasons(
  parcel: ParcelFacts | null,
  { parcel: weights }: RiskWeights,
): Reason[] {
  if (parcel === null) return [];
  const late = parcel.lateDays ?? 0;
  const tone = parcel.tone === 'good' ? 0 : weights[parcel.tone];
  if (parcel.silentDays > 0) {
    const silence = times(weights.silentDay, parcel.silentDays - parcel.usualDays);
    return [
      { code: 'parcel_stuck', params: { days: parcel.silentDays }, weight: tone + silence },
      { code: 'parcel_late', params: { days: late }, weight: times(weights.lateDay, late) },
    ];
  }
  if (late > 0) {
    const weight = times(weights.lateDay, late) + tone;
    return [{ code: 'parcel_late', params: { days: late }, weight }];
  }
  return [{ code: `parcel_${parcel.tone}`, params: {}, weight: tone }];
}

export function threadReasons(thread: ThreadMood, { thread: weights }: RiskWeights): Reason[] {
  return Object.entries(threadShares(thread, weights)).map(([share, weight]) => ({
    code: `mood_${share}`,
    params: {},
    weight,
  }));
}

export function times(weight: Weight, amount: number): number {
  return weight.each * Math.min(Math.max(0, amount), weight.cap);
}

function inHours(hours: number): Reason['params'] {
  return { unit: 'hours', many: Math.max(1, Math.floor(hours)) };
}
