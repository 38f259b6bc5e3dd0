import type { ChangedTicket } from '../helpdesks/helpdesk.ts';
import type { ReadComplaint } from '../risk/read-complaint.ts';
import { NO_HISTORY } from '../risk/risk-history.ts';
import { scoreRisk } from '../risk/score-risk.ts';
import { QUIET_THREAD } from '../risk/thread-mood.ts';
import { findThreats } from '../risk/threat-words.ts';
import type { TicketSummary } from '../tickets/save-summaries.ts';
import { cleanMessage } from '../translation/clean-message.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';

/** A first message says in its beginning what it is about; a pasted log need not be read. */
const LONGEST = 4_000;

/**
 * What a ticket from before our time tells about its customer, from the helpdesk's export alone: its
 * state, and the language and tone of its first message. Nobody's comments are asked for.
 */
export function summariseTicket(
  ticket: ChangedTicket,
  {
    detectLanguage,
    readComplaint,
  }: { detectLanguage: DetectLanguage; readComplaint: ReadComplaint },
): TicketSummary {
  const { requester } = ticket;
  const text = cleanMessage({ text: ticket.description.slice(0, LONGEST), html: null }).visible;
  const detected = detectLanguage(text, { previous: null, requesterLocale: requester.locale });
  const isCustomers = requester.role === 'customer';
  const risk = scoreRisk({
    complaint: readComplaint(text, detected.language),
    threats: findThreats(text, detected.language),
    history: {
      ...NO_HISTORY,
      reopens: ticket.reopens ?? 0,
      badRatings: ticket.rating === 'bad' ? 1 : 0,
    },
    thread: QUIET_THREAD,
    parcel: null,
    refinement: null,
  });
  return {
    ticketId: ticket.ticketId,
    requesterId: requester.personId,
    requesterName: requester.name,
    requesterEmail: requester.email,
    requesterTimeZone: requester.timeZone,
    subject: ticket.subject,
    status: ticket.status,
    channel: ticket.channel,
    customerLanguage: detected.language,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    updatedStamp: ticket.updatedStamp,
    riskScore: isCustomers ? Math.round(risk.score.value) : null,
    riskLevel: isCustomers ? risk.level : null,
    threat: isCustomers ? risk.threat : null,
    reopens: ticket.reopens ?? 0,
  };
}
