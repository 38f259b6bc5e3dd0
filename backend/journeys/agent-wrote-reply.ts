import { NotFound } from '../errors.ts';
import type { ReplyRequest, ReplyView } from '../http/contract.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { translateText } from '../translation/translate-text.ts';
import { checkPairs } from './ticket-view/check-pairs.ts';
import type { TranslateParts } from './translate-for-team.ts';

/** An agent looks at the button: what is not there by then comes back as a problem. */
const TIMEOUT_MS = 8_000;

/**
 * An agent wrote or changed sentences of a reply in the team's language: the same sentences in the
 * customer's, with what differs between the two.
 */
export async function agentWroteReply(
  installationId: string,
  ticketId: string,
  request: ReplyRequest,
  signal: AbortSignal,
  parts: TranslateParts & { installations: InstallationStore; tickets: TicketStore },
): Promise<ReplyView> {
  const [installation, ticket] = await Promise.all([
    parts.installations.get(installationId),
    parts.tickets.find(installationId, ticketId),
  ]);
  if (ticket === null) throw new NotFound('This ticket');
  const language = request.targetLanguage ?? ticket.customerLanguage;
  const translated = await translateText(
    {
      installationId,
      sentences: request.sentences,
      context: request.sentences.join('\n'),
      sourceLanguage: installation.teamLanguage,
      targetLanguage: language,
    },
    { ...parts, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) },
  );
  const pairs = translated.map((sentence) => ({
    source: sentence.source,
    target: sentence.target,
    origin: sentence.engine,
    problem: sentence.problem,
    citations: [],
  }));
  return { language, pairs, checks: checkPairs(pairs) };
}
