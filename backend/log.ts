/**
 * What our modules need of a logger; pino satisfies it. Log ids and codes, never messages, names
 * or addresses.
 */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
