import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { signDelivery } from '../../e2e/sign-delivery.ts';

/**
 * The load, as a process of its own: signed deliveries over connections that stay open, so many in
 * flight at once, until all are answered or the time is over. Every delivery names a ticket of its
 * own and is signed beforehand. Only this machine is ever the target.
 */
export interface LoadResult {
  accepted: number;
  /** By status; 0 means no answer. */
  refused: Record<string, number>;
  seconds: number;
}

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: '' },
    secret: { type: 'string', default: '' },
    /** Of the first ticket; the others count on from it. */
    'first-ticket': { type: 'string', default: '1' },
    'warm-up': { type: 'string', default: '0' },
    count: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '1' },
    'in-flight': { type: 'string', default: '1' },
  },
});
const target = new URL(values.url);
if (target.hostname !== '127.0.0.1') throw new Error(`Not this machine: ${target.hostname}`);
const inFlight = Number(values['in-flight']);
const agent = new Agent({ keepAlive: true, maxSockets: inFlight });

function sign(from: number, count: number) {
  return Array.from({ length: count }, (_, index) =>
    signDelivery({
      secret: values.secret,
      body: JSON.stringify({ event: 'customer_wrote', ticket_id: String(from + index) }),
      invocationId: `BENCH${from + index}`,
    }),
  );
}

function post({ method, headers, body }: ReturnType<typeof signDelivery>): Promise<number> {
  return new Promise((resolve) => {
    const outgoing = request(
      target,
      { agent, method, headers: { ...headers, 'content-length': body.length } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    outgoing.on('error', () => resolve(0));
    outgoing.end(body);
  });
}

async function send(deliveries: ReturnType<typeof sign>, seconds: number): Promise<LoadResult> {
  const result: LoadResult = { accepted: 0, refused: {}, seconds: 0 };
  const startedAt = performance.now();
  let next = 0;
  const sendOn = async () => {
    while (performance.now() - startedAt < seconds * 1_000) {
      const delivery = deliveries[next++];
      if (delivery === undefined) return;
      const status = await post(delivery);
      if (status === 202) result.accepted += 1;
      else result.refused[status] = (result.refused[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, sendOn));
  result.seconds = (performance.now() - startedAt) / 1_000;
  return result;
}

const first = Number(values['first-ticket']);
const warmUp = Number(values['warm-up']);
const seconds = Number(values.seconds);
await send(sign(first, warmUp), seconds);
const result = await send(sign(first + warmUp, Number(values.count)), seconds);
process.send?.(result);
agent.destroy();
process.disconnect?.();
