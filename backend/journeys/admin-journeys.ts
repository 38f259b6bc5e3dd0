import type { StoredOrder } from '../customers/order-store.ts';
import type { SetUpView } from '../http/contract-set-up.ts';
import { plannedThings } from '../routing/planned-things.ts';
import { denyConsent, finishConsent, planFor, startConsent } from './installed.ts';
import type { JourneyParts } from './journeys.ts';
import { importOrders } from './orders-imported.ts';
import type { AdminJourneys } from './peoples-journeys.ts';
import { changeSetUp } from './set-up-changed.ts';
import { describeSetUp } from './set-up-view.ts';
import { watchList } from './watch-list.ts';

type AdminParts = Pick<
  JourneyParts,
  'database' | 'queue' | 'installations' | 'setUp' | 'history' | 'access' | 'now' | 'previewSetUp'
> &
  Parameters<typeof startConsent>[3] &
  Parameters<typeof planFor>[1] &
  Parameters<typeof changeSetUp>[3] &
  Parameters<typeof watchList>[2] &
  Parameters<typeof finishConsent>[2] &
  Parameters<typeof importOrders>[2];

/** What an admin does to install us, and decides afterwards. */
export function createAdminJourneys(parts: AdminParts, awaited: AdminParts): AdminJourneys {
  const { database, queue, installations, now } = parts;

  async function readSetUp(installationId: string): Promise<SetUpView> {
    const [installation, dead, things, history] = await Promise.all([
      installations.get(installationId),
      queue.listDead(installationId),
      parts.setUp.listThings(installationId),
      parts.history.find(installationId),
    ]);
    return describeSetUp(
      installation,
      new Set(dead.map((job) => job.name)),
      things,
      plannedThings(planFor(installation, parts)),
      history,
    );
  }

  return {
    readSetUp,
    startConsent: (installationId, userId, request) =>
      startConsent(installationId, userId, request, parts),
    async previewSetUp(installationId, account) {
      const installation = await installations.get(installationId);
      return parts.previewSetUp(planFor(installation, parts), account);
    },
    async changeSetUp(installationId, userId, change) {
      await changeSetUp(installationId, userId, change, awaited);
      return readSetUp(installationId);
    },
    watchList: async (installationId, day) =>
      watchList(await installations.get(installationId), day, parts),
    denyConsent: (state) => denyConsent(state, parts),
    finishConsent: (state, code) => finishConsent(state, code, parts),
    repair: (installationId) =>
      database.transaction((tx) => queue.enqueue(tx, 'set-up', { installationId })),
    importOrders: (id: string, orders: StoredOrder[]) => importOrders(id, orders, parts),
    now,
    isAdmin: (installationId, userId) => parts.access.isAdmin(installationId, userId),
  };
}
