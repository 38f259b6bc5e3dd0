import type { RiskFacts } from './score-risk.ts';

/**
 * What a score was made from, as plain numbers without any words: amounts before caps and weights.
 * What is 0 is left out. Names stay what they are once stored, for outcomes of years hang on them.
 */
export function featuresOf(facts: RiskFacts): Record<string, number> {
  const { complaint, history, thread, parcel, refinement } = facts;
  const features: Record<string, number> = {
    text_logit: complaint.logit,
    text_unread: Number(!complaint.isLanguageKnown),
    ...Object.fromEntries(facts.threats.map(({ kind }) => [`threat_${kind}`, 1])),
    contacts_in_7_days: history.contactsIn7Days,
    contact_days: history.contactDays,
    messages_in_ticket: history.messagesInTicket,
    complaints_before: history.complaintsBefore,
    reopens: history.reopens,
    waiting_hours: history.waitingHours,
    promised_hours: history.promisedHours,
    broken_promise_days: history.brokenPromiseDays,
    bad_ratings: history.badRatings,
    refunds_before: history.refundsBefore,
    refund_pending_days: history.refundPendingDays,
    order_refunded: Number(history.isOrderRefunded),
    thread_latest: thread.latest,
    thread_earlier: thread.earlier,
    thread_settled: Number(thread.isSettled),
    parcel_known: Number(parcel !== null),
    parcel_late_days: parcel?.lateDays ?? 0,
    parcel_silent_days: parcel?.silentDays ?? 0,
    parcel_slow: Number(parcel?.tone === 'slow'),
    parcel_bad: Number(parcel?.tone === 'bad'),
    model_steps: refinement?.steps ?? 0,
  };
  return Object.fromEntries(
    Object.entries(features)
      .map(([name, amount]) => [name, Math.round(amount * 1_000) / 1_000] as const)
      .filter(([, amount]) => amount !== 0),
  );
}
