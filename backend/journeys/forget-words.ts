import type { Transaction } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import type { DraftStore } from '../drafting/draft-store.ts';
import type { FeedbackStore } from '../insights/feedback-store.ts';
import type { KnownComment, KnownTicket } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { splitSentences } from '../translation/split-sentences.ts';
import { memoryKey, type TranslationMemory } from '../translation/translation-memory.ts';

export interface ForgetParts {
  tickets: TicketStore;
  drafts: DraftStore;
  feedback: FeedbackStore;
  memory: TranslationMemory;
}

interface Words {
  language: LanguageTag;
  body: string;
}
/** A message, or a subject, as we knew it. */
type KnownWords = Pick<KnownComment, 'language' | 'body' | 'translations'>;

/**
 * What was taken out of a ticket's messages (redacted, or no longer shown) goes wherever we had
 * carried it: drafts, what agents inserted, the translation memory. Sentences that are still said
 * stay known.
 *
 * @param gone messages as we knew them; `still` what the ticket says now.
 */
export async function forgetWords(
  tx: Transaction,
  { installationId, teamLanguage }: { installationId: string; teamLanguage: LanguageTag },
  ticketId: string,
  { gone, still }: { gone: KnownWords[]; still: Words[] },
  { tickets, drafts, memory }: Omit<ForgetParts, 'feedback'>,
): Promise<void> {
  const said = new Set(still.flatMap(sentencesOf));
  const lost = gone.flatMap((comment) =>
    sentencesOf(comment)
      .filter((text) => !said.has(text))
      .flatMap((text) =>
        [teamLanguage, ...Object.keys(comment.translations)].map((target) =>
          memoryKey(comment.language, target, text),
        ),
      ),
  );
  const words = new Set(gone.flatMap(({ body }) => wordsOf(body)));
  for (const text of said) for (const word of wordsOf(text)) words.delete(word);
  const quoted = (await drafts.forgetWords(tx, installationId, ticketId))
    .filter(({ source, target }) =>
      [...wordsOf(source), ...wordsOf(target ?? '')].some((word) => words.has(word)),
    )
    .map(({ language, source }) => memoryKey(teamLanguage, language, source));
  await memory.forget(tx, installationId, [...new Set([...lost, ...quoted])]);
  await tickets.setDraftedFor(tx, installationId, ticketId, null);
}

/** What a message said is no longer said, and nothing but its translation was made of it. */
export async function forgetSentences(
  tx: Transaction,
  { installationId, teamLanguage }: { installationId: string; teamLanguage: LanguageTag },
  { body, language }: Words,
  { memory }: Pick<ForgetParts, 'memory'>,
): Promise<void> {
  const keys = sentencesOf({ body, language }).map((text) =>
    memoryKey(language, teamLanguage, text),
  );
  await memory.forget(tx, installationId, keys);
}

/** What a ticket's subject said. */
export function subjectWords(ticket: KnownTicket): KnownWords {
  const none = { text: null, engine: '', problem: null };
  return {
    language: ticket.customerLanguage,
    body: ticket.subject,
    translations: Object.fromEntries(
      Object.keys(ticket.subjectTranslations).map((language) => [language, none]),
    ),
  };
}

/** The ticket is gone: nothing of what was said in it, or about it, stays. */
export async function forgetTicket(
  tx: Transaction,
  installation: { installationId: string; teamLanguage: LanguageTag },
  ticketId: string,
  gone: KnownWords[],
  parts: ForgetParts,
): Promise<void> {
  await forgetWords(tx, installation, ticketId, { gone, still: [] }, parts);
  await parts.feedback.forgetRemarks(tx, installation.installationId, ticketId);
}

function sentencesOf({ body, language }: Words): string[] {
  return splitSentences(body, language).map((sentence) => sentence.text);
}

/** What could be recognised in a quotation: words and numbers, not the small ones. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}@._-]*/gu) ?? [];
  return words.filter((word) => word.length >= 4);
}
