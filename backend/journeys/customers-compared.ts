import { ratesWith } from '../customers/exchange-rates.ts';
import type { IdentityStore } from '../customers/identity/identity-store.ts';
import { compareInWorker } from '../customers/worth/compare-in-worker.ts';
import { isDue } from '../customers/worth/is-due.ts';
import type { WorthStore } from '../customers/worth/worth-store.ts';
import type { Database } from '../database/database.ts';
import { refreshStatistics } from '../database/refresh-statistics.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Log } from '../log.ts';

export interface CustomersComparedParts {
  database: Database;
  installations: InstallationStore;
  worth: WorthStore;
  identity: IdentityStore;
  queue: JobQueue;
  helpdeskOf(installation: Installation): Helpdesk;
  log: Log;
  now: () => Date;
}

/** Calls of one look at a ticket that leads to a write. */
const CALLS_OF_A_LOOK = 3;
/** What of the account's rate limit the tickets of a night may take. */
const SHARE = 0.2;

/** Asks for the comparison of the night, once its hour has come. */
export async function compareAtNight(
  { installationId, settings }: Pick<Installation, 'installationId' | 'settings'>,
  { database, worth, queue, now }: CustomersComparedParts,
): Promise<void> {
  const fit = await worth.findFit(installationId);
  if (!isDue(fit?.fittedAt ?? null, now(), settings.teamTimeZone)) return;
  if (fit === null && (await worth.countOrders(installationId)) === 0) return;
  await database.transaction((tx) => queue.enqueue(tx, 'compare-customers', { installationId }));
}

/**
 * Compares an installation's customers with each other, in a thread of its own, and gives each his
 * tier. Open tickets that then say another tier are looked at again, one after the other, by the
 * same way as when somebody writes.
 */
export async function compareCustomersOf(
  { installationId }: InstallationJob,
  parts: CustomersComparedParts,
): Promise<void> {
  const { database, worth, queue, log, now } = parts;
  const installation = await parts.installations.get(installationId);
  const at = now();
  const rates = ratesWith(installation.settings.exchangeRates);
  for (const table of ['orders', 'order_totals', 'customer_contacts'] as const) {
    await refreshStatistics(database, table);
  }
  await parts.identity.joinAll(installationId);
  const comparison = await compareInWorker(
    worth.readOrders(installationId, { until: at, rates }),
    at,
  );
  await worth.saveComparison(installationId, comparison, at);
  const { basis, customers, repeatBuyers, fitSeconds } = comparison;
  log.info({ installationId, basis, customers, repeatBuyers, fitSeconds }, 'customers compared');
  if (installation.status !== 'ready') return;
  const callsPerMinute = parts.helpdeskOf(installation).callsPerMinute() * SHARE;
  await database.transaction(async (tx) => {
    const outdated = await worth.listOutdatedTickets(tx, installationId);
    await queue.enqueueAll(
      tx,
      'customer-wrote',
      outdated.map((ticketId) => ({ installationId, ticketId })),
      { isUrgent: false, secondsApart: (60 * CALLS_OF_A_LOOK) / callsPerMinute },
    );
  });
}
