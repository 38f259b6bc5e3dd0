import fastifyFormbody from '@fastify/formbody';
import fastifyRateLimit from '@fastify/rate-limit';
import { fastifySSE } from '@fastify/sse';
import fastifyStatic from '@fastify/static';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  LogController,
} from 'fastify';
import { CrossdeskError, Removed, Unauthorized } from '../errors.ts';
import type { Visitor } from '../installations/session-store.ts';
import { storableDocument } from '../storable-text.ts';
import type { Metrics } from './metrics.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set on the few routes that answer without a session. */
    isPublic?: true;
    /** Set on the few that answer while Crossdesk is removed; every other is refused then. */
    isOpenAfterRemoval?: true;
  }
  interface FastifyInstance {
    /** Every route there is, as it was registered. */
    routeTable: readonly Route[];
  }
  interface FastifyRequest {
    /** Set on every route that is not public. */
    visitor: Visitor;
  }
}

export interface Route {
  method: string;
  /** With the names of its parameters. */
  url: string;
}

export interface ServerOptions {
  logger: FastifyBaseLogger;
  metrics: Metrics;
  /** Folder with the built page. */
  appFolder: string;
  authenticate(accessToken: string): Promise<Visitor>;
  /** Proxies of ours in front, whose word about the caller's address counts; 0: none. */
  proxyHops: number;
}

const BODY_LIMIT = 1024 * 1024;

/**
 * The frame that all routes stand in: a session unless the route says that it is public, one shape
 * for every error, limits, no caching. Routes are registered by the caller.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { logger, metrics, appFolder, authenticate } = options;
  const app = Fastify({
    loggerInstance: logger,
    bodyLimit: BODY_LIMIT,
    trustProxy: (_address, hop) => hop <= options.proxyHops,
    // A stream must not keep the process from closing.
    forceCloseConnections: true,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    logController: new LogController({ disableRequestLogging: true }),
  });
  const routes: Route[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url });
  });
  app.decorate('routeTable', routes);
  app.decorateRequest('visitor', null as unknown as Visitor);
  await app.register(fastifyFormbody);
  await app.register(fastifySSE, { heartbeatInterval: 15_000 });
  await app.register(fastifyRateLimit, {
    max: 600,
    timeWindow: 60_000,
    // Runs after the session is known; a header alone could be made up anew for each request.
    keyGenerator: (request) => request.visitor?.sessionId ?? request.ip,
    errorResponseBuilder: (_request, context) =>
      new CrossdeskError('rate_limited', 'Too many requests from here. Wait a little.', {
        httpStatus: 429,
        retryAfterSeconds: Math.ceil(context.ttl / 1_000),
      }),
  });
  await app.register(fastifyStatic, {
    root: appFolder,
    prefix: '/app/',
    // Names carry a hash of their content.
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    wildcard: true,
    index: false,
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Content-Type-Options', 'nosniff');
    reply.header('Referrer-Policy', 'no-referrer');
    if (!request.url.startsWith('/app/')) reply.header('Cache-Control', 'no-store');
    const isAsset = request.routeOptions.url?.startsWith('/app/') === true;
    if (request.is404 || isAsset || request.routeOptions.config.isPublic === true) return;
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) {
      throw new Unauthorized('token_missing', 'An access token is needed.');
    }
    request.visitor = await authenticate(token);
    const { isOpenAfterRemoval } = request.routeOptions.config;
    if (request.visitor.isRemoved && isOpenAfterRemoval !== true) throw new Removed();
  });

  app.addHook('preValidation', async (request) => {
    if (!Buffer.isBuffer(request.body)) request.body = storableDocument(request.body);
  });

  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({
      error: {
        code: 'not_found',
        message: 'There is nothing at this address.',
        retryAfterSeconds: null,
        requestId: request.id,
      },
    }),
  );

  app.setErrorHandler((error: FastifyError | CrossdeskError, request, reply) => {
    const known = error instanceof CrossdeskError ? error : fromFastify(error);
    metrics.refusals.inc({ code: known.code });
    const told = { code: known.code, route: request.routeOptions.url };
    if (known.httpStatus < 500) request.log.info(told, 'refused');
    // Somebody else, a vendor or the database, said no or nothing: that is foreseen.
    else if (error instanceof CrossdeskError && known.httpStatus > 500) {
      request.log.warn({ ...told, reason: error.message.slice(0, 200) }, 'refused');
    } else request.log.error({ err: error, ...told }, 'refused');
    if (known.retryAfterSeconds !== null) {
      reply.header('Retry-After', String(Math.ceil(known.retryAfterSeconds)));
    }
    return reply.code(known.httpStatus).send({
      error: {
        code: known.code,
        message: known.message,
        retryAfterSeconds: known.retryAfterSeconds,
        requestId: request.id,
      },
    });
  });
  return app;
}

/** Fastify's own refusals, and anything that nobody foresaw, without what it says inside. */
function fromFastify(error: FastifyError): CrossdeskError {
  switch (error.statusCode) {
    case 413:
      return new CrossdeskError('body_too_large', 'The body is larger than this route takes.', {
        httpStatus: 413,
      });
    case 415:
      return new CrossdeskError('unsupported_media', 'Send JSON.', { httpStatus: 415 });
    case 400:
      return new CrossdeskError(
        'invalid_request',
        error.validation === undefined
          ? 'The request cannot be read.'
          : `The request does not have the right shape: ${error.message}.`,
        { httpStatus: 400 },
      );
    case 406:
      return new CrossdeskError('not_acceptable', 'This route answers an event stream.', {
        httpStatus: 406,
      });
    default:
      return new CrossdeskError('internal', 'Something went wrong on our side. Try again.');
  }
}
