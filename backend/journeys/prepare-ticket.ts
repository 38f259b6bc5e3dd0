import type { Database } from '../database/database.ts';
import { isOpenStatus } from '../domain.ts';
import type { DraftStore } from '../drafting/draft-store.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Log } from '../log.ts';
import type { KnownComment, KnownTicket, StoredTranslation } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { isSameLanguage } from '../translation/same-language.ts';
import { forgetSentences } from './forget-words.ts';
import { maskingOf } from './masking-of.ts';
import { writtenBefore } from './ticket-view/written-view.ts';
import type { TranslateParts } from './translate-for-team.ts';
import { translateForTeam } from './translate-for-team.ts';
import { type DraftParts, writeDraft } from './write-draft.ts';

export interface PrepareTicketParts extends TranslateParts, DraftParts {
  database: Database;
  installations: InstallationStore;
  tickets: TicketStore;
  drafts: DraftStore;
  queue: JobQueue;
  /** How long to wait for an engine to be back. */
  prepareAgainAfterSeconds: number;
  now: () => Date;
  log: Log;
}

/** Problems that pass by themselves: what is missing is filled in when the engine is back. */
const PASSING = new Set([
  'translator_unavailable',
  'translator_timeout',
  'translator_rate_limited',
  // With the month, or when an admin raises it.
  'translator_over_budget',
  'translator_quota',
]);
const LONGEST_WAIT_SECONDS = 3_600;
/** So many messages are translated; older ones when somebody asks. */
const NEWEST = 20;

/**
 * What may take a vendor's time, for a ticket that is already scored and routed: what customers
 * wrote, in the team's language, and a draft of the reply. Each piece is shown as it comes.
 */
export async function prepareTicket(job: TicketJob, parts: PrepareTicketParts): Promise<void> {
  const { installationId, ticketId } = job;
  const installation = await parts.installations.get(installationId);
  // What was queued before must cost nothing any more.
  if (installation.status === 'removed') return;
  const ticket = await parts.tickets.find(installationId, ticketId);
  if (ticket === null) return;
  const comments = await parts.tickets.listComments(installationId, ticketId);

  const lacksWords = await translateMissing(installation, ticket, comments, parts);
  const lacksDraft = await writeDraft(installation, ticket, comments, parts);

  await parts.database.transaction(async (tx) => {
    await parts.tickets.setPrepared(tx, installationId, ticketId, parts.now());
    await parts.tickets.announce(tx, installationId, ticketId);
    if ((lacksWords || lacksDraft) && isOpenStatus(ticket.status)) {
      // A queue of its own: waiting here would take the place of a new message's job.
      await parts.queue.enqueue(tx, 'prepare-later', job, {
        startAfterSeconds: waitFor(ticket, parts),
      });
    }
  });
}

/** The wait for an engine is over: look again. */
export async function prepareLater(
  job: TicketJob,
  { database, queue }: Pick<PrepareTicketParts, 'database' | 'queue'>,
): Promise<void> {
  await database.transaction((tx) => queue.enqueue(tx, 'prepare-ticket', job));
}

/** The longer a ticket has waited, the longer until the next try: a tenth of its age. */
function waitFor(
  { lastCustomerCommentAt }: KnownTicket,
  { prepareAgainAfterSeconds, now }: PrepareTicketParts,
): number {
  const age = (now().getTime() - (lastCustomerCommentAt ?? now()).getTime()) / 1_000;
  return Math.round(Math.max(prepareAgainAfterSeconds, Math.min(age / 10, LONGEST_WAIT_SECONDS)));
}

/** Answers whether something is missing that will come by itself. */
async function translateMissing(
  installation: Installation,
  ticket: KnownTicket,
  comments: KnownComment[],
  parts: PrepareTicketParts,
): Promise<boolean> {
  const { installationId, teamLanguage, settings } = installation;
  const { ticketId } = ticket;
  const masked = maskingOf(settings, ticket, comments);
  let isWaiting = false;
  const insertions = await parts.drafts.listInsertions(installationId, ticketId);
  const foreign = comments
    .filter((comment) => isForeign(comment, teamLanguage) && isMissing(comment, teamLanguage))
    // Of a reply made with us the words before its translation are known.
    .filter((comment) => writtenBefore(comment, insertions, teamLanguage) === null)
    .slice(-NEWEST);
  // Newest first: it is what the agent reads first.
  for (const comment of foreign.reverse()) {
    const translation = await translateForTeam(
      { installationId, ticketId },
      { text: comment.body, language: comment.language, target: teamLanguage, masked },
      parts,
    );
    isWaiting ||= PASSING.has(translation.problem?.code ?? '');
    // Nothing new to show: an engine that stays away must not wake every open page each time.
    if (isSame(translation, comment.translations[teamLanguage])) continue;
    await parts.database.transaction(async (tx) => {
      const { commentId, language: sourceLanguage, body: text } = comment;
      const isSet = await parts.tickets.setTranslations(
        tx,
        installationId,
        ticketId,
        { commentId, sourceLanguage, text },
        teamLanguage,
        translation,
      );
      if (isSet) await parts.tickets.announce(tx, installationId, ticketId);
      // Redacted while it was translated: what we learnt of it goes with it.
      else await forgetSentences(tx, installation, comment, parts);
    });
  }
  const language = ticket.customerLanguage;
  if (
    ticket.subject !== '' &&
    !isSameLanguage(language, teamLanguage) &&
    ticket.subjectTranslations[teamLanguage] === undefined
  ) {
    const subject = await translateForTeam(
      { installationId, ticketId },
      { text: ticket.subject, language, target: teamLanguage, masked },
      parts,
    );
    isWaiting ||= PASSING.has(subject.problem?.code ?? '');
    if (subject.text !== null && subject.problem === null) {
      await parts.tickets.setSubjectTranslation(
        parts.database,
        installationId,
        ticketId,
        teamLanguage,
        { source: ticket.subject, target: subject.text },
      );
    }
  }
  return isWaiting;
}

function isForeign(comment: KnownComment, teamLanguage: string): boolean {
  return (
    comment.isPublic &&
    comment.body.trim() !== '' &&
    comment.language !== 'und' &&
    !isSameLanguage(comment.language, teamLanguage)
  );
}

function isMissing(comment: KnownComment, teamLanguage: string): boolean {
  const known: StoredTranslation | undefined = comment.translations[teamLanguage];
  return known === undefined || known.text === null || known.problem !== null;
}

function isSame(one: StoredTranslation, other: StoredTranslation | undefined): boolean {
  return one.text === other?.text && one.problem?.code === other?.problem?.code;
}
