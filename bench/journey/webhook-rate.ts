import { webhookSecret } from '../../e2e/sign-delivery.ts';
import type { Random } from '../measuring/random.ts';
import { end, ready, type Service, startProcess } from '../measuring/service.ts';
import type { LoadResult } from './load.ts';

/** Each of these connections waits for its 202 before it sends again. */
export const IN_FLIGHT = 64;
const COUNT = 6_000;
const SECONDS = 8;
const WARM_UP = 500;

/** Deliveries that the running service accepts in a second, its workers at work. */
export async function measureServiceRate(
  { account, backendUrl }: Service,
  random: Random,
): Promise<number> {
  const url = `${backendUrl}/webhooks/zendesk/${account.installationId}`;
  return loadRate(url, await webhookSecret(account), random, COUNT);
}

/**
 * The same webhook route with a transaction for each delivery, as one would write it first, and
 * without anything else to do: what remains is in its favour.
 */
export async function measureSingleRate(
  databaseUrl: string | null,
  random: Random,
): Promise<number> {
  const server = startProcess('bench/journey/one-transaction-each.ts', [databaseUrl ?? '']);
  try {
    const { url, secret } = await ready<{ url: string; secret: string }>(server);
    return await loadRate(url, secret, random, COUNT / 2);
  } finally {
    await end(server);
  }
}

async function loadRate(
  url: string,
  secret: string,
  random: Random,
  count: number,
): Promise<number> {
  const load = startProcess(
    'bench/journey/load.ts',
    [
      ['--url', url, '--secret', secret],
      // Far from the tickets that the account has.
      ['--first-ticket', String(random.between(1_000, 8_000) * 1_000_000)],
      ['--warm-up', String(WARM_UP), '--count', String(count)],
      ['--seconds', String(SECONDS), '--in-flight', String(IN_FLIGHT)],
    ].flat(),
  );
  try {
    const { accepted, refused, seconds } = await ready<LoadResult>(load);
    if (Object.keys(refused).length > 0) {
      throw new Error(`Not every delivery was accepted: ${JSON.stringify(refused)}`);
    }
    return accepted / seconds;
  } finally {
    await end(load);
  }
}
