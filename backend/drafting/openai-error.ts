import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { TranslatorErrorKind } from '../translation/translator.ts';
import { LanguageModelError } from './language-model.ts';

/** Our error for whatever a call through the openai package threw. */
export function toLanguageModelError(error: unknown, engine: string): LanguageModelError {
  if (error instanceof LanguageModelError) return error;
  const make = (
    kind: TranslatorErrorKind,
    message: string,
    retryAfterSeconds: number | null = null,
  ) => new LanguageModelError(kind, engine, message, { retryAfterSeconds, cause: error });
  if (error instanceof APIConnectionTimeoutError) {
    return make('timeout', `${engine} did not answer in time.`);
  }
  // A connection cut while the body is read is a bare TypeError of fetch.
  if (!(error instanceof APIError) || error instanceof APIUserAbortError) {
    return make('unavailable', `${engine} broke off, or gave an answer that cannot be read.`);
  }
  const { status } = error;
  if (status === undefined) return make('unavailable', `${engine} cannot be reached.`);
  const said = ` It says: ${detailOf(error)}`;
  // A used-up account answers 429 as well, but waiting does not help.
  if (error.code === 'insufficient_quota' || status === 402) {
    return make('quota', `The quota of ${engine} is used up.${said}`);
  }
  if (status === 401 || status === 403) {
    return make('unauthorized', `${engine} refused the key.${said}`);
  }
  if (status === 429) {
    const wait = Number(error.headers?.get('retry-after'));
    return make(
      'rate_limited',
      `${engine} takes no more requests just now.${said}`,
      Number.isFinite(wait) && wait > 0 ? wait : null,
    );
  }
  if (status === 408) return make('timeout', `${engine} did not answer in time.${said}`);
  if (status >= 500 || status === 409) {
    return make('unavailable', `${engine} failed with status ${status}.${said}`);
  }
  return make('rejected', `${engine} refused the request (${status}).${said}`);
}

/** The server's own sentence, without the status that the package puts before it. */
export function detailOf(error: APIError): string {
  return error.message.replace(/^\d{3}\s*/, '');
}
