import PQueue from 'p-queue';
import { type LanguageModel, LanguageModelError } from '../drafting/language-model.ts';
import { missedTerms, termsIn } from './glossary-terms.ts';
import {
  buildTranslationPrompt,
  LLM_TRANSLATION_SCHEMA,
  type LlmTranslationAnswer,
} from './llm-prompt.ts';
import { shieldTokens } from './token-shield.ts';
import {
  type SegmentResult,
  type Term,
  type TranslationRequest,
  type Translator,
  TranslatorError,
} from './translator.ts';

/** Small enough that a model keeps count, and that its answer is not cut off. */
const BATCH = { segments: 30, characters: 4000 };
const LONGEST_CONTEXT = 2000;
const AT_ONCE = 3;
/** Tokens that an answer may take, for each character of the question; CJK and Thai need most. */
const TOKENS_PER_CHARACTER = 3;

type Outcome = { text: string } | { refusal: string };

/**
 * A language model as a translator. It may skip, double or embellish, so each segment is numbered
 * and checked; one that fails is asked for again by itself, its ids hidden behind ⟦1⟧.
 */
export function createLlmTranslator(options: {
  client: LanguageModel;
  displayName: string;
  formality?: string | null;
}): Translator {
  const { client, displayName: engine } = options;

  async function ask(segments: string[], request: TranslationRequest): Promise<Outcome[]> {
    const { sourceLanguage, targetLanguage, signal } = request;
    const context = request.context?.slice(0, LONGEST_CONTEXT) ?? null;
    const { system, user } = buildTranslationPrompt({
      segments,
      sourceLanguage,
      targetLanguage,
      context,
      terms: request.terms,
      formality: request.politeness ?? options.formality,
      style: request.style,
    });
    try {
      const answer = await client.complete<LlmTranslationAnswer>({
        system,
        user,
        schema: LLM_TRANSLATION_SCHEMA,
        schemaName: 'translations',
        maxOutputTokens: 1000 + segments.join('').length * TOKENS_PER_CHARACTER,
        signal,
      });
      if (answer.kind === 'answer' && answer.usage !== null) {
        request.onUsage?.({ characters: 0, ...answer.usage });
      }
      if (answer.kind === 'refused') return segments.map(() => ({ refusal: answer.detail }));
      return pick(answer.value, segments, engine);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof LanguageModelError)) throw error;
      throw new TranslatorError(error.kind, engine, error.message, {
        retryAfterSeconds: error.retryAfterSeconds,
        cause: error,
      });
    }
  }

  /** One segment by itself, its ids hidden; what is lost now is lost. */
  async function askAgain(segment: string, request: TranslationRequest): Promise<SegmentResult> {
    const shielded = shieldTokens(segment, 'placeholder');
    const [outcome] = await ask([shielded.text], request);
    if (outcome === undefined || 'refusal' in outcome) {
      return { kind: 'refused', detail: outcome?.refusal ?? '', engine };
    }
    const restored = shielded.restore(outcome.text);
    return restored === null
      ? { kind: 'refused', detail: `${engine} lost an id twice.`, engine }
      : { kind: 'translated', text: restored, billedCharacters: null, engine };
  }

  /** Once more, with the terms alone that were missed; the first answer stays if that is no better. */
  async function askForTerms(
    segment: string,
    first: SegmentResult,
    terms: Term[],
    request: TranslationRequest,
  ): Promise<SegmentResult> {
    const second = await askAgain(segment, { ...request, terms });
    const isBetter =
      second.kind === 'translated' && missedTerms(second.text, terms).length < terms.length;
    return isBetter ? second : first;
  }

  return {
    id: 'llm',
    displayName: engine,
    async translate(request) {
      const queue = new PQueue({ concurrency: AT_ONCE });
      const batches = batchesOf(request.segments);
      const results = await Promise.all(
        batches.map((batch) =>
          queue.add(async () => {
            request.signal.throwIfAborted();
            const outcomes = await ask(batch, request);
            const isWholeRefusal = batch.length === 1 && outcomes.some((one) => 'refusal' in one);
            return Promise.all(
              outcomes.map((outcome, index): SegmentResult | Promise<SegmentResult> => {
                const source = batch[index] ?? '';
                if ('text' in outcome && keepsIds(source, outcome.text)) {
                  const text = outcome.text;
                  const missed = missedOf(source, text, request);
                  const given = {
                    kind: 'translated',
                    text,
                    billedCharacters: null,
                    engine,
                  } as const;
                  return missed.length === 0 ? given : askForTerms(source, given, missed, request);
                }
                if (isWholeRefusal && 'refusal' in outcome) {
                  return { kind: 'refused', detail: outcome.refusal, engine };
                }
                return askAgain(source, request);
              }),
            );
          }),
        ),
      );
      return results.flat();
    },
  };
}

function pick(answer: LlmTranslationAnswer, segments: string[], engine: string): Outcome[] {
  return segments.map((segment, index) => {
    const found = answer.translations.filter((one) => one.n === index + 1);
    const text = found[0]?.text ?? null;
    if (found.length !== 1 || text === null || text.trim() === '') {
      return { refusal: `${engine} gave no translation of this sentence.` };
    }
    // Explanations and inventions show by their length; short sentences may grow most.
    if ([...text].length > [...segment].length * 8 + 60) {
      return { refusal: `${engine} added text of its own to this sentence.` };
    }
    return { text: text.trim() };
  });
}

function missedOf(source: string, target: string, { terms = [] }: TranslationRequest): Term[] {
  return terms.length === 0 ? [] : missedTerms(target, termsIn(source, terms));
}

function keepsIds(source: string, target: string): boolean {
  // Marking changes nothing here: restoring tells whether every id is still there.
  return shieldTokens(source, 'html').restore(target) !== null;
}

function batchesOf(segments: string[]): string[][] {
  const batches: string[][] = [];
  let characters = 0;
  for (const segment of segments) {
    const last = batches.at(-1);
    const fits = last !== undefined && last.length < BATCH.segments;
    if (fits && characters + segment.length <= BATCH.characters) {
      last.push(segment);
      characters += segment.length;
    } else {
      batches.push([segment]);
      characters = segment.length;
    }
  }
  return batches;
}
