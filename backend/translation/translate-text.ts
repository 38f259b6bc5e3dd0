import type { LanguageTag } from '../domain.ts';
import { storableText } from '../storable-text.ts';
import { agrees, checkTokens } from './check-tokens.ts';
import { reportKept } from './kept-tokens.ts';
import { maskPersonalData } from './personal-data.ts';
import { isSameLanguage } from './same-language.ts';
import { type MemoryEntry, memoryKey, type TranslationMemory } from './translation-memory.ts';
import {
  type SegmentResult,
  type Translator,
  TranslatorError,
  type TranslatorErrorKind,
} from './translator.ts';

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
   * names them. Else the code of the TranslatorError.
   */
  code: 'no_engine' | 'refused' | 'tokens_lost' | `translator_${TranslatorErrorKind}`;
  engine: string | null;
  /** The engine's own sentence. */
  detail: string | null;
}

/**
 * Translates a message sentence by sentence: what is known comes from the memory, the rest from
 * the engine in one call, and what passes the checks is kept. Never throws for an engine: each
 * sentence that is missing carries its problem.
 */
export async function translateText(
  job: TranslationJob,
  parts: { translator: Translator | null; memory: TranslationMemory; signal: AbortSignal },
): Promise<TranslatedSentence[]> {
  const { installationId, ticketId, sentences, sourceLanguage, targetLanguage } = job;
  if (isSameLanguage(sourceLanguage, targetLanguage)) return sentences.map(asItIs);
  const keyOf = (text: string) => memoryKey(sourceLanguage, targetLanguage, text);
  const wordy = [...new Set(sentences.filter(hasWords))];
  const known = await parts.memory.find(installationId, wordy.map(keyOf));
  const missing = wordy.filter((text) => !known.has(keyOf(text)));
  const fresh = await translateFresh(missing, job, parts);

  const entries = [...fresh.values()].flatMap(
    ({ source, target, engine, problem }): MemoryEntry[] => {
      const isSound = target !== null && problem === null && agrees(checkTokens(source, target));
      return isSound ? [{ key: keyOf(source), target, engine: engine ?? '', byPerson: false }] : [];
    },
  );
  if (ticketId !== null) {
    if (entries.length > 0) await parts.memory.store(installationId, entries);
    const used = [...known.keys(), ...entries.map((entry) => entry.key)];
    if (used.length > 0) await parts.memory.noteUse(installationId, ticketId, used);
  }

  return sentences.map((source) => {
    const remembered = known.get(keyOf(source));
    if (remembered !== undefined) {
      const engine = remembered.byPerson ? 'agent' : remembered.engine;
      return { source, target: remembered.target, engine, problem: null };
    }
    return fresh.get(source) ?? asItIs(source);
  });
}

async function translateFresh(
  texts: string[],
  { sourceLanguage, targetLanguage, context, masked }: TranslationJob,
  { translator, signal }: { translator: Translator | null; signal: AbortSignal },
): Promise<Map<string, TranslatedSentence>> {
  const all = (problem: TranslationProblem) =>
    new Map(texts.map((source) => [source, { source, target: null, engine: null, problem }]));
  if (texts.length === 0) return new Map();
  if (translator === null) return all({ code: 'no_engine', engine: null, detail: null });
  try {
    const engine = masked === null ? translator : maskPersonalData(translator, masked.names);
    const results = await engine.translate({
      segments: texts,
      sourceLanguage: sourceLanguage === 'und' ? null : sourceLanguage,
      targetLanguage,
      context,
      signal,
    });
    return new Map(texts.map((source, index) => [source, judge(source, results[index])]));
  } catch (error) {
    if (error instanceof TranslatorError) {
      return all({ code: `translator_${error.kind}`, engine: error.engine, detail: error.message });
    }
    if (signal.aborted) {
      return all({ code: 'translator_timeout', engine: translator.displayName, detail: null });
    }
    throw error;
  }
}

function judge(source: string, result: SegmentResult | undefined): TranslatedSentence {
  if (result?.kind !== 'translated' || result.text.trim() === '') {
    const detail = result?.kind === 'refused' ? result.detail : null;
    const engine = result?.engine ?? null;
    return { source, target: null, engine: null, problem: { code: 'refused', engine, detail } };
  }
  const { engine } = result;
  const text = storableText(result.text);
  const { ok, missing, extra } = reportKept(source, text);
  const detail = [...missing, ...extra].join(', ');
  return {
    source,
    target: text,
    engine,
    problem: ok ? null : { code: 'tokens_lost', engine, detail },
  };
}

/** Emoji, numbers and ids are the same in every language, and engines bill them. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

function asItIs(source: string): TranslatedSentence {
  return { source, target: source, engine: null, problem: null };
}
