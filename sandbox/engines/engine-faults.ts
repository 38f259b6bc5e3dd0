import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export type Engine = 'deepl' | 'openai';

/** Something that shall go wrong with the next `times` calls of an engine. */
export interface EngineFault {
  engine: Engine;
  /** `status`: answered so. `delay`: answered late. `cut`: the connection is closed, no answer. */
  kind: 'status' | 'delay' | 'cut';
  /** For `status`; default 503. */
  status?: number;
  /** For `status`: the engine's own error code, such as `insufficient_quota`. */
  code?: string;
  /** For `status`: seconds in `Retry-After`. */
  retryAfterSeconds?: number;
  /** For `delay`. */
  delayMs?: number;
  /** Default 1. */
  times?: number;
}

export interface EngineFaults {
  add(fault: EngineFault): void;
  clear(): void;
  /** Plays the next fault, if any. True when the call has been answered by it. */
  play(engine: Engine, request: FastifyRequest, reply: FastifyReply): Promise<boolean>;
  /** Calls by engine and path. */
  counts(): Record<string, number>;
  /** Bodies of the newest calls, the latest last, as they were sent. */
  bodies(): { path: string; body: unknown }[];
}

/** Enough to see what a ticket sent. */
const MOST_BODIES = 20;

export function createEngineFaults(
  answer: Record<Engine, (status: number, code: string | null) => object>,
): EngineFaults {
  let waiting: EngineFault[] = [];
  const counts: Record<string, number> = {};
  let bodies: { path: string; body: unknown }[] = [];
  return {
    add(fault) {
      waiting.push({ ...fault });
    },
    clear() {
      waiting = [];
    },
    counts: () => ({ ...counts }),
    bodies: () => bodies,
    async play(engine, request, reply) {
      const path = request.url.split('?')[0] ?? '';
      counts[`${request.method} ${path}`] = (counts[`${request.method} ${path}`] ?? 0) + 1;
      bodies = [...bodies, { path, body: request.body }].slice(-MOST_BODIES);
      const fault = waiting.find((one) => one.engine === engine);
      if (fault === undefined) return false;
      fault.times = (fault.times ?? 1) - 1;
      if (fault.times <= 0) waiting = waiting.filter((one) => one !== fault);
      if (fault.kind === 'delay') {
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000).unref());
        return false;
      }
      if (fault.kind === 'cut') {
        reply.hijack();
        request.raw.socket.destroy();
        return true;
      }
      const status = fault.status ?? 503;
      if (fault.retryAfterSeconds !== undefined)
        reply.header('retry-after', fault.retryAfterSeconds);
      reply.code(status).send(answer[engine](status, fault.code ?? null));
      return true;
    },
  };
}

/** Control API: never part of what an engine offers. */
export function controlRoutes(app: FastifyInstance, faults: EngineFaults): void {
  app.post<{ Body: EngineFault }>('/control/faults', (request, reply) => {
    const { engine, kind } = request.body ?? {};
    if (!['deepl', 'openai'].includes(engine) || !['status', 'delay', 'cut'].includes(kind)) {
      return reply.code(422).send({
        message: 'engine must be deepl or openai, kind must be status, delay or cut.',
      });
    }
    faults.add(request.body);
    return reply.code(201).send({});
  });
  app.delete('/control/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.get('/control/requests', () => faults.counts());
  app.get('/control/bodies', () => ({ bodies: faults.bodies() }));
}
