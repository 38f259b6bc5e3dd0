import type { Config } from './config.ts';
import type { LanguageModel } from './drafting/language-model.ts';
import { createOpenAiLanguageModel } from './drafting/openai-language-model.ts';
import { createDeepLTranslator } from './translation/deepl-translator.ts';
import { createFailoverTranslator } from './translation/failover-translator.ts';
import { keepTokens } from './translation/keep-tokens.ts';
import { createLlmTranslator } from './translation/llm-translator.ts';
import type { Translator } from './translation/translator.ts';

/** How the engines stand as a whole, as people are told. */
export interface EngineStates {
  summary(): {
    /** `none`: no engine is connected; `down`: none of those that are answers. */
    state: 'working' | 'down' | 'none';
    displayNames: string[];
    /** ISO 8601; since when all are down. */
    since: string | null;
  };
}

export interface Engines extends EngineStates {
  /** All engines in their order; null when none is configured. */
  translator: Translator | null;
  /** Drafts replies; null when none is configured. */
  languageModel: LanguageModel | null;
}

/**
 * DeepL first, then the language model, each only if configured.
 *
 * @param timeoutMs for one request; whoever waits in front of a screen sets a shorter limit of
 *   their own.
 */
export function createEngines(
  config: Pick<Config, 'deepl' | 'openai'>,
  { now, timeoutMs, pauseMs }: { now: () => Date; timeoutMs: number; pauseMs: number },
): Engines {
  const languageModel =
    config.openai === null ? null : createOpenAiLanguageModel({ ...config.openai, timeoutMs });
  const list: Translator[] = [];
  if (config.deepl !== null) list.push(createDeepLTranslator({ ...config.deepl, timeoutMs }));
  if (languageModel !== null && config.openai !== null) {
    list.push(
      createLlmTranslator({ client: languageModel, displayName: config.openai.displayName }),
    );
  }
  const translator =
    list.length === 0 ? null : createFailoverTranslator(list.map(keepTokens), { now, pauseMs });
  return {
    translator,
    languageModel,
    summary() {
      const states = translator?.state() ?? [];
      const isDown = states.length > 0 && states.every((one) => one.state === 'down');
      const since = states.map((one) => one.since?.getTime() ?? 0);
      return {
        state: states.length === 0 ? 'none' : isDown ? 'down' : 'working',
        displayNames: states.map((one) => one.displayName),
        since: isDown ? new Date(Math.max(...since)).toISOString() : null,
      };
    },
  };
}
