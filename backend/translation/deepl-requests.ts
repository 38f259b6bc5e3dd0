import {
  ConstantBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import {
  DeepLClient,
  DeepLError,
  type SourceLanguageCode,
  type TargetLanguageCode,
  type TranslateTextOptions,
} from 'deepl-node';
import { chunkByLimits, encodedBytes } from './deepl-chunks.ts';
import { readDeepLError, toTranslatorError } from './deepl-error.ts';
import { type EngineUsage, type SegmentResult, TranslatorError } from './translator.ts';

export interface DeepLConnection {
  authKey: string;
  /** Null takes DeepL's own host, by the kind of key. */
  serverUrl: string | null;
  displayName: string;
  /** For one attempt; each request is tried again once when that may help. */
  timeoutMs: number;
  /** Wait before the second attempt; default 400. */
  retryDelayMs?: number;
}

/** What all requests of one translation share. */
export interface DeepLJob {
  source: SourceLanguageCode | null;
  target: TargetLanguageCode;
  options: TranslateTextOptions;
  signal: AbortSignal;
  onUsage?: ((usage: EngineUsage) => void) | undefined;
}

/** One result for each text, in order. Throws {@link TranslatorError}. */
export type SendTexts = (texts: string[], job: DeepLJob) => Promise<SegmentResult[]>;

/** Whole-request faults inside a 400: asking segment by segment would only repeat them. */
const ABOUT_THE_REQUEST = /target_lang|source_lang|language pair|glossary|formality|tag_handling/i;

/**
 * Sends texts through deepl-node within the vendor's limits. deepl-node has no AbortSignal and
 * counts attempts as `maxRetries`: waiting, trying again and giving up are done here.
 */
export function connectDeepL(options: DeepLConnection): SendTexts {
  const { displayName: engine, timeoutMs } = options;
  const client = new DeepLClient(options.authKey, {
    ...(options.serverUrl === null ? {} : { serverUrl: options.serverUrl }),
    maxRetries: 1,
    minTimeout: timeoutMs,
    sendPlatformInfo: false,
  });
  const isTransient = (error: unknown) =>
    error instanceof TranslatorError &&
    (error.kind === 'rate_limited' || error.kind === 'unavailable');
  const policy = wrap(
    retry(handleWhen(isTransient), {
      maxAttempts: 1,
      backoff: new ConstantBackoff(options.retryDelayMs ?? 400),
    }),
    timeout(timeoutMs, TimeoutStrategy.Aggressive),
  );

  /** One request; a TranslatorError, or a DeepLError of status 400 or 413, which the caller parts. */
  function send(texts: string[], job: DeepLJob): Promise<SegmentResult[]> {
    const attempt = () =>
      policy.execute(async () => {
        try {
          const found = await client.translateText(texts, job.source, job.target, job.options);
          const characters = found.reduce((sum, one) => sum + (one.billedCharacters ?? 0), 0);
          job.onUsage?.({ characters, inputTokens: 0, outputTokens: 0 });
          return found.map(
            ({ text, billedCharacters }): SegmentResult => ({
              kind: 'translated',
              text,
              billedCharacters: billedCharacters ?? null,
              engine,
            }),
          );
        } catch (error) {
          if (isAboutTexts(error)) throw error;
          throw toTranslatorError(error, engine);
        }
      }, job.signal);
    return untilAborted(attempt(), job.signal).catch((error: unknown) => {
      job.signal.throwIfAborted();
      if (error instanceof TaskCancelledError) {
        throw new TranslatorError('timeout', engine, `${engine} did not answer in time.`);
      }
      throw error;
    });
  }

  /** A refused batch is parted until each refusal stands with its own text. */
  async function sendChunk(texts: string[], job: DeepLJob): Promise<SegmentResult[]> {
    try {
      return await send(texts, job);
    } catch (error) {
      if (!isAboutTexts(error)) throw error;
      const { status, detail } = readDeepLError(error);
      const plain = withoutExtras(job.options, detail);
      if (plain !== null) return sendChunk(texts, { ...job, options: plain });
      const isWhole = status === 404 || (status === 400 && ABOUT_THE_REQUEST.test(detail));
      if (isWhole) throw toTranslatorError(error, engine);
      if (texts.length === 1) {
        return [{ kind: 'refused', detail: detail || 'The text was refused.', engine }];
      }
      const middle = status === 413 ? Math.ceil(texts.length / 2) : 1;
      const parts: string[][] = [];
      for (let from = 0; from < texts.length; from += middle) {
        parts.push(texts.slice(from, from + middle));
      }
      return (await Promise.all(parts.map((part) => sendChunk(part, job)))).flat();
    }
  }

  async function sendAll(texts: string[], job: DeepLJob): Promise<SegmentResult[]> {
    const results: SegmentResult[] = [];
    const reserved = encodedBytes(job.options.context ?? '') + 500;
    for (const chunk of chunkByLimits(texts, (text) => text, reserved)) {
      job.signal.throwIfAborted();
      results.push(...(await sendChunk(chunk, job)));
    }
    return results;
  }

  return sendAll;
}

function isAboutTexts(error: unknown): error is DeepLError {
  if (!(error instanceof DeepLError)) return false;
  const { status } = readDeepLError(error);
  return status === 400 || status === 404 || status === 413;
}

/** deepl-node cannot be aborted: its answer is left behind. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * The same without what the refusal speaks of, null when it speaks of nothing that can be left out: a
 * glossary was deleted over there or has not this direction, a language takes no instructions any more.
 * Better without than not at all.
 */
function withoutExtras(options: TranslateTextOptions, detail: string): TranslateTextOptions | null {
  const { glossary, ...withoutTerms } = options;
  if (glossary !== undefined && /glossar/i.test(detail)) return withoutTerms;
  const { customInstructions, ...uninstructed } = options;
  const isAboutThem = customInstructions !== undefined && /custom[ _]?instruction/i.test(detail);
  return isAboutThem ? uninstructed : null;
}
