import { once } from 'node:events';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { untilLeft } from './reply-routes.ts';

it('ends when the page that asked goes away', async () => {
  const app = Fastify();
  let signal: AbortSignal | undefined;
  const asked = new Promise<void>((resolve) => {
    app.post('/', async (_request, reply) => {
      signal = untilLeft(reply);
      resolve();
      await once(signal, 'abort');
      hasEnded();
      return {};
    });
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  let hasEnded = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    hasEnded = resolve;
  });
  const leaving = new AbortController();
  const call = fetch(url, { method: 'POST', signal: leaving.signal }).catch((error) => error.name);
  await asked;
  expect(signal?.aborted).toBe(false);
  leaving.abort();
  expect(await call).toBe('AbortError');
  await ended;
  expect(signal?.aborted).toBe(true);
  await app.close();
});
