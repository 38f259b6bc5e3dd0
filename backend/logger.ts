import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

const OPTIONS: LoggerOptions = {
  redact: {
    paths: ['req.headers.authorization', '*.accessToken', '*.secret', '*.token'],
    censor: '[redacted]',
  },
  // An error's own fields may hold what a vendor answered; type, message and stack are enough.
  serializers: {
    err: (error: Error) => ({
      type: error.name,
      code: (error as { code?: unknown }).code,
      message: error.message.slice(0, 200),
      stack: error.stack?.split('\n').slice(1, 6).join('\n'),
    }),
  },
};

/** The log of the whole service, without what must not stand in one; to stdout if not told otherwise. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return destination === undefined
    ? pino({ ...OPTIONS, level })
    : pino({ ...OPTIONS, level }, destination);
}
