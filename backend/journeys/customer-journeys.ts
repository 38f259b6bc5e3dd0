import { LEAST_CUSTOMERS } from '../customers/worth/assign-tiers.ts';
import { LEAST_REPEAT_BUYERS } from '../customers/worth/fit-worth.ts';
import type { CustomersView, Decision } from '../http/contract-customers.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { JobHandlers } from '../jobs/job-queue.ts';
import {
  type CustomersComparedParts,
  compareAtNight,
  compareCustomersOf,
} from './customers-compared.ts';
import { createRatesJourneys, type RatesJourneys } from './exchange-rates-changed.ts';
import { type OrderFileParts, readOrderUpload } from './order-file-read.ts';
import { createUploadJourneys, type UploadJourneys } from './order-file-uploaded.ts';
import { decideSame } from './same-person-decided.ts';

/** What an admin sees and does about customers and their orders. */
export interface CustomerJourneys {
  read(installationId: string): Promise<CustomersView>;
  /** Has all customers compared now, not only at night. */
  compareSoon(installationId: string): Promise<void>;
  /** Whether two addresses are one person's: remembered, and their open tickets follow. */
  decide(installationId: string, userId: string, decision: Decision): Promise<void>;
  uploads: UploadJourneys;
  rates: RatesJourneys;
}

export type CustomerParts = CustomersComparedParts & OrderFileParts;

export function customerJobs(
  parts: CustomerParts,
): Pick<JobHandlers, 'compare-customers' | 'read-order-file'> {
  return {
    'compare-customers': (job) => compareCustomersOf(job, parts),
    'read-order-file': (job) => readOrderUpload(job, parts),
  };
}

/** A file that nobody came back to: people's data that serves nobody. */
const UPLOADS_KEPT_MS = 7 * 86_400_000;

/** What is due about customers, whoever watches: every few minutes. */
export async function tendCustomers(
  installation: Pick<Installation, 'installationId' | 'settings'>,
  parts: CustomerParts,
): Promise<void> {
  const { installationId } = installation;
  const { uploads, database, queue, now } = parts;
  await compareAtNight(installation, parts);
  await uploads.forgetOld(installationId, new Date(now().getTime() - UPLOADS_KEPT_MS));
  for (const uploadId of await uploads.listUnderWay(installationId)) {
    await database.transaction((tx) =>
      queue.enqueue(tx, 'read-order-file', { installationId, uploadId }),
    );
  }
}

export function createCustomerJourneys(parts: CustomerParts): CustomerJourneys {
  const { database, worth, queue } = parts;
  return {
    async read(installationId) {
      const [fit, tiers, orders] = await Promise.all([
        worth.findFit(installationId),
        worth.countTiers(installationId),
        worth.countOrders(installationId),
      ]);
      return {
        comparedAt: fit?.fittedAt.toISOString() ?? null,
        basis: fit?.basis ?? null,
        customers: fit?.customers ?? 0,
        repeatBuyers: fit?.repeatBuyers ?? 0,
        leastRepeatBuyers: LEAST_REPEAT_BUYERS,
        leastCustomers: LEAST_CUSTOMERS,
        tiers,
        orders,
      };
    },
    decide: (installationId, userId, decision) =>
      decideSame(installationId, userId, decision, parts),
    uploads: createUploadJourneys(parts),
    rates: createRatesJourneys(parts),
    compareSoon: (installationId) =>
      database.transaction((tx) => queue.enqueue(tx, 'compare-customers', { installationId })),
  };
}
