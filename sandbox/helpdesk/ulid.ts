import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sortable id as Zendesk gives webhooks and invocations: 10 characters of time, 16 of chance. */
export function ulid(at: Date): string {
  let time = '';
  for (let rest = at.getTime(), n = 0; n < 10; n += 1, rest = Math.floor(rest / 32)) {
    time = `${ALPHABET[rest % 32]}${time}`;
  }
  return time + Array.from({ length: 16 }, () => ALPHABET[randomInt(32)]).join('');
}
