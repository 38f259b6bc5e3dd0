import { readPhone } from '../orders-file/read-values.ts';

const MOST = 40;

/** What a text may name a person by: order numbers (upper case) and phones with their country. */
export function quotedNames(text: string): { numbers: string[]; phones: string[] } {
  const plain = text.normalize('NFKC').toUpperCase();
  const numbers = new Set<string>();
  for (const [token] of plain.matchAll(/[A-Z0-9](?:[A-Z0-9]|[-_/](?=[A-Z0-9])){3,60}/g)) {
    // A price or a year is none; a short bare number may be anything.
    if (/\d{3}/.test(token) && !/^\d{1,4}$/.test(token) && numbers.size < MOST) numbers.add(token);
  }
  const phones = new Set<string>();
  for (const [token] of plain.matchAll(/(?:\+|00)[1-9][\d ()/.-]{7,20}\d/g)) {
    const phone = readPhone(token);
    if (phone !== null && phones.size < MOST) phones.add(phone);
  }
  return { numbers: [...numbers], phones: [...phones] };
}
