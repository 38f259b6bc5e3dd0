import type { Settings } from '../installations/settings.ts';
import type { KnownComment, KnownTicket } from '../tickets/known-ticket.ts';
import type { TranslationJob } from '../translation/translate-text.ts';

/**
 * Whose names engines and models are not told, beside what is found by pattern; null: the admin lets
 * them read all. `ticket` is null where there is none yet.
 */
export function maskingOf(
  { maskPersonalData }: Pick<Settings, 'maskPersonalData'>,
  ticket: Pick<KnownTicket, 'requesterName'> | null,
  comments: Pick<KnownComment, 'authorName'>[] = [],
): TranslationJob['masked'] {
  if (!maskPersonalData) return null;
  const names = comments.map(({ authorName }) => authorName);
  return { names: ticket === null ? names : [ticket.requesterName, ...names] };
}
