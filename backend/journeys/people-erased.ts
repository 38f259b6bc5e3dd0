import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.ts';
import { BadInput } from '../errors.ts';
import { type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { PersonRequest, PrivacyView } from '../http/contract-privacy.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import {
  erasePerson,
  findPerson,
  type Person,
  type PersonCounts,
} from '../privacy/erase-customer.ts';
import { exportData } from '../privacy/export-data.ts';
import { retainTexts } from '../privacy/retain-texts.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { dataDeletedAt, GRACE_DAYS } from './set-up-view.ts';

export interface PrivacyParts {
  database: Database;
  installations: InstallationStore;
  tickets: TicketStore;
  helpdeskOf(installation: Installation): Helpdesk;
  now: () => Date;
}

const DAY = 86_400_000;
const LOG_SHOWN = 50;

/** Where privacy stands: what is kept, and what was done about people's data. */
export async function readPrivacy(
  installationId: string,
  { database, installations }: PrivacyParts,
): Promise<PrivacyView> {
  const installation = await installations.get(installationId);
  const { settings } = installation;
  const { rows } = await database.query<{
    action: PrivacyView['log'][number]['action'];
    user_id: string;
    counts: Record<string, number>;
    done_at: Date;
  }>(
    `select action, user_id, counts, done_at from privacy_log where installation_id = $1
     order by done_at desc limit ${LOG_SHOWN}`,
    [installationId],
  );
  return {
    retentionDays: settings.retentionDays,
    maskPersonalData: settings.maskPersonalData,
    graceDays: GRACE_DAYS,
    dataDeletedAt: dataDeletedAt(installation),
    log: rows.map((row) => ({
      action: row.action,
      userId: row.user_id,
      counts: row.counts,
      at: row.done_at.toISOString(),
    })),
  };
}

/** How much there is of a person, before anything is done. */
export async function countPerson(
  installationId: string,
  person: PersonRequest,
  parts: PrivacyParts,
): Promise<PersonCounts> {
  const named = await needPerson(installationId, person, parts);
  return (await findPerson(parts.database, installationId, named)).counts;
}

/** Erases a person; open pages of those tickets hear that they are gone. */
export async function erase(
  installationId: string,
  userId: string,
  person: PersonRequest,
  parts: PrivacyParts,
): Promise<PersonCounts> {
  const { database, tickets, now } = parts;
  const named = await needPerson(installationId, person, parts);
  return database.transaction(async (tx) => {
    const found = await findPerson(tx, installationId, named);
    await erasePerson(tx, installationId, found, now());
    await record(tx, installationId, { userId, action: 'erased', counts: found.counts, at: now() });
    for (const ticketId of found.ticketIds) await tickets.announce(tx, installationId, ticketId);
    return found.counts;
  });
}

/** A zip of all that is held, or of all that is held of one person. */
export async function exportFor(
  installationId: string,
  userId: string,
  person: PersonRequest | null,
  parts: PrivacyParts,
): Promise<NodeJS.ReadableStream> {
  const { database, now } = parts;
  const named = person === null ? null : await needPerson(installationId, person, parts);
  const found = named === null ? null : await findPerson(database, installationId, named);
  await record(database, installationId, {
    userId,
    action: found === null ? 'exported' : 'exported_person',
    counts: found === null ? {} : { ...found.counts },
    at: now(),
  });
  return exportData(database, installationId, found);
}

export async function setRetention(
  installationId: string,
  userId: string,
  days: number | null,
  { database, installations, now }: PrivacyParts,
): Promise<void> {
  await database.transaction(async (tx) => {
    await installations.changeSettings(tx, installationId, { retentionDays: days });
    const counts = days === null ? {} : { days };
    await record(tx, installationId, { userId, action: 'retention', counts, at: now() });
  });
}

/** What engines may be told from now on; what they were told before stays told. */
export async function setMasking(
  installationId: string,
  userId: string,
  isOn: boolean,
  { database, installations, now }: PrivacyParts,
): Promise<void> {
  await database.transaction(async (tx) => {
    await installations.changeSettings(tx, installationId, { maskPersonalData: isOn });
    const action = isOn ? 'masking_on' : 'masking_off';
    await record(tx, installationId, { userId, action, counts: {}, at: now() });
  });
}

/** Deletes the texts that are older than the account wants them kept. */
export async function retain(
  { installationId }: InstallationJob,
  { database, installations, now }: PrivacyParts,
): Promise<void> {
  const { settings } = await installations.get(installationId);
  if (settings.retentionDays === null) return;
  const since = new Date(now().getTime() - settings.retentionDays * DAY);
  const tickets = await retainTexts(database, installationId, since, now());
  if (tickets > 0) {
    await record(database, installationId, {
      userId: '',
      action: 'retained',
      counts: { tickets },
      at: now(),
    });
  }
}

/** Numbers only: the log of an erasure must not keep what was erased. */
async function record(
  tx: Queryable,
  installationId: string,
  entry: {
    userId: string;
    action: PrivacyView['log'][number]['action'];
    counts: object;
    at: Date;
  },
): Promise<void> {
  await tx.query(
    `insert into privacy_log (installation_id, entry_id, user_id, action, counts, done_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      installationId,
      randomUUID(),
      entry.userId,
      entry.action,
      JSON.stringify(entry.counts),
      entry.at,
    ],
  );
}

/**
 * Whom an admin means. A ticket that we never read, as one from before our time, still names its
 * customer, of whom we may hold others: the helpdesk is asked who that is. Throws `BadInput` when
 * nobody is named or, after removal, only the helpdesk could say who it is; `HelpdeskError` when
 * the helpdesk cannot say.
 */
async function needPerson(
  installationId: string,
  person: PersonRequest,
  { database, installations, helpdeskOf }: PrivacyParts,
): Promise<Person> {
  const given = Object.fromEntries(
    Object.entries(person).filter(([, value]) => value.trim() !== ''),
  ) as Person;
  if (Object.keys(given).length === 0) {
    throw new BadInput('person_missing', 'Name the customer by e-mail, id or ticket number.');
  }
  const { ticketId } = given;
  if (ticketId === undefined) return given;
  const { rows } = await database.query(
    'select 1 from tickets where installation_id = $1 and ticket_id = $2',
    [installationId, ticketId],
  );
  if (rows.length > 0) return given;
  const installation = await installations.get(installationId);
  if (installation.status === 'removed') {
    if (given.email !== undefined || given.customerId !== undefined) return given;
    throw new BadInput(
      'removed_ticket_unknown',
      'Crossdesk was removed and cannot ask the helpdesk whose ticket this is. Name the e-mail.',
    );
  }
  try {
    const helpdesk = helpdeskOf(installation);
    const { requester } = await helpdesk.readTicket(ticketId);
    const email = given.email ?? requester.email;
    return { customerId: requester.personId, ...given, ...(email === null ? {} : { email }) };
  } catch (error) {
    if (error instanceof HelpdeskError && error.kind === 'gone') return given;
    throw error;
  }
}
