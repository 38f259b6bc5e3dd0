import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';

interface SampleTicket {
  key: string;
  kind: string;
  subject: string;
}

/** Ids of the sample shop's tickets by their `kind`, such as `vip-late`. */
export async function sampleTickets(account: Account): Promise<(kind: string) => string> {
  const { tickets } = await account.helpdesk<{ tickets: { id: number; subject: string }[] }>(
    'GET',
    '/api/v2/tickets?page[size]=100',
  );
  const file = join(import.meta.dirname, '../sandbox/shop/tickets.json');
  const samples = JSON.parse(readFileSync(file, 'utf8')) as SampleTicket[];
  return (kind) => {
    const subject = samples.find((one) => one.kind === kind)?.subject;
    const ticket = tickets.find((one) => one.subject === subject);
    if (ticket === undefined) throw new Error(`The sample shop has no ticket of kind ${kind}.`);
    return String(ticket.id);
  };
}
