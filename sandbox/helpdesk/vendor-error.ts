/** An answer that refuses, worded as Zendesk words it. */
export class VendorError extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(`Answered ${status}`);
    this.name = 'VendorError';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const notAuthenticated = (): VendorError =>
  new VendorError(401, { error: "Couldn't authenticate you" });

export const tokenRefused = (): VendorError =>
  new VendorError(401, {
    error: 'invalid_token',
    error_description:
      'The access token provided is expired, revoked, malformed or invalid for other reasons.',
  });

export const forbidden = (): VendorError =>
  new VendorError(403, {
    error: {
      title: 'Forbidden',
      message:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    },
  });

export const scopeMissing = (scopes: string[]): VendorError =>
  new VendorError(403, {
    error: 'Forbidden',
    description: `You are missing the following required scopes: ${scopes.join(', ')}`,
  });

export const recordNotFound = (): VendorError =>
  new VendorError(404, { error: 'RecordNotFound', description: 'Not found' });

export const badRequest = (description: string): VendorError =>
  new VendorError(400, { error: 'BadRequest', description });

export const updateConflict = (): VendorError =>
  new VendorError(409, {
    error: 'UpdateConflict',
    description:
      'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
  });

/** `details`: attribute → what is wrong with it. `base` stands for the record as a whole. */
export function recordInvalid(details: Record<string, string | string[]>): VendorError {
  return new VendorError(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: Object.fromEntries(
      Object.entries(details).map(([attribute, found]) => [
        attribute,
        [found].flat().map((description) => ({ description, error: 'InvalidValue' })),
      ]),
    ),
  });
}
