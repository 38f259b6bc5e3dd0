import { EngineError, type EngineErrorParameters } from '../errors.ts';
import type { Purpose } from '../translation/spending.ts';

/** A model that answers one question with one JSON value. */
export interface LanguageModel {
  /** Stable id, stored with what it made: `openai`. */
  readonly id: string;
  /** What people are told; ordinary configuration. */
  readonly displayName: string;
  /**
   * Asks once. The value has been checked against `schema`. A model that declines answers
   * `refused`; {@link LanguageModelError} says that it cannot be used just now.
   */
  complete<T>(question: Question): Promise<Answer<T>>;
}

export interface Question {
  /** What the model is to do; nothing in here comes from customers. */
  system: string;
  /** The matter, as data. */
  user: string;
  /** JSON schema of the answer: every property required, nothing additional. */
  schema: object;
  /** Name of the schema: letters, digits, `_` and `-`. */
  schemaName: string;
  maxOutputTokens: number;
  /** Aborting ends waiting, and the request. */
  signal: AbortSignal;
  /** The ticket that it is for; absent: none. */
  ticketId?: string;
  /** As what it is booked; absent: a draft. */
  purpose?: Exclude<Purpose, 'translation'>;
}

export type Answer<T> =
  | { kind: 'answer'; value: T; usage: Usage | null }
  /** `detail` is the model's own sentence, as it may be shown. */
  | { kind: 'refused'; detail: string };

/** Tokens as the server counted them. Null in {@link Answer}: it did not say. */
export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

/** The model cannot be used just now. */
export class LanguageModelError extends EngineError {
  constructor(...[kind, engine, message, options]: EngineErrorParameters) {
    super('language_model', kind, engine, message, options);
  }
}
