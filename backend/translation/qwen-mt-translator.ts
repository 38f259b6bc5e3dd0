import PQueue from 'p-queue';
import { cutLongText } from './deepl-chunks.ts';
import { glossaryLanguage } from './glossary-terms.ts';
import { errorOfFetch, errorOfStatus } from './http-error.ts';
import { translateShielded } from './shielded-texts.ts';
import {
  type SegmentResult,
  type TranslationRequest,
  type Translator,
  TranslatorError,
} from './translator.ts';

export interface QwenMtOptions {
  baseUrl: string;
  apiKey: string;
  model: string;
  displayName: string;
  /** For one request. */
  timeoutMs: number;
  fetch: typeof fetch;
}

const AT_ONCE = 4;
/** Encoded as DeepL's limit is counted: about 650 Han signs, within the model's 1,024 tokens. */
const LONGEST_BYTES = 6_000;

/**
 * Qwen-MT (Bailian), which a server in mainland China reaches: a model for translating only. Spoken
 * to through Chat Completions, but it takes exactly one user message, no system message, and its
 * languages and terms in `translation_options`.
 *
 * @see https://www.alibabacloud.com/help/en/model-studio/machine-translation
 */
export function createQwenMtTranslator(options: QwenMtOptions): Translator {
  const { displayName: engine, model } = options;
  const url = `${options.baseUrl.replace(/\/+$/, '')}/chat/completions`;

  async function ask(text: string, request: TranslationRequest): Promise<SegmentResult> {
    const { signal, sourceLanguage, targetLanguage, terms } = request;
    try {
      const response = await options.fetch(url, {
        method: 'POST',
        signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${options.apiKey}`,
        },
        body: JSON.stringify({
          model,
          messages: [{ role: 'user', content: text }],
          translation_options: {
            source_lang: sourceLanguage === null ? 'auto' : nameOf(sourceLanguage),
            target_lang: nameOf(targetLanguage),
            ...(terms === undefined || terms.length === 0 ? {} : { terms }),
          },
        }),
      });
      const body = await response.text();
      if (!response.ok) {
        const { code, message } = readError(body);
        const isQuota = /quota|arrearage/i.test(code);
        throw errorOfStatus(
          engine,
          isQuota ? 402 : response.status,
          message,
          response.headers.get('retry-after'),
        );
      }
      const answer = JSON.parse(body) as Answer;
      request.onUsage?.({
        characters: 0,
        inputTokens: answer.usage?.prompt_tokens ?? 0,
        outputTokens: answer.usage?.completion_tokens ?? 0,
      });
      const translated = answer.choices?.[0]?.message?.content ?? '';
      if (translated.trim() === '') {
        return {
          kind: 'refused',
          detail: `${engine} gave no translation of this sentence.`,
          engine,
        };
      }
      return { kind: 'translated', text: translated, billedCharacters: null, engine };
    } catch (error) {
      throw errorOfFetch(engine, error, signal);
    }
  }

  /** One text, in the parts that a request takes. A refusal of one text leaves the others. */
  async function translateOne(text: string, request: TranslationRequest): Promise<SegmentResult> {
    let joined = '';
    for (const part of cutLongText(text, LONGEST_BYTES)) {
      request.signal.throwIfAborted();
      try {
        const result = await ask(part, request);
        if (result.kind === 'refused') return result;
        joined += result.text;
      } catch (error) {
        const isInspected =
          error instanceof TranslatorError &&
          error.kind === 'rejected' &&
          /inappropriate|inspection/i.test(error.message);
        if (!isInspected) throw error;
        return { kind: 'refused', detail: error.message, engine };
      }
    }
    return { kind: 'translated', text: joined, billedCharacters: null, engine };
  }

  return {
    id: 'qwen_mt',
    displayName: engine,
    translate(request) {
      const queue = new PQueue({ concurrency: AT_ONCE });
      return translateShielded(
        request.segments,
        (texts) => Promise.all(texts.map((text) => queue.add(() => translateOne(text, request)))),
        engine,
      );
    },
  };
}

/** It wants English names of languages. */
function nameOf(language: string): string {
  const named = glossaryLanguage(language);
  if (named === 'zh-Hans') return 'Chinese';
  if (named === 'zh-Hant') return 'Traditional Chinese';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(named) ?? named;
}

interface Answer {
  choices?: { message?: { content?: string | null } }[];
  usage?: { prompt_tokens?: number; completion_tokens?: number };
}

function readError(body: string): { code: string; message: string } {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: string; message?: string } };
    return { code: error?.code ?? '', message: error?.message ?? '' };
  } catch {
    return { code: '', message: '' };
  }
}
