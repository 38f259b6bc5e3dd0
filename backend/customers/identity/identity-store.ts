import { setImmediate as breathe } from 'node:timers/promises';
import type { Database, Queryable, Transaction } from '../../database/database.ts';
import { contactAddress, isRelay } from '../contact-address.ts';
import { joinContacts, type Link } from './join-contacts.ts';
import { quotedNames } from './quoted-names.ts';

/** Somebody whose orders may be this person's: shown, never joined by itself. */
export interface MaybeSame {
  /** The other address. */
  contact: string;
  name: string | null;
  orders: number;
  /** What speaks for it. */
  evidence: 'order_number' | 'phone' | 'name';
  /** The number, phone or name that both have. */
  detail: string;
}

export interface AskedPerson {
  email: string;
  name: string;
  /** What the person wrote, for order numbers and phones in it. */
  text: string;
}

export interface IdentityStore {
  /** Joins what is certain, anew, from all orders and decisions. */
  joinAll(installationId: string): Promise<void>;
  /** All addresses of the person, this one among them. */
  listContacts(queryable: Queryable, installationId: string, email: string): Promise<string[]>;
  findMaybeSame(installationId: string, person: AskedPerson): Promise<MaybeSame[]>;
  /**
   * Joins the writer with the customer whose order he quotes, if that order also has his name or a
   * phone that he names: two things that only one person has. Answers whether anything changed.
   */
  joinByOrder(installationId: string, person: AskedPerson, at: Date): Promise<boolean>;
  /** Remembers what an admin decided; an empty `userId` means evidence did. */
  decide(
    tx: Transaction,
    installationId: string,
    link: Link & { userId: string },
    at: Date,
  ): Promise<void>;
}

/** A phone of more addresses is a shop's, a forwarder's or a made-up one. */
const MOST_WITH_ONE_PHONE = 3;
const SHOWN = 3;
/** Small, for on PGlite a statement runs in this very thread. */
const PAGE = 500;

export function createIdentityStore(database: Database): IdentityStore {
  async function listContacts(queryable: Queryable, installationId: string, email: string) {
    const { rows } = await queryable.query<{ email: string }>(
      `select k.email from customer_contacts k
       where k.installation_id = $1 and k.contact = (select contact from customer_contacts
         where installation_id = $1 and email = $2)`,
      [installationId, contactAddress(email)],
    );
    return [...new Set([contactAddress(email), ...rows.map((row) => row.email)])];
  }

  async function readLinks(installationId: string): Promise<Link[]> {
    const { rows } = await database.query<{ a: string; b: string; is_same: boolean }>(
      `select contact_a as a, contact_b as b, is_same from customer_decisions
       where installation_id = $1`,
      [installationId],
    );
    return rows.map(({ a, b, is_same }) => ({ a, b, isSame: is_same }));
  }

  /** Orders of others that the person names, or that have his name. */
  async function findOthers(installationId: string, { email, name, text }: AskedPerson) {
    const { numbers, phones } = quotedNames(text);
    const own = await listContacts(database, installationId, email);
    const { rows } = await database.query<OtherRow>(
      `select email, order_number, phone, customer_name, upper(order_number) = any($3) as by_number,
         coalesce(phone = any($4), false) as by_phone
       from orders where installation_id = $1 and email <> all($2)
         and (upper(order_number) = any($3) or phone = any($4) or lower(customer_name) = $5)
       order by placed_at desc limit 20`,
      [installationId, own, numbers, phones, tellingName(name)],
    );
    const apart = (await readLinks(installationId)).filter(({ isSame }) => !isSame);
    return rows.filter(
      (row) =>
        !apart.some(
          ({ a, b }) =>
            (own.includes(a) && b === row.email) || (own.includes(b) && a === row.email),
        ),
    );
  }

  async function countOrders(installationId: string, email: string): Promise<number> {
    const { rows } = await database.query<{ many: number }>(
      'select sum(orders) as many from order_totals where installation_id = $1 and email = $2',
      [installationId, email],
    );
    return Number(rows[0]?.many ?? 0);
  }

  /** Addresses with the same phone, page by page of the index of phones. */
  async function readPhonePairs(installationId: string): Promise<[string, string][]> {
    const pairs: [string, string][] = [];
    for (let after = ''; ; ) {
      const { rows } = await database.query<{ phone: string; emails: string[] }>(
        `select phone, array_agg(distinct email) as emails from orders
         where installation_id = $1 and phone > $2 group by phone order by phone limit ${PAGE}`,
        [installationId, after],
      );
      for (const { emails } of rows) {
        const [first = '', ...others] = emails.length > MOST_WITH_ONE_PHONE ? [] : emails;
        pairs.push(...others.map((other): [string, string] => [first, other]));
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return pairs;
      after = last.phone;
      await breathe();
    }
  }

  async function joinAll(installationId: string): Promise<void> {
    const pairs = await readPhonePairs(installationId);
    const relays = await database.query<{ email: string }>(
      `select distinct lower(requester_email) as email from tickets
       where installation_id = $1 and requester_email like '%+%@%'`,
      [installationId],
    );
    const known = [
      ...pairs,
      // The buyer's own part of a relay address stands in the orders.
      ...relays.rows.flatMap(({ email }) =>
        isRelay(email) ? [[contactAddress(email), email] as const] : [],
      ),
    ];
    const joined = joinContacts(known, await readLinks(installationId));
    const rows = [...joined].map(([email, contact]) => ({ email, contact }));
    await database.transaction(async (tx) => {
      await tx.query('delete from customer_contacts where installation_id = $1', [installationId]);
      for (let from = 0; from < rows.length; from += PAGE) {
        await tx.query(
          `insert into customer_contacts (installation_id, email, contact) select $1, email, contact
           from jsonb_to_recordset($2::jsonb) as r(email text, contact text)`,
          [installationId, JSON.stringify(rows.slice(from, from + PAGE))],
        );
        await breathe();
      }
    });
  }

  async function decide(
    tx: Queryable,
    installationId: string,
    { a, b, isSame, userId }: Link & { userId: string },
    at: Date,
  ): Promise<void> {
    const [first, second] = [contactAddress(a), contactAddress(b)].sort();
    await tx.query(
      `insert into customer_decisions
         (installation_id, contact_a, contact_b, is_same, user_id, decided_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (installation_id, contact_a, contact_b) do update set
         is_same = excluded.is_same, user_id = excluded.user_id, decided_at = excluded.decided_at`,
      [installationId, first, second, isSame, userId, at],
    );
  }

  return {
    joinAll,
    listContacts,
    decide,
    async findMaybeSame(installationId, person) {
      const found = new Map<string, MaybeSame>();
      for (const row of await findOthers(installationId, person)) {
        const before = found.get(row.email);
        if (before !== undefined && before.evidence !== 'name') continue;
        const evidence = row.by_number ? 'order_number' : row.by_phone ? 'phone' : 'name';
        const detail = {
          order_number: row.order_number,
          phone: row.phone,
          name: row.customer_name,
        };
        found.set(row.email, {
          contact: row.email,
          name: row.customer_name,
          orders: 0,
          evidence,
          detail: detail[evidence] ?? '',
        });
      }
      const shown = [...found.values()].slice(0, SHOWN);
      return Promise.all(
        shown.map(async (one) => ({
          ...one,
          orders: await countOrders(installationId, one.contact),
        })),
      );
    },
    async joinByOrder(installationId, person, at) {
      const others = (await findOthers(installationId, person)).filter(
        (row) =>
          row.by_number &&
          (row.by_phone || row.customer_name?.toLowerCase() === tellingName(person.name)),
      );
      const contacts = [...new Set(others.map((row) => row.email))];
      for (const b of contacts) {
        const link = { a: person.email, b, isSame: true, userId: '' };
        await decide(database, installationId, link, at);
      }
      if (contacts.length > 0) await joinAll(installationId);
      return contacts.length > 0;
    },
  };
}

/** Lower case; null for one word, which many people are called. */
function tellingName(name: string): string | null {
  const plain = name.trim().toLowerCase();
  const isWhole =
    /\p{L}\s+\p{L}/u.test(plain) || /^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u.test(plain);
  return isWhole ? plain : null;
}

interface OtherRow {
  email: string;
  order_number: string;
  phone: string | null;
  customer_name: string | null;
  by_number: boolean;
  by_phone: boolean;
}
