import { doubtful, type Finding } from '../package-rules/finding.ts';

const TIMEOUT_MS = 10_000;

/** Whether what the package points at answers at all; the backend says 401 to who has no token. */
export async function checkAddresses(
  addresses: string[],
  fetch: typeof globalThis.fetch,
): Promise<Finding[]> {
  const answers = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const status = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
        (response) => response.status,
        () => null,
      );
      const isThere = status !== null && (status < 400 || status === 401);
      return isThere
        ? null
        : `${address} ${status === null ? 'does not answer' : `says ${status}`}`;
    }),
  );
  return answers
    .filter((one) => one !== null)
    .map((message) => doubtful('address_unreachable', message));
}
