import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../backend/database/database.ts';
import { createCallBudget } from '../backend/helpdesks/zendesk/call-budget.ts';
import { createZendeskClient } from '../backend/helpdesks/zendesk/zendesk-client.ts';
import { createZendeskHelpdesk } from '../backend/helpdesks/zendesk/zendesk-helpdesk.ts';
import { createInstallationStore } from '../backend/installations/installation-store.ts';
import { type JobQueue, startJobQueue } from '../backend/jobs/job-queue.ts';
import { sweep } from '../backend/journeys/swept.ts';
import { createComplaintReader } from '../backend/risk/read-complaint.ts';
import { createSecrets } from '../backend/secrets.ts';
import { silentLog } from '../backend/testing/silent-log.ts';
import { ENGINES, openTestDatabase } from '../backend/testing/test-database.ts';
import { createTicketStore } from '../backend/tickets/ticket-store.ts';
import { createLanguageDetector } from '../backend/translation/detect-language.ts';
import { changeTicket, viaOf } from '../sandbox/helpdesk/change-ticket.ts';
import type { UserRecord } from '../sandbox/helpdesk/records.ts';
import { startTestAccount, type TestAccount, testClock } from '../sandbox/helpdesk/test-account.ts';

describe.each(ENGINES)('the sweep on %s', (engine) => {
  const clock = testClock();
  let account: TestAccount;
  let database: Database;
  let queue: JobQueue;
  let installationId = '';
  let look: () => Promise<string[]>;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    queue = await startJobQueue(database, silentLog);
    account = await startTestAccount({ now: clock.now, rateLimitPerMinute: 100_000 });
    let { tokens } = await account.connect('read write');
    const client = createZendeskClient({
      origin: account.helpdesk.origin,
      // The clock passes the token's half hour.
      accessToken: async (refused) => {
        if (refused !== undefined) tokens = (await account.connect('read write')).tokens;
        return tokens.access_token;
      },
      fetch,
      onCall: () => {},
      budget: createCallBudget({ now: () => new Date() }),
    }).as('person');
    const installations = createInstallationStore(database, createSecrets([Buffer.alloc(32, 1)]));
    const tickets = createTicketStore(database);
    const made = await installations.ensure({ subdomain: 'acme', externalId: '1' });
    installationId = made.installationId;
    await installations.setStatus(database, installationId, 'ready');
    look = async () => {
      await sweep(
        { installationId },
        {
          database,
          installations,
          tickets,
          queue,
          detectLanguage: createLanguageDetector(),
          readComplaint: createComplaintReader(),
          helpdeskOf: () => createZendeskHelpdesk(client, {}, clock.now),
          now: clock.now,
        },
      );
      // Nobody works here: what was enqueued stands in the queue, and is taken out again.
      const { rows } = await database.jobs.executeSql(
        `delete from jobs.job where name = 'customer-wrote' returning data`,
      );
      const ticketIds = rows.map((row) => String(row.data.ticketId)).sort();
      for (const ticketId of ticketIds) {
        const at = clock.now();
        await tickets.markHandled(installationId, ticketId, { until: at, at });
      }
      return ticketIds;
    };
  });
  afterAll(async () => {
    await queue.close();
    await account.helpdesk.close();
    await database.close();
  });

  async function write(body: string): Promise<string> {
    const answer = await account.asStranger('POST', '/desk/messages', {
      requester: { name: 'Ana Costa', email: 'ana@example.org' },
      channel: 'email',
      body,
    });
    return String(answer.body.ticket.id);
  }

  /** Many at once, in one and the same second. */
  function writeMany(many: number): string[] {
    const { account: world } = account.helpdesk;
    const actor = world.store.get('user', account.agent) as UserRecord;
    return Array.from({ length: many }, (_, n) => {
      const { ticket } = changeTicket(world, {
        ticketId: null,
        actor,
        changes: { subject: `message ${n}` },
        comment: { body: `message ${n}`, public: true, authorId: actor.id },
        via: viaOf('email'),
        silently: true,
      });
      return String(ticket.id);
    });
  }
  const change = (ticketId: string, ticket: object) =>
    account.asAdmin('PUT', `/api/v2/tickets/${ticketId}`, { ticket });

  it('looks again at replies that have become late, once a day, while waiting counts', async () => {
    await look();
    const at = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000);
    const known = (ticketId: string, dueAt: Date, readAt: Date, status = 'open') =>
      database.query(
        `insert into tickets (installation_id, ticket_id, requester_id, status, channel, created_at,
           updated_at, updated_stamp, due_at, read_at)
         values ($1, $2, '7', $3, 'email', $4, $4, '', $4, $5)`,
        [installationId, ticketId, status, dueAt, readAt],
      );
    await known('late-1', at(-1), at(-5));
    await known('late-2', at(-30), at(-25));
    await known('late-3', at(-1), at(-5), 'solved');
    await known('late-4', at(-1), at(-0.5));
    await known('late-5', at(1), at(-50));
    await known('late-6', at(-24 * 6), at(-24 * 7));
    expect(await look()).toEqual(['late-1', 'late-2']);
    await database.query(
      `delete from tickets where installation_id = $1 and ticket_id like 'late-%'`,
      [installationId],
    );
  });

  it('finds every ticket once, also when more than a page changed within one second', async () => {
    const written = writeMany(1_120);
    clock.passSeconds(120);
    expect(await look()).toEqual(written.sort());
    expect(await look()).toEqual([]);
    clock.passSeconds(3_600);
    const late = await write('an hour later');
    clock.passSeconds(120);
    expect(await look()).toEqual([late]);
  }, 60_000);

  it('leaves alone what has been handled, and nothing that we only heard of', async () => {
    const tickets = createTicketStore(database);
    const [handled, heardOf] = [await write('handled'), await write('heard of')];
    const stampOf = async (ticketId: string) =>
      (await account.asAdmin('GET', `/api/v2/tickets/${ticketId}`)).body.ticket.updated_at;
    await database.transaction(async (tx) => {
      const summaries = [];
      for (const ticketId of [handled, heardOf]) {
        summaries.push({
          ticketId,
          subject: '',
          status: 'new',
          channel: 'email' as const,
          createdAt: clock.now(),
          updatedAt: clock.now(),
          updatedStamp: await stampOf(ticketId),
        });
      }
      await tickets.saveEarlier(tx, installationId, { requesterId: '1', name: 'Ana' }, summaries);
      await tickets.setHandledStamp(tx, installationId, handled, await stampOf(handled));
    });
    clock.passSeconds(120);
    expect(await look()).toEqual([heardOf]);
  });

  it('knows a settled ticket from the export, and has it read only once we know it', async () => {
    const ticketId = await write('Ich öffne einen Fall bei PayPal, wenn nichts passiert!');
    await change(ticketId, { status: 'solved' });
    clock.passSeconds(120);
    expect(await look()).toEqual([]);
    const tickets = createTicketStore(database);
    expect(await tickets.find(installationId, ticketId)).toMatchObject({
      isSummary: true,
      status: 'solved',
      customerLanguage: 'de',
      threat: 'dispute',
      requesterEmail: 'ana@example.org',
    });
    // Open again: now somebody waits for us.
    await change(ticketId, { status: 'open' });
    clock.passSeconds(120);
    expect(await look()).toEqual([ticketId]);
  });

  it('comes back to what was delivered and never handled', async () => {
    await database.query(
      `insert into deliveries (installation_id, delivery_key, ticket_id, event, received_at)
       values ($1, 'lost', '4711', 'customer_wrote', $2)`,
      [installationId, clock.now()],
    );
    clock.passSeconds(120);
    expect(await look()).toEqual(['4711']);
    expect(await look()).toEqual([]);
  });

  it('hears of what was deleted, when it had been there', async () => {
    const [known, stranger] = [await write('known'), await write('never met')];
    clock.passSeconds(120);
    const tickets = createTicketStore(database);
    const summary = { ticketId: known, subject: '', status: 'new', channel: 'email' as const };
    const times = { createdAt: clock.now(), updatedAt: clock.now(), updatedStamp: '' };
    await database.transaction((tx) =>
      tickets.saveEarlier(tx, installationId, { requesterId: '1', name: 'Ana' }, [
        { ...summary, ...times },
      ]),
    );
    for (const ticketId of [known, stranger]) {
      await account.asAdmin('DELETE', `/api/v2/tickets/${ticketId}`);
    }
    clock.passSeconds(120);
    expect(await look()).toEqual([known]);
  });

  it('starts over when the helpdesk no longer knows where it stopped', async () => {
    await database.query(
      `update installations set sweep_cursor = 'lost' where installation_id = $1`,
      [installationId],
    );
    const ticketId = await write('after the loss');
    clock.passSeconds(120);
    expect(await look()).toContain(ticketId);
  });
});
