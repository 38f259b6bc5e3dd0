import type { LanguageTag } from '../domain.ts';
import { EngineError, type EngineErrorKind, type EngineErrorParameters } from '../errors.ts';

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

/** DeepL's words; `prefer_` never fails where a language has no such choice. */
export type Politeness = 'prefer_more' | 'prefer_less';

/** `chat`: short and spoken, without the forms of a letter. */
export type WritingStyle = 'chat';

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
  /** The ticket that it is for; absent or null: none. */
  ticketId?: string | null;
  /** How the reader is to be addressed; absent or null: the engine's own way. */
  politeness?: Politeness | null;
  /** How people write where it is read; absent or null: the engine's own way, which is that of letters. */
  style?: WritingStyle | null;
  /** How long somebody waits for all of it; absent: as long as the signal lets them. */
  withinMs?: number;
  /** Terms that occur in the segments. Engines keep to them as well as they can; it is checked afterwards. */
  terms?: Term[];
  /** Hears what each answer was billed at, also of answers that are thrown away. */
  onUsage?: (usage: EngineUsage) => void;
}

/** A word of the merchant's, and how the target language says it. */
export interface Term {
  source: string;
  target: string;
}

/** What a vendor counted; zero where it does not count in that. */
export interface EngineUsage {
  characters: number;
  inputTokens: number;
  outputTokens: number;
}

/** `engine` is the display name of the engine that gave this result. */
export type SegmentResult =
  | { kind: 'translated'; text: string; billedCharacters: number | null; engine: string }
  /** `detail` is the vendor's own sentence, as it may be shown. */
  | { kind: 'refused'; detail: string; engine: string };

export type TranslatorErrorKind = EngineErrorKind;

/** The engine as a whole cannot be used just now. */
export class TranslatorError extends EngineError {
  constructor(...[kind, engine, message, options]: EngineErrorParameters) {
    super('translator', kind, engine, message, options);
  }
}
