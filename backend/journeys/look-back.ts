import { maskModel } from '../drafting/mask-model.ts';
import { askOpinions } from '../drafting/second-opinion.ts';
import { NotFound } from '../errors.ts';
import type { BackRequest, BackView } from '../http/contract-outbound.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { maskingOf } from './masking-of.ts';
import { type TranslateWrittenParts, translateInTime } from './translate-written.ts';

/** Somebody waits for it; the translation back is shown by then in any case. */
const OPINION_MS = 8_000;

/**
 * What the customer's sentences say, in the team's language, and what a model says of them where one
 * is connected: two second opinions beside the check of meaning, asked for at the same time.
 */
export async function lookBack(
  installationId: string,
  ticketId: string,
  { sentences, written, language }: BackRequest,
  signal: AbortSignal,
  parts: TranslateWrittenParts & { installations: InstallationStore; tickets: TicketStore },
): Promise<BackView> {
  const [{ teamLanguage, settings }, ticket, { languageModel }] = await Promise.all([
    parts.installations.get(installationId),
    parts.tickets.find(installationId, ticketId),
    parts.enginesOf(installationId),
  ]);
  if (ticket === null) throw new NotFound('This ticket');
  const masked = maskingOf(settings, ticket);
  const job = { installationId, ticketId, sentences, context: null, masked };
  const pairs = sentences.map((target, index) => ({ source: written?.[index] ?? '', target }));
  const isWritten = pairs.every(({ source }) => source.trim() !== '');
  const [translated, opinions] = await Promise.all([
    translateInTime(
      { ...job, sourceLanguage: language, targetLanguage: teamLanguage },
      signal,
      parts,
    ),
    languageModel === null || !isWritten
      ? []
      : askOpinions(
          pairs,
          { teamLanguage, customerLanguage: language, ticketId },
          maskModel(languageModel, masked),
          AbortSignal.any([signal, AbortSignal.timeout(OPINION_MS)]),
        ),
  ]);
  return {
    pairs: translated.map(({ source, target, engine, problem }) => ({
      source,
      target,
      origin: engine,
      problem,
      citations: [],
    })),
    opinions,
  };
}
