import { HelpdeskError } from '../helpdesk.ts';

/** @param isShort it is worth waiting for right here. */
export function slowDown(seconds: number, isShort: boolean): HelpdeskError {
  const error = new HelpdeskError('rate_limited', 'The helpdesk asks us to slow down (429).', {
    retryAfterSeconds: seconds,
  });
  return Object.assign(error, { repeatable: isShort });
}

export function isWorthRepeating(error: unknown): boolean {
  return error instanceof HelpdeskError && 'repeatable' in error && error.repeatable === true;
}

export async function toError(response: Response, method: string): Promise<HelpdeskError> {
  const reason = vendorsWord(await response.text().catch(() => ''));
  const wait = Number(response.headers.get('retry-after'));
  const retryAfterSeconds = Number.isFinite(wait) && wait > 0 ? Math.min(wait, 60) : null;
  const say = (kind: ConstructorParameters<typeof HelpdeskError>[0], what: string) =>
    new HelpdeskError(kind, `${what} (${response.status}${reason})`, { retryAfterSeconds });
  switch (response.status) {
    case 401:
      return say('disconnected', 'The helpdesk no longer accepts our access.');
    case 403:
      return say('forbidden', 'The person who connected us may not do this.');
    case 404:
    case 410:
      return say('gone', 'The helpdesk does not have this (any more).');
    case 409:
      return say('conflict', 'Somebody else changed it meanwhile.');
    case 429:
      return say('rate_limited', 'The helpdesk asks us to slow down.');
    default:
      return response.status >= 500
        ? Object.assign(say('unavailable', 'The helpdesk has a problem.'), {
            // A POST may have happened all the same.
            repeatable: method === 'GET' || method === 'PUT' || response.status === 503,
          })
        : say('rejected', 'The helpdesk refused the request.');
  }
}

/** The vendor's name of the error, such as `RecordInvalid`. Never its text: that may quote a ticket. */
function vendorsWord(body: string): string {
  const word = /"error"\s*:\s*"([A-Za-z]{3,40})"/.exec(body)?.[1];
  return word === undefined ? '' : ` ${word}`;
}
