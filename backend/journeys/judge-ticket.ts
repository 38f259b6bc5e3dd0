import { chooseOrder } from '../customers/choose-order.ts';
import { isOpenStatus, type Order, type ValueTier } from '../domain.ts';
import type { HelpdeskTicket } from '../helpdesks/helpdesk.ts';
import { withCorrection } from '../risk/corrected-risk.ts';
import type { ReadComplaint } from '../risk/read-complaint.ts';
import { type Refinement, type Risk, scoreRisk, textMood } from '../risk/score-risk.ts';
import { findThreats, type Threat } from '../risk/threat-words.ts';
import { replyDeadline } from '../routing/reply-deadline.ts';
import type { KnownTicket, RiskCorrection, TicketFacts } from '../tickets/known-ticket.ts';
import { isOvertaken, saidSince } from '../tickets/risk-correction.ts';
import type { UnderstoodComment } from '../tickets/understand-comments.ts';
import { hearThread, historyOf, parcelFacts } from './risk-facts.ts';

/**
 * What one look makes of a ticket: who waits since when, which order it is about, how likely it is to
 * become a complaint, and until when we owe a reply. An agent's word goes before ours.
 */
export function judgeTicket(seen: {
  ticket: HelpdeskTicket;
  known: KnownTicket | null;
  comments: UnderstoodComment[];
  history: KnownTicket[];
  orders: Order[];
  /** Of all the person's orders, those with any amount paid back. */
  refundsBefore: number;
  tier: ValueTier;
  refinement: Refinement | null;
  at: Date;
  readComplaint: ReadComplaint;
}): { facts: TicketFacts; risk: Risk } {
  const { ticket, comments, history, orders, tier, at } = seen;
  const byCustomer = comments.filter(
    (comment) => comment.authorRole === 'customer' && comment.isPublic && !comment.isAutomatic,
  );
  const isReply = (comment: UnderstoodComment) =>
    comment.authorRole === 'staff' && comment.isPublic && !comment.isAutomatic;
  // By place and not by time: question and answer may stand in the same second.
  const lastReply = comments.findLastIndex(isReply);
  const lastReplyAt = comments[lastReply]?.createdAt ?? null;
  const unanswered = byCustomer.filter((comment) => comments.indexOf(comment) > lastReply);
  const latest = byCustomer.at(-1);
  const text = [...byCustomer.map((comment) => comment.body).reverse(), ticket.subject].join('\n');
  const chosen = chooseOrder(text, orders);

  const language = latest?.language ?? comments.at(0)?.language ?? 'und';
  const readAll = (said: UnderstoodComment[]) =>
    seen.readComplaint(
      said.map((comment) => comment.body).join('\n\n'),
      said.at(-1)?.language ?? language,
    );
  const pending = unanswered.length > 0 ? unanswered : byCustomer.slice(-1);
  const { heard, thread } = hearThread(byCustomer, pending, (said) => textMood(readAll(said)));
  const correction = seen.known?.riskCorrection ?? null;
  const waitingSince = unanswered[0]?.createdAt ?? null;
  const order = chosen?.order ?? null;
  const risk = scoreRisk({
    complaint: readAll(heard),
    threats: threatsOf(pending, correction, comments),
    history: historyOf({
      requesterId: ticket.requester.personId,
      channel: ticket.channel,
      tier,
      reopens: ticket.reopens ?? seen.known?.reopens ?? 0,
      rating: ticket.rating ?? seen.known?.rating ?? null,
      comments,
      byCustomer,
      waitingSince,
      others: history,
      refundsBefore: seen.refundsBefore,
      order,
      at,
    }),
    thread,
    parcel: parcelFacts(order, at),
    refinement: seen.refinement,
  });
  const judged = withCorrection(
    { risk: risk.level, threat: risk.threat },
    correction,
    correction !== null && isOvertaken(correction, comments),
  );
  const facts: TicketFacts = {
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
    riskLevel: judged.risk,
    threat: judged.threat,
    riskReasons: risk.score.reasons,
    riskWithoutThreats: risk.levelWithoutThreats,
    dueAt: isOpenStatus(ticket.status)
      ? replyDeadline({ since: waitingSince, tier, risk: judged.risk, channel: ticket.channel })
      : null,
    orderNumber: chosen?.order.orderNumber ?? null,
    orderHow: chosen?.how ?? null,
    lastCustomerCommentAt: latest?.createdAt ?? null,
    lastAgentCommentAt: lastReplyAt,
    readAt: at,
    reopens: ticket.reopens,
  };
  return { facts, risk };
}

/** What an agent has said is no threat stays none, until it is said again. */
function threatsOf(
  pending: UnderstoodComment[],
  correction: RiskCorrection | null,
  comments: UnderstoodComment[],
): Threat[] {
  const since = correction === null ? comments : saidSince(correction, comments);
  return pending.flatMap((comment) =>
    findThreats(comment.body, comment.language).filter(
      ({ kind }) => since.includes(comment) || kind === correction?.threat,
    ),
  );
}
