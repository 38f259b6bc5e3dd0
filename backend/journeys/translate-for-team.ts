import type { LanguageTag } from '../domain.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import type { StoredTranslation } from '../tickets/known-ticket.ts';
import { joinSentences, splitSentences } from '../translation/split-sentences.ts';
import { type TranslationJob, translateText } from '../translation/translate-text.ts';
import type { TranslationMemory } from '../translation/translation-memory.ts';

export interface TranslateParts {
  enginesOf: EnginesOf;
  memory: TranslationMemory;
}

/** Nobody waits in front of a screen for a job. */
const TIMEOUT_MS = 30_000;

/**
 * A message in the language the team reads. Sentences that no engine would translate stay as they
 * are, and the problem says so; nothing is invented.
 */
export async function translateForTeam(
  { installationId, ticketId }: TicketJob,
  message: {
    text: string;
    language: LanguageTag;
    target: LanguageTag;
    masked: TranslationJob['masked'];
  },
  { enginesOf, memory }: TranslateParts,
): Promise<StoredTranslation> {
  const sentences = splitSentences(message.text, message.language);
  const translated = await translateText(
    {
      installationId,
      ticketId,
      sentences: sentences.map((sentence) => sentence.text),
      context: message.text,
      sourceLanguage: message.language,
      targetLanguage: message.target,
      masked: message.masked,
    },
    {
      ...(await enginesOf(installationId)),
      memory,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    },
  );
  const done = translated.filter((sentence) => sentence.target !== null);
  const problem = translated.find((sentence) => sentence.problem !== null)?.problem ?? null;
  if (done.length === 0) return { text: null, engine: '', problem };
  const text = joinSentences(
    sentences.map(({ text, gapAfter }, index) => ({
      text: translated[index]?.target ?? text,
      gapAfter,
    })),
    message.target,
  );
  const engines = new Set(done.map((sentence) => sentence.engine));
  return { text, engine: [...engines].join(', '), problem };
}
