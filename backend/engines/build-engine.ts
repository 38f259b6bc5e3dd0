import type { LanguageTag } from '../domain.ts';
import type { LanguageModel } from '../drafting/language-model.ts';
import { createOpenAiLanguageModel } from '../drafting/openai-language-model.ts';
import { createDeepLTranslator } from '../translation/deepl-translator.ts';
import { createLibreTranslator } from '../translation/libre-translator.ts';
import { createLlmTranslator } from '../translation/llm-translator.ts';
import { createQwenMtTranslator } from '../translation/qwen-mt-translator.ts';
import type { Translator } from '../translation/translator.ts';
import { type EngineKind, presetOf } from './engine-kinds.ts';

/** How an engine is reached, its key in the clear: never stored, sent or logged like this. */
export interface EngineConnection {
  kind: EngineKind;
  displayName: string;
  /** Null: the vendor's own. */
  baseUrl: string | null;
  model: string | null;
  key: string | null;
}

export interface BuildParts {
  fetch: typeof fetch;
  /** For one request. */
  timeoutMs: number;
  formality: 'prefer_more' | 'prefer_less' | null;
  findGlossary: (source: LanguageTag, target: LanguageTag) => Promise<string | null>;
}

/** The adapter of an engine; models draft replies as well. */
export function buildEngine(
  connection: EngineConnection,
  { fetch, timeoutMs, formality, findGlossary }: BuildParts,
): { translator: Translator; languageModel: LanguageModel | null } {
  const { kind, displayName, baseUrl, model, key } = connection;
  const { adapter, extraBody, ...preset } = presetOf(kind);
  const address = baseUrl ?? preset.baseUrl ?? '';
  switch (adapter) {
    case 'deepl': {
      const own = { authKey: key ?? '', serverUrl: baseUrl, displayName, timeoutMs };
      return {
        translator: createDeepLTranslator({ ...own, formality, findGlossary }),
        languageModel: null,
      };
    }
    case 'libretranslate': {
      const own = { baseUrl: address, apiKey: key, displayName, timeoutMs, fetch };
      return { translator: createLibreTranslator(own), languageModel: null };
    }
    case 'qwen_mt': {
      const own = { baseUrl: address, apiKey: key ?? '', displayName, timeoutMs, fetch };
      return {
        translator: createQwenMtTranslator({ ...own, model: model ?? preset.model ?? '' }),
        languageModel: null,
      };
    }
    case 'chat': {
      const languageModel = createOpenAiLanguageModel({
        apiKey: key,
        // Null is OpenAI itself, to whom alone `store` is sent.
        baseUrl: kind === 'openai' && baseUrl === preset.baseUrl ? null : baseUrl,
        model: model ?? preset.model ?? '',
        displayName,
        timeoutMs,
        extraBody,
        fetch,
      });
      const translator = createLlmTranslator({ client: languageModel, displayName, formality });
      return { translator, languageModel };
    }
  }
}
