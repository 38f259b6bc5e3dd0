import Fastify from 'fastify';
import { deeplMessage, deeplRoutes } from './deepl-routes.ts';
import { controlRoutes, createEngineFaults, type EngineFault } from './engine-faults.ts';
import { openaiError, openaiRoutes } from './openai-routes.ts';
import { openPhrasebook } from './phrasebook.ts';

export interface RunningEngines {
  origin: string;
  /** For DeepL's client: `serverUrl`. */
  deeplUrl: string;
  /** For OpenAI's client: `baseURL`. */
  openaiUrl: string;
  /** The same as `POST /control/faults`. */
  addFault(fault: EngineFault): void;
  /** The same as `GET /control/requests`: calls by method and path. */
  counts(): Record<string, number>;
  close(): Promise<void>;
}

/**
 * Starts stand-ins for the HTTP APIs of DeepL and OpenAI. Both know the sentences of the phrasebook
 * and nothing else: what they do not know they refuse, request by request.
 */
export async function startEngines(options: {
  /** 0 takes any free port. */
  port: number;
  phrasebookFolder: string;
  now?: () => Date;
}): Promise<RunningEngines> {
  const now = options.now ?? (() => new Date());
  const book = openPhrasebook(options.phrasebookFolder);
  const faults = createEngineFaults({ deepl: deeplMessage, openai: openaiError });
  // Bodies above DeepL's limit must reach the route, which answers as the vendor does.
  const app = Fastify({ bodyLimit: 16 * 1024 * 1024, forceCloseConnections: true });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  controlRoutes(app, faults);
  await app.register(async (scope) => deeplRoutes(scope, book, faults, now));
  await app.register(async (scope) => openaiRoutes(scope, book, faults, now), { prefix: '/v1' });
  const origin = await app.listen({ host: '127.0.0.1', port: options.port });
  return {
    origin,
    deeplUrl: origin,
    openaiUrl: `${origin}/v1`,
    addFault: faults.add,
    counts: faults.counts,
    close: () => app.close(),
  };
}
