import type { ProfileStore } from '../customers/profile-store.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import type { ReplyView } from '../http/contract.ts';
import type { ComposeRequest, ComposeView } from '../http/contract-compose.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { maskingOf } from './masking-of.ts';
import { asPoliteness } from './politeness-for.ts';
import { type TranslateWrittenParts, translateWritten } from './translate-written.ts';

type Parts = TranslateWrittenParts & {
  installations: InstallationStore;
  profiles: ProfileStore;
  tickets: TicketStore;
  enginesOf: EnginesOf;
};

/** An agent makes a ticket for a customer; it has no id yet. */
export interface ComposeJourneys {
  /** Which language that customer writes, as far as we know; null names nobody. */
  describe(installationId: string, requesterId: string | null): Promise<ComposeView>;
  /** What the agent wrote for it, in the customer's language. */
  translate(
    installationId: string,
    request: ComposeRequest,
    signal: AbortSignal,
  ): Promise<ReplyView>;
}

export function createComposeJourneys(parts: Parts): ComposeJourneys {
  return {
    async describe(installationId, requesterId) {
      const [{ teamLanguage }, known] = await Promise.all([
        parts.installations.get(installationId),
        requesterId === null ? null : knownLanguage(installationId, requesterId, parts),
      ]);
      return {
        teamLanguage,
        customerLanguage: known?.language ?? null,
        languageSource: known?.source ?? null,
        engine: (await parts.enginesOf(installationId)).summary(),
      };
    },
    async translate(installationId, { sentences, targetLanguage }, signal) {
      const { teamLanguage, settings } = await parts.installations.get(installationId);
      const { tellsCustomer } = settings;
      const language = targetLanguage;
      const masked = maskingOf(settings, null);
      const politeness = asPoliteness([], language);
      const about = { installationId, ticketId: null, teamLanguage, language, masked, politeness };
      const written = { ...about, style: null, sentences, tellsCustomer };
      return translateWritten(written, signal, parts);
    },
  };
}

/** What an agent said of this customer, else what the latest message was in. */
async function knownLanguage(
  installationId: string,
  requesterId: string,
  { profiles, tickets }: Pick<Parts, 'profiles' | 'tickets'>,
) {
  const [profile, earlier] = await Promise.all([
    profiles.find(installationId, requesterId),
    tickets.listOfRequester(installationId, requesterId, ''),
  ]);
  const corrected = profile?.preferredLanguage ?? null;
  if (corrected !== null) return { language: corrected, source: 'corrected' as const };
  const latest = earlier.find(({ customerLanguage }) => customerLanguage !== 'und');
  return latest === undefined
    ? null
    : { language: latest.customerLanguage, source: 'earlier_ticket' as const };
}
