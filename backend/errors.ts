/**
 * The errors that cross module borders. Each says what happened (`message`, English, for logs and
 * API clients) and carries a `code` that a person's text is looked up by (`problems.<code>`).
 */

export class CrossdeskError extends Error {
  readonly code: string;
  /** Status that our own HTTP API answers with. */
  readonly httpStatus: number;
  /** Seconds after which the same call may succeed; null when waiting does not help. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: string,
    message: string,
    options: { httpStatus?: number; retryAfterSeconds?: number | null; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.httpStatus = options.httpStatus ?? 500;
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** The thing asked for does not exist (for this installation). */
export class NotFound extends CrossdeskError {
  constructor(what: string) {
    super('not_found', `${what} does not exist.`, { httpStatus: 404 });
  }
}

/** Who calls is not known, or what they hold has expired. */
export class Unauthorized extends CrossdeskError {
  constructor(code: string, message: string) {
    super(code, message, { httpStatus: 401 });
  }
}

/** Who calls is known, but may not do this. */
export class Forbidden extends CrossdeskError {
  constructor(code: string, message: string) {
    super(code, message, { httpStatus: 403 });
  }
}

/** Crossdesk was removed from the account; an admin may connect it again. */
export class Removed extends Forbidden {
  constructor() {
    super(
      'removed',
      'Crossdesk was removed from this account. An admin can connect it again on the set-up page.',
    );
  }
}

/** The request does not have the shape or the values that it must have. */
export class BadInput extends CrossdeskError {
  constructor(code: string, message: string, httpStatus = 400) {
    super(code, message, { httpStatus });
  }
}

/** Something that we depend on (database, vendor) does not answer just now. */
export class Unavailable extends CrossdeskError {
  constructor(code: string, message: string, retryAfterSeconds = 5, cause?: unknown) {
    super(code, message, { httpStatus: 503, retryAfterSeconds, cause });
  }
}

/** Why an engine (a translator, a language model) cannot be used. */
export type EngineErrorKind =
  /** The key is wrong, or may not do this. */
  | 'unauthorized'
  /** What was paid for is used up. */
  | 'quota'
  | 'rate_limited'
  | 'timeout'
  /** 5xx, or no connection. */
  | 'unavailable'
  /** The engine understood and said no: language pair, size, options. */
  | 'rejected'
  /** Ours, not the vendor's: the month's budget does not allow the call, so it was not made. */
  | 'over_budget';

export type EngineErrorParameters = [
  kind: EngineErrorKind,
  /** Display name. */
  engine: string,
  message: string,
  options?: { retryAfterSeconds?: number | null; cause?: unknown },
];

/** An engine of a vendor failed as a whole; `code` is `<family>_<kind>`. */
export class EngineError extends CrossdeskError {
  readonly kind: EngineErrorKind;
  readonly engine: string;

  constructor(
    family: 'translator' | 'language_model',
    ...[kind, engine, message, options]: EngineErrorParameters
  ) {
    super(`${family}_${kind}`, message, { httpStatus: 502, ...options });
    this.kind = kind;
    this.engine = engine;
  }
}
