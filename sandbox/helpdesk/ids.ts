import { VendorError } from './vendor-error.ts';

/** A number in a path. Anything else is refused the way Zendesk refuses it. */
export function readId(value: string, name = 'id'): string {
  if (!/^\d{1,19}$/.test(value)) {
    throw new VendorError(400, {
      error: {
        title: 'Invalid attribute',
        message: `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} must be an integer from api/v2.`,
      },
    });
  }
  return value;
}

/** The object that every write wraps its values in, as `{"ticket": {…}}`. */
export function readWrapped(body: unknown, name: string): Record<string, unknown> {
  const wrapped = (body as Record<string, unknown> | null | undefined)?.[name];
  if (typeof wrapped !== 'object' || wrapped === null || Array.isArray(wrapped)) {
    throw new VendorError(400, {
      error: 'ParameterMissing',
      description: `Parameter ${name} is required`,
    });
  }
  return wrapped as Record<string, unknown>;
}
