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
