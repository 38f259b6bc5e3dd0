import { contactAddress } from '../customers/contact-address.ts';
import type { IdentityStore } from '../customers/identity/identity-store.ts';
import { BadInput } from '../errors.ts';
import type { Decision } from '../http/contract-customers.ts';
import type { OrdersImportedParts } from './orders-imported.ts';

export interface SamePersonParts extends OrdersImportedParts {
  identity: IdentityStore;
  now: () => Date;
}

/**
 * An admin says whether two addresses are one person's. It is remembered, goes before what we know,
 * and the open tickets of all their addresses are looked at anew.
 */
export async function decideSame(
  installationId: string,
  userId: string,
  { a, b, isSame }: Decision,
  { database, identity, tickets, queue, now }: SamePersonParts,
): Promise<void> {
  if (contactAddress(a) === contactAddress(b)) {
    throw new BadInput('same_address', 'These are one and the same address.');
  }
  const peopleOf = async () =>
    (
      await Promise.all([a, b].map((one) => identity.listContacts(database, installationId, one)))
    ).flat();
  const before = await peopleOf();
  await database.transaction((tx) =>
    identity.decide(tx, installationId, { a, b, isSame, userId }, now()),
  );
  await identity.joinAll(installationId);
  const emails = [...new Set([...before, ...(await peopleOf())])];
  await database.transaction(async (tx) => {
    const open = await tickets.listOpenOf(tx, installationId, emails);
    for (const ticketId of open) await tickets.announce(tx, installationId, ticketId);
    await queue.enqueueAll(
      tx,
      'customer-wrote',
      open.map((ticketId) => ({ installationId, ticketId })),
    );
  });
}
