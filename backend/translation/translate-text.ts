import { setTimeout as delay } from 'node:timers/promises';
import type { LanguageTag } from '../domain.ts';
import { agrees, checkTokens } from './check-tokens.ts';
import { missedTerms, termsIn } from './glossary-terms.ts';
import { isSameLanguage } from './same-language.ts';
import { countCharacters, type Spending } from './spending.ts';
import { type FreshParts, nothing, translateFresh } from './translate-fresh.ts';
import {
  type MemoryEntry,
  memoryKey,
  memoryVariant,
  type TranslationMemory,
} from './translation-memory.ts';
import type { Politeness, Term, TranslatorErrorKind, WritingStyle } from './translator.ts';

export interface TranslationJob {
  installationId: string;
  /** What the text is a part of; null: of nothing yet, so nothing of it is remembered. */
  ticketId: string | null;
  sentences: string[];
  /** The whole message: engines translate a sentence better beside its neighbours. */
  context: string | null;
  /** `und` lets the engine detect it. */
  sourceLanguage: LanguageTag;
  targetLanguage: LanguageTag;
  /** Engines are not to see personal data, these names among it; null: they may. */
  masked: { names: string[] } | null;
  /** How the reader is to be addressed, unless the account has it otherwise. Absent or null: as engines do. */
  politeness?: Politeness | null;
  /** How people write where it is read; absent or null: as engines do. */
  style?: WritingStyle | null;
  /** Somebody waits: what is not there after so long comes back as a problem. Absent: see `signal`. */
  withinMs?: number;
}

export interface TranslatedSentence {
  source: string;
  /** Null when there is none; `problem` then says why. */
  target: string | null;
  /** Display name of the engine, `agent` for a person's wording; null when nothing had to be done. */
  engine: string | null;
  problem: TranslationProblem | null;
}

export interface TranslationProblem {
  /**
   * `no_engine`: none is connected. `refused`: this sentence only. `tokens_lost`: there is a
   * target, but an id, amount or date of it is not the source's, and could not be repaired; `detail`
   * names them. `term_missed`: a term of the glossary is missing in it. Else the code of the
   * TranslatorError.
   */
  code:
    | 'no_engine'
    | 'refused'
    | 'tokens_lost'
    | 'term_missed'
    | `translator_${TranslatorErrorKind}`;
  engine: string | null;
  /** The engine's own sentence. */
  detail: string | null;
}

export interface TranslationParts extends Omit<FreshParts, 'signal'> {
  memory: TranslationMemory;
  /** Aborting it ends waiting; what is there by then is given. */
  signal: AbortSignal;
  /** The politeness that engines are asked for; absent or null: their own. */
  formality?: Politeness | null;
  /** The merchant's terms of a direction; absent: none. */
  findTerms?: (source: LanguageTag, target: LanguageTag) => Promise<readonly Term[]>;
  /** Hears what the memory saved. */
  spending?: Pick<Spending, 'noteSaved'>;
}

/** Longer than any job waits: whoever holds a claim so long is dead. */
const CLAIM_MS = 45_000;
/** How often it is looked whether somebody else's translation is there. */
const LOOK_AGAIN_MS = 100;

/**
 * Translates a message sentence by sentence: what is known comes from the memory, what somebody
 * else is having translated just now is waited for, the rest goes to the engine, and what passes
 * the checks is kept. Never throws for an engine: each sentence that is missing carries its problem.
 */
export async function translateText(
  job: TranslationJob,
  given: TranslationParts,
): Promise<TranslatedSentence[]> {
  const { installationId, ticketId, sentences, sourceLanguage, targetLanguage } = job;
  if (isSameLanguage(sourceLanguage, targetLanguage)) return sentences.map(asItIs);
  const signals = job.withinMs === undefined ? [] : [AbortSignal.timeout(job.withinMs)];
  const parts = { ...given, signal: AbortSignal.any([given.signal, ...signals]) };
  const terms = (await given.findTerms?.(sourceLanguage, targetLanguage)) ?? [];
  const wordy = [...new Set(sentences.filter(hasWords))].map((text) => {
    const own = terms.length === 0 ? [] : termsIn(text, terms);
    const key = memoryKey(sourceLanguage, targetLanguage, text);
    return { text, terms: own, key, variant: memoryVariant(mannerOf(job, given), own) };
  });

  const known = await parts.memory.find(installationId, wordy);
  const fresh = new Map<string, TranslatedSentence>();
  let missing = wordy.filter(({ key }) => !known.has(key));
  while (missing.length > 0) {
    // What belongs to no ticket yet is not remembered, so nobody could wait for it.
    const free =
      ticketId === null
        ? new Set(missing.map(({ key }) => key))
        : await parts.memory.claim(installationId, missing, CLAIM_MS);
    const ours = missing.filter(({ key }) => free.has(key));
    try {
      // Somebody may have stored and released it between our two looks.
      for (const entry of (await parts.memory.find(installationId, missing)).values()) {
        known.set(entry.key, entry);
      }
      const asked = ours.filter(({ key }) => !known.has(key));
      const polite = { ...job, politeness: politenessOf(job, given) };
      for (const one of await translateFresh(asked, polite, parts)) fresh.set(one.source, one);
      if (ticketId !== null) {
        const entries = asked.flatMap(({ text, key, variant }): MemoryEntry[] => {
          const one = fresh.get(text);
          return one !== undefined && isSound(one)
            ? [
                {
                  key,
                  variant,
                  target: one.target ?? '',
                  engine: one.engine ?? '',
                  byPerson: false,
                },
              ]
            : [];
        });
        await parts.memory.store(installationId, entries);
      }
    } finally {
      if (ticketId !== null) await parts.memory.release(installationId, ours);
    }
    missing = missing.filter(({ text, key }) => !known.has(key) && !fresh.has(text));
    if (missing.length === 0) break;
    await delay(LOOK_AGAIN_MS, undefined, { signal: parts.signal }).catch(() => undefined);
    if (parts.signal.aborted) {
      const problem = { code: 'translator_timeout', engine: null, detail: null } as const;
      for (const { text } of missing) fresh.set(text, nothing(text, problem));
      break;
    }
  }

  if (ticketId !== null) {
    const used = wordy.filter(
      ({ text, key }) => known.has(key) || isSound(fresh.get(text) ?? nothing(text, null)),
    );
    if (used.length > 0) {
      await parts.memory.noteUse(
        installationId,
        ticketId,
        used.map(({ key }) => key),
      );
    }
  }
  const slots = new Map(wordy.map((one) => [one.text, one]));
  const characters = countCharacters(
    savedOf(sentences, (text) => known.has(slots.get(text)?.key ?? ''), fresh),
  );
  if (characters > 0) {
    const direction = { ticketId, sourceLanguage, targetLanguage };
    await parts.spending?.noteSaved(installationId, { ...direction, characters });
  }
  return sentences.map((source) => {
    const slot = slots.get(source);
    if (slot === undefined) return asItIs(source);
    const remembered = known.get(slot.key);
    const one =
      remembered === undefined
        ? (fresh.get(source) ?? asItIs(source))
        : {
            source,
            target: remembered.target,
            engine: remembered.byPerson ? 'agent' : remembered.engine,
            problem: null,
          };
    // A person may say it as he likes.
    return remembered?.byPerson ? one : withTerms(one, slot.terms);
  });
}

/** The account's own setting, else what this reader wants. Part of what a translation is remembered by. */
function politenessOf(
  { politeness }: Pick<TranslationJob, 'politeness'>,
  { formality }: Pick<TranslationParts, 'formality'>,
): Politeness | null {
  return formality ?? politeness ?? null;
}

/** Politeness and style in one word, as the memory keeps them apart; null: as engines do. */
export function mannerOf(
  job: Pick<TranslationJob, 'politeness' | 'style'>,
  given: Pick<TranslationParts, 'formality'>,
): string | null {
  const politeness = politenessOf(job, given);
  return job.style == null ? politeness : `${politeness ?? ''}/${job.style}`;
}

/** What an engine would have been paid for again: remembered, or said twice in this message. */
function savedOf(
  sentences: string[],
  isKnown: (text: string) => boolean,
  fresh: Map<string, TranslatedSentence>,
): string[] {
  const paid = new Set<string>();
  return sentences.filter((text) => {
    if (isKnown(text)) return true;
    if (fresh.get(text)?.target == null) return false;
    const isAgain = paid.has(text);
    paid.add(text);
    return isAgain;
  });
}

function isSound({ source, target, problem }: TranslatedSentence): boolean {
  return target !== null && problem === null && agrees(checkTokens(source, target));
}

/** Says so when a term is missing; the rest of the sentence may be used all the same. */
function withTerms(one: TranslatedSentence, terms: readonly Term[]): TranslatedSentence {
  if (one.target === null || one.problem !== null) return one;
  const missed = missedTerms(one.target, terms);
  if (missed.length === 0) return one;
  const detail = missed.map(({ source, target }) => `${source} → ${target}`).join(', ');
  return { ...one, problem: { code: 'term_missed', engine: one.engine, detail } };
}

/** Emoji, numbers and ids are the same in every language, and engines bill them. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

function asItIs(source: string): TranslatedSentence {
  return { source, target: source, engine: null, problem: null };
}
