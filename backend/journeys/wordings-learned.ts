import type { DraftStore } from '../drafting/draft-store.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import type { InsertionRequest } from '../http/contract.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { Log } from '../log.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { agrees, checkTokens } from '../translation/check-tokens.ts';
import type { FixStore } from '../translation/fix-store.ts';
import { glossaryLanguage, termsIn } from '../translation/glossary-terms.ts';
import { isSameLanguage } from '../translation/same-language.ts';
import { findWordFix } from '../translation/term-fixes.ts';
import { mannerOf } from '../translation/translate-text.ts';
import {
  memoryKey,
  memoryVariant,
  type TranslationMemory,
} from '../translation/translation-memory.ts';
import { politenessFor, styleOf } from './politeness-for.ts';

export interface WordingParts {
  installations: InstallationStore;
  drafts: DraftStore;
  tickets: Pick<TicketStore, 'find' | 'listComments'>;
  memory: TranslationMemory;
  engineParts: { fixes: FixStore };
  enginesOf: EnginesOf;
  log: Log;
  now: () => Date;
}

/**
 * An agent inserted a reply: where he says a sentence otherwise than the engine did, his wording is
 * remembered and wins from now on; a word that he put in the place of another counts towards a
 * proposal for the glossary. A wording whose ids or amounts differ from the source is not taken.
 */
export async function learnWordings(
  installationId: string,
  ticketId: string,
  insertion: InsertionRequest,
  parts: WordingParts,
): Promise<void> {
  try {
    await learn(installationId, ticketId, insertion, parts);
  } catch (error) {
    // The reply is in the editor and on record: what was to be learnt of it may be missed.
    parts.log.warn({ err: error, installationId, ticketId }, 'wordings not learnt');
  }
}

async function learn(
  installationId: string,
  ticketId: string,
  { draftId, language, pairs }: InsertionRequest,
  parts: WordingParts,
): Promise<void> {
  const { teamLanguage } = await parts.installations.get(installationId);
  if (isSameLanguage(teamLanguage, language)) return;
  const { findTerms, formality } = await parts.enginesOf(installationId);
  const terms = await findTerms(teamLanguage, language);
  const politeness = await politenessFor(installationId, ticketId, language, parts);
  const ticket = await parts.tickets.find(installationId, ticketId);
  const style = ticket === null ? null : styleOf(ticket.channel);
  const asked = mannerOf({ politeness, style }, { formality });
  const slots = pairs.map(({ source }) => ({
    key: memoryKey(teamLanguage, language, source),
    variant: memoryVariant(asked, termsIn(source, terms)),
  }));
  const remembered = await parts.memory.find(installationId, slots);
  const draft = draftId === null ? null : await parts.drafts.findLatest(installationId, ticketId);
  for (const [index, { source, target }] of pairs.entries()) {
    const { key = '' } = slots[index] ?? {};
    const drafted = draft?.pairs.find((pair) => pair.source === source)?.target ?? null;
    const given = remembered.get(key)?.target ?? drafted;
    // What we never gave, he cannot have corrected.
    if (given === null || given.trim() === target.trim()) continue;
    if (target.trim() === '' || !agrees(checkTokens(source, target))) continue;
    await parts.memory.store(installationId, [
      { key, target: target.trim(), engine: 'agent', byPerson: true },
    ]);
    await parts.memory.noteUse(installationId, ticketId, [key]);
    const fix = findWordFix(given, target, language);
    if (fix === null) continue;
    const direction = {
      sourceLanguage: glossaryLanguage(teamLanguage),
      targetLanguage: glossaryLanguage(language),
    };
    await parts.engineParts.fixes.add(
      installationId,
      ticketId,
      { ...direction, ...fix, sourceText: source },
      parts.now(),
    );
  }
}
