import type { Channel, LanguageTag } from '../domain.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { findFormality } from '../translation/formality.ts';
import type { Politeness, WritingStyle } from '../translation/translator.ts';

/**
 * How a reply to this customer is to sound: as they address us (du or Sie, tu or vous), politely when
 * they do not show it. Null where the language has no such choice. What an admin has set for the
 * account goes before it, see `translate-text.ts`.
 */
export async function politenessFor(
  installationId: string,
  ticketId: string,
  language: LanguageTag,
  { tickets }: { tickets: Pick<TicketStore, 'listComments'> },
): Promise<Politeness | null> {
  const comments = await tickets.listComments(installationId, ticketId);
  const spoken = comments.filter(
    ({ authorRole, isPublic, isAutomatic }) =>
      authorRole === 'customer' && isPublic && !isAutomatic,
  );
  return asPoliteness(
    spoken.map(({ body }) => body),
    language,
  );
}

/** The same from the customer's own words; of nobody's words it is the polite form. */
export function asPoliteness(messages: string[], language: LanguageTag): Politeness | null {
  const found = findFormality(messages, language);
  if (found === null) return null;
  return found === 'informal' ? 'prefer_less' : 'prefer_more';
}

/** How people write where this customer reads; null: as in a letter. */
export function styleOf(channel: Channel): WritingStyle | null {
  return channel === 'chat' || channel === 'messaging' ? 'chat' : null;
}
