import type { Database } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import type { DraftStore } from '../drafting/draft-store.ts';
import { NotFound } from '../errors.ts';
import type {
  BackRequest,
  BackView,
  ChecksRequest,
  ChecksView,
  OverruleRequest,
  SavingRequest,
  SavingView,
} from '../http/contract-outbound.ts';
import type { FeedbackStore } from '../insights/feedback-store.ts';
import type { AgentLanguages } from '../installations/agent-languages.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { KnownTicket } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { lookBack } from './look-back.ts';
import { stopOfReply } from './reply-before-saving.ts';
import { checkPairs } from './ticket-view/check-pairs.ts';
import type { TranslateWrittenParts } from './translate-written.ts';
import { learnWordings, type WordingParts } from './wordings-learned.ts';

/** What an agent does with a reply from its translation to its sending. */
export interface ReplyJourneys {
  /** Sentences whose target a person wrote: what differs between the two. */
  check(installationId: string, request: ChecksRequest): Promise<ChecksView>;
  /** A second opinion: what the customer's sentences say, in the team's language. */
  translateBack(
    installationId: string,
    ticketId: string,
    request: BackRequest,
    signal: AbortSignal,
  ): Promise<BackView>;
  /** The helpdesk is about to save what stands in its editor. */
  beforeSaving(
    installationId: string,
    ticketId: string,
    request: SavingRequest,
  ): Promise<SavingView>;
  /** The agent saves in spite of what we said; kept with the reply and as feedback. */
  overrule(
    installationId: string,
    ticketId: string,
    userId: string,
    request: OverruleRequest,
  ): Promise<void>;
  readLanguages(installationId: string, userId: string): Promise<LanguageTag[]>;
  setLanguages(installationId: string, userId: string, languages: LanguageTag[]): Promise<void>;
}

type Parts = TranslateWrittenParts &
  WordingParts & {
    database: Database;
    installations: InstallationStore;
    tickets: TicketStore;
    drafts: DraftStore;
    feedback: FeedbackStore;
    agentLanguages: AgentLanguages;
    now: () => Date;
  };

/** The record of who approved which words for the customer. */
export async function recordInsertion(
  installationId: string,
  ticketId: string,
  insertion: Parameters<DraftStore['addInsertion']>[2],
  parts: Pick<Parts, 'tickets' | 'drafts' | 'now'> & WordingParts,
): Promise<void> {
  const { tickets, drafts, now } = parts;
  if ((await tickets.find(installationId, ticketId)) === null) throw new NotFound('This ticket');
  await drafts.addInsertion(installationId, ticketId, insertion, now());
  await learnWordings(installationId, ticketId, insertion, parts);
}

export function createReplyJourneys(parts: Parts): ReplyJourneys {
  const { installations, tickets, drafts, feedback, database, now } = parts;
  const ticketOf = async (installationId: string, ticketId: string): Promise<KnownTicket> => {
    const ticket = await tickets.find(installationId, ticketId);
    if (ticket === null) throw new NotFound('This ticket');
    return ticket;
  };
  const pendingOf = async (installationId: string, ticket: KnownTicket) => {
    const sentUntil = ticket.lastAgentCommentAt;
    const all = await drafts.listInsertions(installationId, ticket.ticketId);
    return all.filter(({ createdAt }) => sentUntil === null || createdAt > sentUntil);
  };
  return {
    async check(installationId, { pairs, language }) {
      const { teamLanguage } = await installations.get(installationId);
      return { checks: checkPairs(pairs, { source: teamLanguage, target: language }) };
    },
    translateBack: (installationId, ticketId, request, signal) =>
      lookBack(installationId, ticketId, request, signal, parts),
    async beforeSaving(installationId, ticketId, request) {
      const [{ teamLanguage }, ticket] = await Promise.all([
        installations.get(installationId),
        ticketOf(installationId, ticketId),
      ]);
      const { customerLanguage } = ticket;
      const pending = await pendingOf(installationId, ticket);
      const known = { teamLanguage, customerLanguage, pending };
      return { stop: stopOfReply(request, known, parts.detectLanguage) };
    },
    async overrule(installationId, ticketId, userId, { kind, checks }) {
      const ticket = await ticketOf(installationId, ticketId);
      const latest = (await pendingOf(installationId, ticket)).at(-1);
      const at = now();
      await database.transaction(async (tx) => {
        await feedback.add(tx, installationId, {
          ticketId,
          userId,
          kind: 'saving',
          value: { stop: kind, checks },
          createdAt: at,
        });
        if (latest === undefined) return;
        const { insertionId } = latest;
        const overrule = { kind, checks, userId, at: at.toISOString() };
        await drafts.addOverrule(tx, installationId, ticketId, insertionId, overrule);
      });
    },
    readLanguages: (installationId, userId) => parts.agentLanguages.find(installationId, userId),
    setLanguages: (installationId, userId, languages) =>
      parts.agentLanguages.set(installationId, userId, languages, now()),
  };
}
