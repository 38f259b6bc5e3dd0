import { createHmac } from 'node:crypto';
import { contactAddress } from '../customers/contact-address.ts';
import { lockTotals } from '../customers/order-totals.ts';
import type { Queryable, Transaction } from '../database/database.ts';

/** Whose data is meant; at least one is given. */
export interface Person {
  /** The helpdesk's id of the customer. */
  customerId?: string;
  email?: string;
  /** A ticket that the customer asked for. */
  ticketId?: string;
}

/** How much of a person's data there is; numbers only. */
export interface PersonCounts {
  tickets: number;
  messages: number;
  drafts: number;
  orders: number;
  translations: number;
}

export interface FoundPerson {
  customerIds: string[];
  emails: string[];
  ticketIds: string[];
  counts: PersonCounts;
}

/** All that belongs to the person, found by id, address or ticket, and from there by the others. */
export async function findPerson(
  tx: Queryable,
  installationId: string,
  person: Person,
): Promise<FoundPerson> {
  const email = person.email?.trim().toLowerCase() || null;
  const { rows } = await tx.query<{ requester_id: string; requester_email: string | null }>(
    `select distinct requester_id, lower(requester_email) as requester_email from tickets
     where installation_id = $1 and requester_id <> '' and
       (requester_id = $2 or lower(requester_email) = $3 or ticket_id = $4)`,
    [installationId, person.customerId ?? null, email, person.ticketId ?? null],
  );
  const customerIds = unique([
    ...(person.customerId === undefined ? [] : [person.customerId]),
    ...rows.map((row) => row.requester_id),
  ]);
  let emails = unique([
    ...(email === null ? [] : [email]),
    ...rows.flatMap((row) => row.requester_email ?? []),
  ]);
  // Other addresses of the same person, as far as that is certain or decided.
  const joined = await tx.query<{ email: string }>(
    `select k.email from customer_contacts k where k.installation_id = $1 and k.contact in
       (select contact from customer_contacts where installation_id = $1 and email = any($2))`,
    [installationId, emails.map(contactAddress)],
  );
  emails = unique([
    ...emails,
    ...emails.map(contactAddress),
    ...joined.rows.map((row) => row.email),
  ]);
  const tickets = await tx.query<{ ticket_id: string }>(
    `select ticket_id from tickets where installation_id = $1
       and (requester_id = any($2) or lower(requester_email) = any($3))`,
    [installationId, customerIds, emails],
  );
  const ticketIds = tickets.rows.map((row) => row.ticket_id);
  const count = async (sql: string, ...given: unknown[]) => {
    const result = await tx.query<{ many: number }>(sql, [installationId, ...given]);
    return Number(result.rows[0]?.many ?? 0);
  };
  return {
    customerIds,
    emails,
    ticketIds,
    counts: {
      tickets: ticketIds.length,
      messages: await count(
        `select count(*) as many from comments where installation_id = $1
           and (ticket_id = any($2) or author_id = any($3))`,
        ticketIds,
        customerIds,
      ),
      drafts: await count(
        'select count(*) as many from drafts where installation_id = $1 and ticket_id = any($2)',
        ticketIds,
      ),
      orders: await count(
        'select count(*) as many from orders where installation_id = $1 and email = any($2)',
        emails,
      ),
      translations: await count(
        `select count(*) as many from translation_memory m where installation_id = $1
           and exists (${USED_BY}) and not exists (${USED_BY_OTHERS})`,
        ticketIds,
      ),
    },
  };
}

const USED_BY = `select 1 from translation_memory_uses u
  where u.installation_id = $1 and u.key = m.key and u.ticket_id = any($2)`;
const USED_BY_OTHERS = `select 1 from translation_memory_uses u
  where u.installation_id = $1 and u.key = m.key and not (u.ticket_id = any($2))`;

/** Tables that hold what was said in a ticket, by its id. */
const OF_TICKETS = [
  'translation_memory_uses',
  'glossary_fixes',
  'comments',
  'drafts',
  'insertions',
  'feedback',
  'deliveries',
  'ticket_signals',
  'ticket_scores',
  'outcomes',
  'risk_refinements',
  'tickets',
] as const;

/** Tables that name a person by an address. */
const BY_ADDRESS = [
  ['customer_ranks', 'contact'],
  ['customer_contacts', 'email'],
  ['customer_contacts', 'contact'],
  ['customer_decisions', 'contact_a'],
  ['customer_decisions', 'contact_b'],
] as const;

/**
 * Takes everything of the person out of our tables, in the caller's transaction. A hash remains, so
 * that reading the same old messages again does not bring them back.
 */
export async function erasePerson(
  tx: Transaction,
  installationId: string,
  found: FoundPerson,
  at: Date,
): Promise<void> {
  const { customerIds, emails, ticketIds } = found;
  // What serves other tickets too is a sentence that others wrote as well.
  await tx.query(
    `delete from translation_memory m where installation_id = $1
       and exists (${USED_BY}) and not exists (${USED_BY_OTHERS})`,
    [installationId, ticketIds],
  );
  for (const table of OF_TICKETS) {
    await tx.query(`delete from ${table} where installation_id = $1 and ticket_id = any($2)`, [
      installationId,
      ticketIds,
    ]);
  }
  // What was paid stays paid; for whom is forgotten.
  await tx.query(
    'update engine_costs set ticket_id = null where installation_id = $1 and ticket_id = any($2)',
    [installationId, ticketIds],
  );
  // In somebody else's tickets as well, where the person was copied in.
  await tx.query('delete from comments where installation_id = $1 and author_id = any($2)', [
    installationId,
    customerIds,
  ]);
  await tx.query('delete from profiles where installation_id = $1 and customer_id = any($2)', [
    installationId,
    customerIds,
  ]);
  for (const [table, column] of BY_ADDRESS) {
    await tx.query(`delete from ${table} where installation_id = $1 and ${column} = any($2)`, [
      installationId,
      emails,
    ]);
  }
  // A file that was not read to its end may name the person anywhere: it has to be uploaded again.
  await tx.query(
    `delete from order_uploads where installation_id = $1 and state not in ('importing', 'done')`,
    [installationId],
  );
  await tx.query(
    `update order_uploads set file_name = '', examined = null, plan = null, report = null
     where installation_id = $1 and state = 'done'`,
    [installationId],
  );
  await lockTotals(tx, installationId);
  for (const table of ['orders', 'order_totals']) {
    await tx.query(`delete from ${table} where installation_id = $1 and email = any($2)`, [
      installationId,
      emails,
    ]);
  }
  for (const name of [...customerIds, ...emails]) {
    await tx.query(
      `insert into erased_customers (installation_id, person_hash, erased_at) values ($1, $2, $3)
       on conflict (installation_id, person_hash) do update set erased_at = excluded.erased_at`,
      [installationId, hashOf(installationId, name), at],
    );
  }
}

/** When this person was erased; null: never. What he wrote until then is not taken in again. */
export async function findErasedAt(
  database: Queryable,
  installationId: string,
  person: { personId: string; email: string | null },
): Promise<Date | null> {
  const names = [person.personId, ...(person.email === null ? [] : [person.email.toLowerCase()])];
  const { rows } = await database.query<{ erased_at: Date | null }>(
    `select max(erased_at) as erased_at from erased_customers
     where installation_id = $1 and person_hash = any($2)`,
    [installationId, names.map((name) => hashOf(installationId, name))],
  );
  return rows[0]?.erased_at ?? null;
}

/** Those of the addresses whose people were erased, lower case, each with when. */
export async function listErased(
  tx: Queryable,
  installationId: string,
  emails: string[],
): Promise<Map<string, Date>> {
  const byHash = new Map(
    emails.map((email) => [hashOf(installationId, email), email.toLowerCase()] as const),
  );
  const { rows } = await tx.query<{ person_hash: string; erased_at: Date }>(
    `select person_hash, erased_at from erased_customers
     where installation_id = $1 and person_hash = any($2)`,
    [installationId, [...byHash.keys()]],
  );
  return new Map(
    rows.map(({ person_hash, erased_at }) => [byHash.get(person_hash) ?? '', erased_at]),
  );
}

/** The installation's id is the salt: the same person has another hash in every account. */
function hashOf(installationId: string, name: string): string {
  return createHmac('sha256', installationId).update(name.toLowerCase()).digest('base64url');
}

const unique = (values: string[]): string[] => [...new Set(values)];
