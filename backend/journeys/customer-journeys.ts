import { LEAST_CUSTOMERS } from '../customers/worth/assign-tiers.ts';
import { LEAST_REPEAT_BUYERS } from '../customers/worth/fit-worth.ts';
import type { CustomersView } from '../http/contract-customers.ts';
import type { CustomersComparedParts } from './customers-compared.ts';

/** What an admin sees and does about customers and their orders. */
export interface CustomerJourneys {
  read(installationId: string): Promise<CustomersView>;
  /** Has all customers compared now, not only at night. */
  compareSoon(installationId: string): Promise<void>;
}

export function createCustomerJourneys(parts: CustomersComparedParts): CustomerJourneys {
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
    compareSoon: (installationId) =>
      database.transaction((tx) => queue.enqueue(tx, 'compare-customers', { installationId })),
  };
}
