import { NotFound } from '../errors.ts';
import type { ReplyRequest, ReplyView } from '../http/contract.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { maskingOf } from './masking-of.ts';
import { politenessFor, styleOf } from './politeness-for.ts';
import { type TranslateWrittenParts, translateWritten } from './translate-written.ts';

/**
 * An agent wrote or changed sentences of a reply in the team's language: the same sentences in the
 * customer's, with what differs between the two.
 */
export async function agentWroteReply(
  installationId: string,
  ticketId: string,
  { sentences, targetLanguage }: ReplyRequest,
  signal: AbortSignal,
  parts: TranslateWrittenParts & { installations: InstallationStore; tickets: TicketStore },
): Promise<ReplyView> {
  const [{ teamLanguage, settings }, ticket] = await Promise.all([
    parts.installations.get(installationId),
    parts.tickets.find(installationId, ticketId),
  ]);
  if (ticket === null) throw new NotFound('This ticket');
  const language = targetLanguage ?? ticket.customerLanguage;
  return translateWritten(
    {
      installationId,
      ticketId,
      sentences,
      teamLanguage,
      language,
      style: styleOf(ticket.channel),
      politeness: await politenessFor(installationId, ticketId, language, parts),
      masked: maskingOf(settings, ticket),
      tellsCustomer: settings.tellsCustomer,
    },
    signal,
    parts,
  );
}
