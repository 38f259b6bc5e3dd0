import type { LanguageTag } from '../domain.ts';
import { CrossdeskError } from '../errors.ts';

/** An engine that carries text from one language into another. */
export interface Translator {
  /** Stable id of the engine, stored with every translation: `deepl`, `llm`. */
  readonly id: string;
  /** What people are told; ordinary configuration. */
  readonly displayName: string;
  /**
   * Translates each segment by itself, in order; the result has one entry for each segment.
   * A segment that the engine will not translate comes back as a refusal; the others still count.
   * Throws {@link TranslatorError} when the engine as a whole cannot be used just now.
   */
  translate(request: TranslationRequest): Promise<SegmentResult[]>;
}

export interface TranslationRequest {
  /** At least one; any length and number, the adapter keeps the vendor's limits. */
  segments: string[];
  /** Null lets the engine detect it. */
  sourceLanguage: LanguageTag | null;
  targetLanguage: LanguageTag;
  /** Text around the segments, same language as they; helps the engine, is not translated. */
  context: string | null;
  /** Aborting ends waiting and further requests. */
  signal: AbortSignal;
}

/** `engine` is the display name of the engine that gave this result. */
export type SegmentResult =
  | { kind: 'translated'; text: string; billedCharacters: number | null; engine: string }
  /** `detail` is the vendor's own sentence, as it may be shown. */
  | { kind: 'refused'; detail: string; engine: string };

export type TranslatorErrorKind =
  /** The key is wrong, or may not do this. */
  | 'unauthorized'
  /** What was paid for is used up. */
  | 'quota'
  | 'rate_limited'
  | 'timeout'
  /** 5xx, or no connection. */
  | 'unavailable'
  /** The engine understood and said no: language pair, size, options. */
  | 'rejected';

export class TranslatorError extends CrossdeskError {
  readonly kind: TranslatorErrorKind;
  readonly engine: string;

  constructor(
    kind: TranslatorErrorKind,
    engine: string,
    message: string,
    options: { retryAfterSeconds?: number | null; cause?: unknown } = {},
  ) {
    super(`translator_${kind}`, message, { httpStatus: 502, ...options });
    this.kind = kind;
    this.engine = engine;
  }
}
