import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Database } from '../database/database.ts';
import { TENANT_TABLES } from '../database/tenant-guard.ts';
import type { FoundPerson } from './erase-customer.ts';

/** Of no use outside, or a key to something: never exported. */
const NOT_EXPORTED = new Set<string>([
  'oauth_grants',
  'oauth_requests',
  'used_app_tokens',
  'sessions',
  'translation_memory_uses',
  'translation_claims',
  'glossary_copies',
  'erased_customers',
  // Files as they came; what was taken from them stands in orders.
  'order_upload_pieces',
]);
const SECRET_COLUMNS = ['data_key', 'webhook_secret', 'sweep_cursor'];
const PAGE = 500;

/** What of each table is a person's, by the column that says so. */
const PERSONS: Record<string, 'ticketIds' | 'customerIds' | 'emails' | 'contacts'> = {
  tickets: 'ticketIds',
  comments: 'ticketIds',
  drafts: 'ticketIds',
  insertions: 'ticketIds',
  feedback: 'ticketIds',
  glossary_fixes: 'ticketIds',
  engine_costs: 'ticketIds',
  deliveries: 'ticketIds',
  ticket_signals: 'ticketIds',
  ticket_scores: 'ticketIds',
  outcomes: 'ticketIds',
  risk_refinements: 'ticketIds',
  profiles: 'customerIds',
  orders: 'emails',
  customer_ranks: 'contacts',
  customer_contacts: 'emails',
};
const COLUMN = {
  ticketIds: 'ticket_id',
  customerIds: 'customer_id',
  emails: 'lower(email)',
  contacts: 'contact',
};

const README = `What Crossdesk holds, one file a table, one JSON object a line (NDJSON, UTF-8).
Times are ISO 8601 in UTC; amounts are decimal text in the order's own currency.

tickets      what we know of each ticket: requester, language, value and risk with reasons
comments     messages as they were read, with their translations
drafts       replies that were prepared; insertions: replies that agents put into the editor
feedback     agents' corrections
outcomes     what became of tickets, with the scores that stood before; ticket_scores: first and newest
risk_refinements  what a model answered about a ticket's risk: a step and a place in a message
profiles     value of each customer; orders: what was imported; customer_ranks: place among all
customer_*   which addresses are one person's, and what admins decided about it
order_uploads  files that were imported, and what was wrong with their rows
articles     the help centre as it was read
engines      engines that were connected, without keys; engine_costs, engine_months: what they took
glossary_*   terms, and the corrections that proposed them
set_up_*     what was made in the helpdesk, and what admins changed
privacy_log  what was erased and exported, in numbers

Keys, tokens and sessions are never part of an export.
`;

/**
 * Everything of one installation, or of one person in it, as a zip that is made while it is read:
 * no table has to fit into memory.
 */
export function exportData(
  database: Database,
  installationId: string,
  person: FoundPerson | null,
): NodeJS.ReadableStream {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(README), 'README.txt');
  const tables = TENANT_TABLES.filter(
    (table) => !NOT_EXPORTED.has(table) && (person === null || table in PERSONS),
  );
  for (const table of tables) {
    zip.addReadStreamLazy(`${table}.ndjson`, (callback) => {
      callback(null, Readable.from(linesOf(database, installationId, table, person)));
    });
  }
  zip.end();
  return zip.outputStream;
}

async function* linesOf(
  database: Database,
  installationId: string,
  table: string,
  person: FoundPerson | null,
): AsyncGenerator<string> {
  const keys = await primaryKey(database, table);
  const whose = person === null ? undefined : PERSONS[table];
  let after: unknown[] | null = null;
  for (;;) {
    const given: unknown[] = [installationId];
    const place = (value: unknown) => `$${given.push(value)}`;
    const mine: string =
      whose === undefined || person === null
        ? ''
        : ` and ${COLUMN[whose]} = any(${place(whose === 'contacts' ? person.emails : person[whose])})`;
    const beyond: string =
      after === null || keys.length === 0
        ? ''
        : ` and (${keys.join(', ')}) > (${after.map(place).join(', ')})`;
    const { rows }: { rows: Record<string, unknown>[] } = await database.query(
      `select * from ${table} where installation_id = $1${mine}${beyond}
       order by ${keys.length === 0 ? 'installation_id' : keys.join(', ')} limit ${PAGE}`,
      given,
    );
    for (const row of rows) {
      const shown = Object.entries(row).filter(
        ([name, value]) => !SECRET_COLUMNS.includes(name) && !Buffer.isBuffer(value),
      );
      yield `${JSON.stringify(Object.fromEntries(shown))}\n`;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE || keys.length === 0) return;
    after = keys.map((key) => last[key]);
  }
}

/** The columns of the primary key beside the tenant's. */
async function primaryKey(database: Database, table: string): Promise<string[]> {
  const { rows } = await database.query<{ column_name: string }>(
    `select k.column_name from information_schema.table_constraints c
     join information_schema.key_column_usage k
       on k.constraint_name = c.constraint_name and k.table_name = c.table_name
     where c.constraint_type = 'PRIMARY KEY' and c.table_name = $1
       and k.column_name <> 'installation_id' order by k.ordinal_position`,
    [table],
  );
  return rows.map((row) => row.column_name);
}
