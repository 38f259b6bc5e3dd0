import type { PersonRequest } from '../../../backend/http/contract-privacy.ts';

/** Whom somebody means who types an e-mail address or the number of a ticket; null: neither. */
export function readPerson(text: string): PersonRequest | null {
  const clean = text.normalize('NFKC').trim();
  const ticketId = /^#?(\d{1,20})$/.exec(clean)?.[1];
  if (ticketId !== undefined) return { ticketId };
  return /^[^\s@]+@[^\s@]+$/.test(clean) && clean.length <= 320 ? { email: clean } : null;
}
