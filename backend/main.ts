import { join } from 'node:path';
import { startBackend } from './backend.ts';
import { ConfigError, readConfig } from './config.ts';
import { CrossdeskError } from './errors.ts';
import { createLogger } from './logger.ts';

/** The service as a process: configuration from the environment, until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const backend = await startBackend(config, {
    log,
    fetch: globalThis.fetch,
    now: () => new Date(),
    appFolder: join(import.meta.dirname, '../dist/app'),
  });
  log.info({ url: backend.url }, 'listening');
  // A parent that started us learns the port from this line.
  process.send?.({ listening: backend.url });

  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    await backend.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void close('SIGINT'));
  process.on('SIGTERM', () => void close('SIGTERM'));
  process.on('disconnect', () => void close('disconnect'));
}

main().catch((error: unknown) => {
  const isKnown = error instanceof ConfigError || error instanceof CrossdeskError;
  const text = isKnown ? error.message : (error as Error).stack;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
