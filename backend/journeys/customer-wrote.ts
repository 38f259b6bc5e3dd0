import { isOpenStatus, type LanguageTag } from '../domain.ts';
import { findTopics } from '../drafting/topics.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import { decideFields, wantedFields } from '../routing/decide-fields.ts';
import { formatDeadline } from '../routing/format-deadline.ts';
import type { SetUpTexts } from '../routing/routing-plan.ts';
import { summariseMessage } from '../routing/ticket-summary.ts';
import { isSameLanguage } from '../translation/same-language.ts';
import { type LookParts, lookAtTicket } from './look-at-ticket.ts';
import type { TicketReading } from './read-ticket.ts';

export interface CustomerWroteParts extends LookParts {
  installations: InstallationStore;
  setUpTexts(language: LanguageTag): SetUpTexts;
  helpdeskOf(installation: Installation): Helpdesk;
  /** Hears that the fields of a ticket say what we think, by a look that began then. */
  onFieldsWritten(job: TicketJob, lookedAt: Date): Promise<void>;
}

/**
 * A customer may have written. Reads the ticket as it is, understands and scores it without any
 * vendor's help, keeps what was learnt, and sets the fields that the helpdesk's own triggers act
 * on — one update, and only if something changes. Translations and the draft follow in a job of
 * their own: routing waits for no engine.
 */
export async function customerWrote(job: TicketJob, parts: CustomerWroteParts): Promise<void> {
  const { installationId, ticketId } = job;
  const installation = await parts.installations.get(installationId);
  const helpdesk = parts.helpdeskOf(installation);
  if (installation.settings.switches.fields) helpdesk.needUpdateSoon(ticketId);
  await lookAtTicket(installation, job, helpdesk, parts, async (reading) => {
    const stamp = await writeFields(installation, reading, helpdesk, parts);
    await parts.tickets.setHandledStamp(parts.database, installationId, ticketId, stamp);
    await parts.onFieldsWritten(job, reading.facts.readAt);
    if (installation.settings.refinementsPerDay > 0 && isOpenStatus(reading.ticket.status)) {
      await parts.database.transaction((tx) => parts.queue.enqueue(tx, 'refine-risk', job));
    }
  });
}

/**
 * The same judgement of the same messages is written once: if the fields then say something else,
 * a person or a rule of the helpdesk wanted it so, and writing again could go round for ever.
 * Answers the stamp of the ticket as it then is.
 */
async function writeFields(
  installation: Installation,
  reading: TicketReading,
  helpdesk: Helpdesk,
  parts: CustomerWroteParts,
): Promise<string> {
  const { installationId, fieldIds, settings } = installation;
  const { ticket, known, facts, tier, changed } = reading;
  // In watch mode our judgement stays in our own tables.
  // What is solved is left in peace: a write would run the triggers over it again.
  if (!settings.switches.fields || !isOpenStatus(ticket.status)) return ticket.updatedStamp;
  const { ticketId, customerLanguage, riskLevel, threat, lastCustomerCommentAt } = facts;
  const judgement = { language: customerLanguage, tier, risk: riskLevel ?? 'low', threat };
  const deadline = formatDeadline(facts.dueAt, settings.teamTimeZone);
  // Not the summary: a better one rides along with the next write, and is never one of its own.
  const written = JSON.stringify([judgement, lastCustomerCommentAt, fieldIds, deadline]);
  const isRetold = changed.gone.length + changed.hidden.length > 0;
  if (known?.fieldsWritten === written && !isRetold) return ticket.updatedStamp;
  const summary = await summaryOf(installation, reading, parts);
  let stamp = ticket.updatedStamp;
  const fields = decideFields(wantedFields(judgement, { summary, deadline }), ticket, fieldIds);
  if (fields !== null) {
    const update = await helpdesk.writeFields(ticket, fields);
    stamp = update.ticket.updatedStamp;
    await parts.tickets.setUpdated(parts.database, installationId, ticketId, {
      updatedStamp: update.ticket.updatedStamp,
      updatedAt: update.ticket.updatedAt,
      updateId: update.updateId,
    });
  }
  await parts.tickets.setFieldsWritten(parts.database, installationId, ticketId, written);
  return stamp;
}

/** One line about the newest message, from what is known without asking anybody. */
async function summaryOf(
  { installationId, teamLanguage }: Installation,
  { facts, comments }: TicketReading,
  { tickets, setUpTexts }: CustomerWroteParts,
): Promise<string | null> {
  const latest = comments.findLast(
    (comment) => comment.authorRole === 'customer' && comment.isPublic && !comment.isAutomatic,
  );
  if (latest === undefined) return null;
  const stored = await tickets.listComments(installationId, facts.ticketId);
  const translated = stored.find((comment) => comment.commentId === latest.commentId)?.translations[
    teamLanguage
  ];
  return summariseMessage(
    {
      threat: facts.threat,
      topics: findTopics(latest.body, latest.language),
      orderNumber: facts.orderNumber,
      readable: isSameLanguage(latest.language, teamLanguage)
        ? latest.body
        : (translated?.text ?? null),
    },
    setUpTexts(teamLanguage).summary,
  );
}
