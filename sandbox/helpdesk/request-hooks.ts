import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from './account.ts';
import type { CallLog } from './control-routes.ts';
import type { Fault, Faults } from './faults.ts';
import { badRequest, forbidden, updateConflict, VendorError } from './vendor-error.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The call shall take effect, but its answer be lost. */
    cutAnswer: boolean;
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '';

/** What happens to every request: only our own host and pages, faults, the log, JSON, errors. */
export function requestHooks(
  app: FastifyInstance,
  account: Account,
  parts: { faults: Faults; calls: CallLog },
): void {
  const { faults, calls } = parts;
  app.decorateRequest('cutAnswer', false);

  app.addHook('onRequest', async (request, reply) => {
    refuseStrangers(account, request);
    const target = targetOf(pathOf(request));
    const fault = target && faults.take(target, request.method, pathOf(request));
    if (fault !== null) await applyFault(fault, request, reply);
  });
  app.addHook('onSend', async (request, reply) => {
    if (!request.cutAnswer) return;
    reply.hijack();
    request.raw.socket.destroy();
  });
  app.addHook('onResponse', async (request, reply) => {
    if (targetOf(pathOf(request)) === null) return;
    const { authorization, cookie } = request.headers;
    calls.add({
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      at: account.now().toISOString(),
      by: authorization !== undefined ? 'token' : cookie !== undefined ? 'session' : null,
    });
  });

  // Unlike Fastify's own parser: an empty body is fine, as in a DELETE with a content type.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, null);
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(badRequest('The request body is not valid JSON'));
    }
  });

  app.setErrorHandler<FastifyError | VendorError>((error, _request, reply) => {
    if (error instanceof VendorError) {
      return reply.code(error.status).headers(error.headers).send(error.body);
    }
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply.code(status).send({ error: 'BadRequest', description: error.message });
    account.log('the sandbox broke while answering', { error: String(error.stack ?? error) });
    return reply.code(500).send({ error: 'InternalError', description: 'Something went wrong' });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ error: 'InvalidEndpoint', description: 'Not found' }),
  );
}

function targetOf(path: string): 'api' | 'oauth' | null {
  if (path.startsWith('/oauth/') || path.startsWith('/api/v2/oauth/')) return 'oauth';
  return path.startsWith('/api/') ? 'api' : null;
}

/**
 * The server trusts whoever reaches it, so a web page elsewhere must not: other host names
 * (DNS rebinding) and writes from pages of other origins are refused.
 */
function refuseStrangers(account: Account, request: FastifyRequest): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host)) throw forbidden();
  const { origin, authorization } = request.headers;
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (isWrite && origin !== undefined && authorization === undefined) {
    const own = [account.origin(), account.origin().replace('127.0.0.1', 'localhost')];
    if (!own.includes(origin)) throw forbidden();
  }
}

async function applyFault(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  switch (fault.kind) {
    case 'delay':
      await wait(fault.delayMs);
      return;
    case 'cut':
      if (fault.when === 'after') {
        request.cutAnswer = true;
        return;
      }
      reply.hijack();
      request.raw.socket.destroy();
      return;
    case 'status': {
      if (fault.status === 409) throw updateConflict();
      const headers: Record<string, string> =
        fault.retryAfterSeconds === null ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
      throw new VendorError(
        fault.status,
        { error: 'Unavailable', description: 'A fault was switched on' },
        headers,
      );
    }
    default:
  }
}
