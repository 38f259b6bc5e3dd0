import type { Database } from '../database/database.ts';
import { isOpenStatus } from '../domain.ts';
import { type LanguageModel, LanguageModelError } from '../drafting/language-model.ts';
import { maskModel } from '../drafting/mask-model.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import type { RefinementStore, StoredRefinement } from '../insights/refinement-store.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Log } from '../log.ts';
import {
  buildRefinementPrompt,
  checkRefinement,
  contentHash,
  type ReadMessage,
  type RefinementAnswer,
  readableMessages,
} from '../risk/refine-risk.ts';
import type { Refinement } from '../risk/score-risk.ts';
import type { KnownComment } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { maskingOf } from './masking-of.ts';
import { isThanks } from './risk-facts.ts';

export interface RefineParts {
  database: Database;
  installations: InstallationStore;
  tickets: TicketStore;
  refinements: RefinementStore;
  enginesOf: EnginesOf;
  queue: JobQueue;
  now: () => Date;
  log: Log;
}

const TIMEOUT_MS = 20_000;
const MOST_TOKENS = 300;

/**
 * A model's second look at messages that nobody has answered, after the fields are written: routing
 * has not waited for it. Asked once for the same messages, within the day's allowance of questions; the money is
 * booked and held against the month's budget as every call's. What it
 * answers moves the score by a bounded step. Then the ticket is looked at like any other time, and
 * its fields are written if the level is another.
 */
export async function refineRisk(job: TicketJob, parts: RefineParts): Promise<void> {
  const { installationId, ticketId } = job;
  const { refinements, now } = parts;
  const { status, settings } = await parts.installations.get(installationId);
  const allowance = settings.refinementsPerDay;
  if (allowance === 0 || status !== 'ready') return;
  const { languageModel } = await parts.enginesOf(installationId);
  if (languageModel === null) return;
  const ticket = await parts.tickets.find(installationId, ticketId);
  if (ticket === null || !isOpenStatus(ticket.status)) return;
  const comments = await parts.tickets.listComments(installationId, ticketId);
  const messages = messagesToRead(comments);
  if (messages.length === 0) return;
  const hash = contentHash(installationId, messages);
  const asked = await refinements.listOfTicket(installationId, ticketId);
  if (asked.some((one) => one.contentHash === hash)) return;
  const day = new Intl.DateTimeFormat('sv-SE', {
    timeZone: settings.teamTimeZone,
    dateStyle: 'short',
  }).format(now());
  if (!(await refinements.reserve(installationId, day, allowance))) {
    parts.log.info({ ...job, code: 'refinements_used_up' }, 'no second look');
    return;
  }
  const model = maskModel(languageModel, maskingOf(settings, ticket, comments));
  const answer = await ask(job, messages, model, parts);
  if (answer === 'not_asked') await refinements.giveBack(installationId, day);
  if (answer === 'not_asked' || answer === 'too_late') return;
  const found = answer === 'refused' ? null : checkRefinement(answer, messages);
  if (found === null) parts.log.info({ ...job, code: 'refinement_unusable' }, 'no second look');
  const read = comments.filter((one) => messages.some((said) => said.commentId === one.commentId));
  await parts.database.transaction(async (tx) => {
    // Redacted or made private meanwhile: what was made of it goes with it.
    if (!(await parts.tickets.isStillSaid(tx, installationId, ticketId, read))) return;
    const refinement = { contentHash: hash, found, model: model.displayName, askedAt: now() };
    await refinements.add(tx, installationId, ticketId, refinement);
    if (found !== null && found.steps !== 0) await parts.queue.enqueue(tx, 'customer-wrote', job);
  });
}

/** Asked again at the next look: what was `not_asked` has cost nothing, what came `too_late` may have. */
async function ask(
  job: TicketJob,
  messages: ReadMessage[],
  languageModel: LanguageModel,
  { log }: RefineParts,
): Promise<RefinementAnswer | 'refused' | 'not_asked' | 'too_late'> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await languageModel.complete<RefinementAnswer>({
      ...buildRefinementPrompt(messages),
      schemaName: 'risk',
      maxOutputTokens: MOST_TOKENS,
      signal,
      ticketId: job.ticketId,
      purpose: 'second_look',
    });
    return answer.kind === 'refused' ? 'refused' : answer.value;
  } catch (error) {
    if (!signal.aborted && !(error instanceof LanguageModelError)) throw error;
    const kind = error instanceof LanguageModelError ? error.kind : 'timeout';
    log.warn({ ...job, code: `language_model_${kind}` }, 'no second look');
    // Answered twice in a form that cannot be used: it would do so again, and be paid for it.
    if (kind === 'rejected') return 'refused';
    return kind === 'timeout' ? 'too_late' : 'not_asked';
  }
}

type Said = Pick<
  KnownComment,
  'commentId' | 'authorRole' | 'isPublic' | 'isAutomatic' | 'body' | 'language' | 'marks'
>;

/** What a customer has said since our last reply; nothing when that is thanks. */
function messagesToRead(comments: Said[]): ReadMessage[] {
  const spoken = comments.filter(({ isPublic, isAutomatic }) => isPublic && !isAutomatic);
  const lastReply = spoken.findLastIndex(({ authorRole }) => authorRole === 'staff');
  const unanswered = spoken.slice(lastReply + 1);
  const latest = unanswered.at(-1);
  return latest === undefined || isThanks(latest) ? [] : readableMessages(unanswered);
}

/** What was answered about exactly the messages that now wait; null: nothing, or nothing new. */
export function refinementOf(
  installationId: string,
  comments: Said[],
  known: StoredRefinement[],
): Refinement | null {
  if (known.length === 0) return null;
  const messages = messagesToRead(comments);
  const hash = contentHash(installationId, messages);
  const found = known.find((one) => one.contentHash === hash)?.found ?? null;
  if (found === null || found.place === null) return null;
  const { commentId, start, end } = found.place;
  const body = messages.find((message) => message.commentId === commentId)?.body ?? '';
  return { steps: found.steps, words: body.slice(start, end) };
}
