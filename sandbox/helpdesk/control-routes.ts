import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';
import { type Faults, readFault } from './faults.ts';

export interface LoggedCall {
  method: string;
  /** Without the query. */
  path: string;
  status: number;
  at: string;
  /** Whether an app called, with a token, or a person, with the desk's session. */
  by: 'token' | 'session' | null;
}

/** Keeps the newest calls only: a sandbox may run for days. */
const MOST_CALLS = 20_000;

export function makeCallLog() {
  let calls: LoggedCall[] = [];
  return {
    add(call: LoggedCall): void {
      calls.push(call);
      if (calls.length > MOST_CALLS) calls = calls.slice(-MOST_CALLS / 2);
    },
    list: () => calls,
    clear: () => {
      calls = [];
    },
  };
}
export type CallLog = ReturnType<typeof makeCallLog>;

/** Lets tests, benchmarks and the curious switch faults on and see what was called. */
export function controlRoutes(
  app: FastifyInstance,
  account: Account,
  parts: { faults: Faults; calls: CallLog; reset: () => void },
): void {
  const { faults, calls } = parts;
  app.get('/control/faults', () => ({ faults: faults.list() }));
  app.post('/control/faults', (request, reply) => {
    const fault = readFault(request.body);
    faults.add(fault);
    void reply.code(201);
    return { fault };
  });
  app.delete('/control/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.get('/control/calls', () => ({ calls: calls.list() }));
  app.delete('/control/calls', (_request, reply) => {
    calls.clear();
    return reply.code(204).send();
  });
  app.get('/control/deliveries', () => ({ deliveries: account.store.list('invocation') }));
  app.post('/control/reset', (_request, reply) => {
    parts.reset();
    return reply.code(204).send();
  });
}
