import {
  AuthorizationError,
  ConnectionError,
  DeepLError,
  QuotaExceededError,
  TooManyRequestsError,
} from 'deepl-node';
import { TranslatorError, type TranslatorErrorKind } from './translator.ts';

/** What DeepL answered, read out of deepl-node's error: it keeps the status in its message only. */
export interface DeepLFailure {
  /** Null for a failure without an answer. */
  status: number | null;
  /** The vendor's own sentence; empty when the body held none. */
  detail: string;
}

export function readDeepLError(error: DeepLError): DeepLFailure {
  const { message } = error;
  const detail =
    /, message: ([\s\S]*?)(?:, detail: [\s\S]*)?(?:, content: [\s\S]*)?$/.exec(message)?.[1] ?? '';
  return { status: statusOf(error, message), detail: detail.trim() };
}

function statusOf(error: DeepLError, message: string): number | null {
  if (error instanceof AuthorizationError) return 403;
  if (error instanceof QuotaExceededError) return 456;
  if (error instanceof TooManyRequestsError) return 429;
  if (error instanceof ConnectionError) return null;
  if (message.startsWith('Bad request')) return 400;
  if (message.startsWith('Not found')) return 404;
  if (message.startsWith('Service unavailable')) return 503;
  const written = /^Unexpected status code: (\d{3})/.exec(message)?.[1];
  return written === undefined ? null : Number(written);
}

/** Our error for whatever a call through deepl-node threw. */
export function toTranslatorError(error: unknown, engine: string): TranslatorError {
  if (error instanceof TranslatorError) return error;
  const make = (kind: TranslatorErrorKind, message: string) =>
    new TranslatorError(kind, engine, message, { cause: error });
  if (error instanceof ConnectionError) {
    const cause = error.error as { code?: string } | undefined;
    const isTimeout = cause?.code === 'ECONNABORTED' || cause?.code === 'ETIMEDOUT';
    return isTimeout
      ? make('timeout', `${engine} did not answer in time.`)
      : make('unavailable', `${engine} cannot be reached (${cause?.code ?? 'no connection'}).`);
  }
  if (!(error instanceof DeepLError) || error.message.startsWith('Error parsing response JSON')) {
    return make('unavailable', `${engine} gave an answer that cannot be read.`);
  }
  const { status, detail } = readDeepLError(error);
  const said = detail === '' ? '' : ` It says: ${detail}`;
  switch (status) {
    case 401:
    case 403:
      return make(
        'unauthorized',
        `${engine} refused the key: it is wrong, or its scopes do not cover this.${said}`,
      );
    case 456:
      return make('quota', `The quota of ${engine} is used up.${said}`);
    case 429:
    case 529:
      return make('rate_limited', `${engine} takes no more requests just now.${said}`);
    case null:
      return make('rejected', `${engine} cannot do this: ${error.message}`);
    default:
      return status >= 500
        ? make('unavailable', `${engine} failed with status ${status}.${said}`)
        : make('rejected', `${engine} refused the request (${status}).${said}`);
  }
}
