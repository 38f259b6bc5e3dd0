import type { Database } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import type { DraftStore } from '../drafting/draft-store.ts';
import { findInserted } from '../drafting/find-inserted.ts';
import type { ChecksView, OutgoingRequest, OutgoingView } from '../http/contract-outgoing.ts';
import type { FeedbackStore } from '../insights/feedback-store.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { isSameLanguage } from '../translation/same-language.ts';
import { checkPairs } from './ticket-view/check-pairs.ts';

export interface AgentSendsParts {
  database: Database;
  installations: InstallationStore;
  tickets: TicketStore;
  drafts: DraftStore;
  feedback: FeedbackStore;
  detectLanguage: DetectLanguage;
  now: () => Date;
}

/** Sentences that an agent changed in the customer's language, against what they shall say. */
export function checkSentences(pairs: { source: string; target: string }[]): ChecksView {
  return { checks: checkPairs(pairs) };
}

/**
 * An agent is about to save a ticket. Stops a public reply in the team's own language, a reply made
 * for the customer that would become an internal note, and a change by hand that says something
 * else than what was approved. Asks no engine: the agent is waiting. An overruled stop is recorded,
 * by kind and without words.
 */
export async function agentSendsReply(
  installationId: string,
  ticketId: string,
  userId: string,
  request: OutgoingRequest,
  parts: AgentSendsParts,
): Promise<OutgoingView> {
  const [installation, ticket, insertions] = await Promise.all([
    parts.installations.get(installationId),
    parts.tickets.find(installationId, ticketId),
    parts.drafts.listInsertions(installationId, ticketId),
  ]);
  // What we do not know is none of our business.
  if (ticket === null || request.text.trim() === '') return { stop: null };
  const stop = findStop(request, {
    teamLanguage: installation.teamLanguage,
    customerLanguage: ticket.customerLanguage,
    pairs: insertions[0]?.pairs ?? [],
    detectLanguage: parts.detectLanguage,
  });
  if (stop === null || stop.kind !== request.overruled) return { stop };
  await parts.feedback.add(parts.database, installationId, {
    ticketId,
    userId,
    kind: 'save_overruled',
    value: { stop: stop.kind },
    createdAt: parts.now(),
  });
  return { stop: null };
}

function findStop(
  { text, isInternal }: OutgoingRequest,
  about: {
    teamLanguage: LanguageTag;
    customerLanguage: LanguageTag;
    pairs: { source: string; target: string }[];
    detectLanguage: DetectLanguage;
  },
): OutgoingView['stop'] {
  const { teamLanguage, customerLanguage, pairs } = about;
  const nothing = { source: [], target: [] };
  const isForeign = customerLanguage !== 'und' && !isSameLanguage(customerLanguage, teamLanguage);
  const { kept, changed, rest } = findInserted(text, pairs);
  const keptLength = kept.reduce((sum, { target }) => sum + target.length, 0);
  if (isInternal) {
    const isReply = isForeign && keptLength > 0 && keptLength * 2 >= text.trim().length;
    return isReply ? { kind: 'internal_note', ...nothing } : null;
  }
  if (isForeign && isIn(teamLanguage, keptLength === 0 ? text : rest, about.detectLanguage)) {
    return { kind: 'team_language', ...nothing };
  }
  // Nothing of ours stands there, or what does not was taken out and nothing put in its place.
  if (kept.length === 0 || changed.length === 0 || !/\p{L}|\d/u.test(rest)) return null;
  const source = changed.map((pair) => pair.source).join('\n');
  const failed = checkPairs([{ source, target: rest }]).find(({ ok }) => !ok);
  return failed === undefined
    ? null
    : { kind: 'meaning', source: failed.source, target: failed.target };
}

/** Surely, and not just a name or two. */
function isIn(language: LanguageTag, text: string, detect: DetectLanguage): boolean {
  if ((text.match(/\p{L}/gu) ?? []).length < 4) return false;
  const found = detect(text, { previous: null, requesterLocale: null });
  return found.confidence === 'high' && isSameLanguage(found.language, language);
}
