import OpenAI, { APIError } from 'openai';
import type { ChatCompletion, ChatCompletionMessageParam } from 'openai/resources/chat/completions';
import {
  type AnswerFormat,
  formatInstruction,
  nextFormat,
  responseFormat,
} from './answer-format.ts';
import { readAnswer } from './answer-reading.ts';
import {
  type Answer,
  type LanguageModel,
  LanguageModelError,
  type Question,
} from './language-model.ts';
import { detailOf, toLanguageModelError } from './openai-error.ts';

export interface OpenAiOptions {
  /** Null or empty for a local server that asks for none. */
  apiKey: string | null;
  /** Null is OpenAI itself; else any server that speaks its Chat Completions. */
  baseUrl: string | null;
  model: string;
  displayName: string;
  /** For one request; a question may take three. */
  timeoutMs: number;
  /** Sent along with every question, for what one server has beyond the others. */
  extraBody?: Record<string, unknown>;
  fetch?: typeof fetch;
}

type LimitField = 'max_completion_tokens' | 'max_tokens';

/**
 * A model behind OpenAI's Chat Completions, which all compatible servers speak. What a server does
 * not know (JSON schemas, a name of the limit) is learnt from its first 400 and remembered. Sends no
 * temperature: several models reject it.
 */
export function createOpenAiLanguageModel(options: OpenAiOptions): LanguageModel {
  const { displayName: engine, model } = options;
  const isOpenAi = options.baseUrl === null;
  const client = new OpenAI({
    // The package demands a key, and would take these from the environment.
    apiKey: options.apiKey || 'none',
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: options.timeoutMs,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  const learnt: { format: AnswerFormat; limitField: LimitField } = {
    format: 'json_schema',
    limitField: 'max_completion_tokens',
  };

  async function send(question: Question, more: ChatCompletionMessageParam[]): Promise<Reply> {
    const { system, user, schema, schemaName, maxOutputTokens, signal } = question;
    for (let attempt = 0; ; attempt += 1) {
      const { format, limitField } = learnt;
      try {
        const completion = await client.chat.completions.create(
          {
            model,
            messages: [
              { role: 'system', content: system + formatInstruction(format, schema) },
              { role: 'user', content: user },
              ...more,
            ],
            [limitField]: maxOutputTokens,
            ...responseFormat(format, schemaName, schema),
            ...(isOpenAi ? { store: false } : {}),
            ...options.extraBody,
          },
          { signal },
        );
        return readReply(completion, engine);
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof APIError && error.code === 'content_filter') {
          return { kind: 'refused', detail: detailOf(error) };
        }
        const canAdapt =
          attempt < 4 && error instanceof APIError && adapt(error, format, limitField);
        if (!canAdapt) throw toLanguageModelError(error, engine);
      }
    }
  }

  /** True when the server objected to something that can be asked in another way. */
  function adapt(error: APIError, format: AnswerFormat, limitField: LimitField): boolean {
    if (error.status !== 400 && error.status !== 422) return false;
    const said = `${error.param ?? ''} ${error.message}`;
    if (/max_completion_tokens|max_tokens/i.test(said)) {
      learnt.limitField = limitField === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
      return true;
    }
    const next = nextFormat(format);
    if (next === null || !/response_format|json|schema|grammar|structured/i.test(said))
      return false;
    learnt.format = next;
    return true;
  }

  return {
    id: 'openai',
    displayName: engine,
    async complete<T>(question: Question): Promise<Answer<T>> {
      const first = await send(question, []);
      if (first.kind === 'refused') return first;
      const read = readAnswer(first.text, question.schema);
      if (read.ok) return { kind: 'answer', value: read.value as T, usage: first.usage };

      const second = await send(question, [
        { role: 'assistant', content: first.text },
        {
          role: 'user',
          content: `That answer cannot be used. ${read.problem} Answer again, with the JSON object alone.`,
        },
      ]);
      if (second.kind === 'refused') return second;
      const mended = readAnswer(second.text, question.schema);
      if (mended.ok) {
        return {
          kind: 'answer',
          value: mended.value as T,
          usage: sumOf(first.usage, second.usage),
        };
      }
      throw new LanguageModelError(
        'rejected',
        engine,
        `${engine} answered twice in a form that cannot be used. ${mended.problem}`,
      );
    },
  };
}

type Usage = { inputTokens: number; outputTokens: number };
type Reply =
  | { kind: 'text'; text: string; usage: Usage | null }
  | { kind: 'refused'; detail: string };

function readReply(completion: ChatCompletion, engine: string): Reply {
  const choice = completion.choices?.[0];
  if (choice === undefined) {
    throw new LanguageModelError('unavailable', engine, `${engine} gave an empty answer.`);
  }
  const { message, finish_reason: reason } = choice;
  if (message.refusal) return { kind: 'refused', detail: message.refusal };
  if (reason === 'content_filter') {
    return { kind: 'refused', detail: 'The content filter of the server stopped the answer.' };
  }
  if (reason === 'length') {
    throw new LanguageModelError(
      'rejected',
      engine,
      `The answer of ${engine} was cut off: too long.`,
    );
  }
  const { usage } = completion;
  return {
    kind: 'text',
    text: message.content ?? '',
    usage: usage
      ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens }
      : null,
  };
}

function sumOf(one: Usage | null, other: Usage | null): Usage | null {
  if (one === null || other === null) return one ?? other;
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
