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
    },
    signal,
    parts,
  );
  const pairs = translated.map((sentence) => ({
    source: sentence.source,
    target: sentence.target,
    origin: sentence.engine,
    problem: sentence.problem,
    citations: [],
  }));
  const machineNotice = written.tellsCustomer ? parts.machineNotice(language) : null;
  return { language, writtenIn, machineNotice, pairs, checks: checkPairs(pairs) };
}

/** So many sentences in one request to the engine; several run beside each other. */
const SENTENCES_AT_ONCE = 10;

/**
 * Translates while somebody waits: in parts of some sentences, so that those which came in time
 * are shown, and the others say that they did not. Aborting ends the engine's work too.
 */
export async function translateInTime(
  job: TranslationJob,
  signal: AbortSignal,
  parts: TranslateParts,
): Promise<TranslatedSentence[]> {
  const ending = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const groups: string[][] = [];
  for (let start = 0; start < job.sentences.length; start += SENTENCES_AT_ONCE) {
    groups.push(job.sentences.slice(start, start + SENTENCES_AT_ONCE));
  }
  const answers = await Promise.all(
    groups.map((sentences) => translateText({ ...job, sentences }, { ...parts, signal: ending })),
  );
  return answers.flat();
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
