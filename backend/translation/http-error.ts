import { TranslatorError } from './translator.ts';

/** Our error for a status that a translating server answered with. `said` is its own sentence. */
export function errorOfStatus(
  engine: string,
  status: number,
  said: string,
  retryAfter: string | null,
): TranslatorError {
  const more = said === '' ? '' : ` It says: ${said.slice(0, 300)}`;
  const wait = Number(retryAfter);
  const retryAfterSeconds = Number.isFinite(wait) && wait > 0 ? wait : null;
  switch (status) {
    case 401:
    case 403:
      return new TranslatorError('unauthorized', engine, `${engine} refused the key.${more}`);
    case 402:
    case 456:
      return new TranslatorError('quota', engine, `The quota of ${engine} is used up.${more}`);
    case 429:
    case 529:
      return new TranslatorError(
        'rate_limited',
        engine,
        `${engine} takes no more requests just now.${more}`,
        { retryAfterSeconds },
      );
    case 408:
    case 504:
      return new TranslatorError('timeout', engine, `${engine} did not answer in time.${more}`);
    default:
      return status >= 500
        ? new TranslatorError(
            'unavailable',
            engine,
            `${engine} failed with status ${status}.${more}`,
            { retryAfterSeconds },
          )
        : new TranslatorError(
            'rejected',
            engine,
            `${engine} refused the request (${status}).${more}`,
          );
  }
}

/** Our error for a request that got no answer. Aborting by the caller is thrown as it is. */
export function errorOfFetch(engine: string, error: unknown, signal: AbortSignal): TranslatorError {
  signal.throwIfAborted();
  if (error instanceof TranslatorError) return error;
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  return new TranslatorError(
    isTimeout ? 'timeout' : 'unavailable',
    engine,
    isTimeout ? `${engine} did not answer in time.` : `${engine} cannot be reached.`,
    { cause: error },
  );
}
