/** What is wrong with a package. Errors block an upload to Zendesk, warnings are to be read. */
export interface Finding {
  severity: 'error' | 'warning';
  /** As Zendesk's own validator calls it where it has a name for it. */
  code: string;
  /** What is wrong, and where. */
  message: string;
}

export const failing = (code: string, message: string): Finding => ({
  severity: 'error',
  code,
  message,
});

export const doubtful = (code: string, message: string): Finding => ({
  severity: 'warning',
  code,
  message,
});

/** The files of a package by their path in it, with forward slashes. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

export function isWebAddress(value: unknown, schemes = ['https:', 'http:']): boolean {
  return (
    typeof value === 'string' && URL.canParse(value) && schemes.includes(new URL(value).protocol)
  );
}
