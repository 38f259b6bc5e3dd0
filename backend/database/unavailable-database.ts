import { Unavailable } from '../errors.ts';

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Class 08, and what a server says that shuts down, starts, or has no connection left. */
const SQLSTATE = /^(?:08...|57P0[1-5]|53300)$/;
/** `pg` gives its own errors no code. */
const MESSAGE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed)/;

/**
 * {@link Unavailable} when the error says that the server cannot be reached just now; every other
 * error as it is. A webhook answered with anything but 503 is not sent again.
 */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  const isAway =
    (typeof code === 'string' && (NETWORK.has(code) || SQLSTATE.test(code))) ||
    MESSAGE.test(error.message);
  return isAway
    ? new Unavailable('database_unavailable', 'The database does not answer.', 5, error)
    : error;
}
