import type { LanguageTag } from '../domain.ts';
import type { MachineNotice } from '../drafting/machine-notice.ts';
import type { ReplyView } from '../http/contract.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import { isSameLanguage } from '../translation/same-language.ts';
import {
  type TranslatedSentence,
  type TranslationJob,
  translateText,
} from '../translation/translate-text.ts';
import { checkPairs } from './ticket-view/check-pairs.ts';
import type { TranslateParts } from './translate-for-team.ts';

export type TranslateWrittenParts = TranslateParts & {
  detectLanguage: DetectLanguage;
  machineNotice: MachineNotice;
};

/** An agent looks at the button: what is not there by then comes back as a problem. */
const TIMEOUT_MS = 8_000;

/**
 * Sentences of an agent in a customer's language, with what differs between the two. Agents also
 * write in a third language, or in the customer's own: then that is what is translated from, or
 * nothing is.
 */
export async function translateWritten(
  written: {
    installationId: string;
    /** Null: the ticket is not there yet. */
    ticketId: string | null;
    sentences: string[];
    teamLanguage: LanguageTag;
    language: LanguageTag;
    masked: TranslationJob['masked'];
    politeness: TranslationJob['politeness'];
    /** Null: there is no ticket yet that would have come in by chat. */
    style: TranslationJob['style'];
    /** The customer is to be told that a machine translated it. */
    tellsCustomer: boolean;
  },
  signal: AbortSignal,
  parts: TranslateWrittenParts,
): Promise<ReplyView> {
  const { installationId, ticketId, sentences, teamLanguage, language } = written;
  const writtenIn = foreignLanguage(sentences.join('\n'), teamLanguage, parts.detectLanguage);
  const translated = await translateInTime(
    {
      installationId,
      ticketId,
      sentences,
      context: sentences.join('\n'),
      sourceLanguage: writtenIn ?? teamLanguage,
      targetLanguage: language,
      masked: written.masked,
      politeness: written.politeness ?? null,
      style: written.style ?? null,
    },
    signal,
    parts,
  );
  const checks = checkPairs(translated, {
    source: writtenIn ?? teamLanguage,
    target: language,
  });
  const pairs = translated.map(({ source, target, engine, problem }, index) => ({
    source,
    target,
    origin: engine,
    // A check that shows the very words says the same, and better.
    problem:
      problem?.code === 'tokens_lost' && checks.some(({ ok, pair }) => !ok && pair === index)
        ? null
        : problem,
    citations: [],
  }));
  const machineNotice = written.tellsCustomer ? parts.machineNotice(language) : null;
  return { language, writtenIn, machineNotice, pairs, checks };
}

/**
 * Translates while somebody waits: sentences that came in time are shown, the others say that they
 * did not. Aborting ends the engine's work too.
 */
export async function translateInTime(
  job: TranslationJob,
  signal: AbortSignal,
  { enginesOf, memory }: TranslateParts,
): Promise<TranslatedSentence[]> {
  return translateText(
    { ...job, withinMs: TIMEOUT_MS },
    { ...(await enginesOf(job.installationId)), memory, signal },
  );
}

/** Null unless it is sure: a name or an order number alone is in no language. */
function foreignLanguage(
  text: string,
  teamLanguage: LanguageTag,
  detect: DetectLanguage,
): LanguageTag | null {
  const { language, confidence } = detect(text, { previous: null, requesterLocale: null });
  const isSure = confidence === 'high' && language !== 'und';
  return isSure && !isSameLanguage(language, teamLanguage) ? language : null;
}
