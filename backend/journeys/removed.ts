import type { Database } from '../database/database.ts';
import { type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { RemovableThing } from '../helpdesks/set-up-plan.ts';
import type { AgentAccess } from '../installations/agent-access.ts';
import type { Grants } from '../installations/grant-store.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { SetUpStore } from '../installations/set-up-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { Log } from '../log.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { GRACE_DAYS } from './set-up-view.ts';

export interface RemoveParts {
  database: Database;
  installations: InstallationStore;
  setUp: SetUpStore;
  grants: Grants;
  access: Pick<AgentAccess, 'askAboutAdmins'>;
  tickets: Pick<TicketStore, 'announceAll'>;
  helpdeskOf(installation: Installation): Helpdesk;
  log: Log;
  now: () => Date;
}

const DAY = 86_400_000;

/**
 * Crossdesk leaves the account: what we made goes, what others use is left and listed, who is an
 * admin is remembered (they may erase and export until the end), our access ends, and the data follows after {@link GRACE_DAYS} days. Connecting again until then revives it.
 */
export async function removeFromHelpdesk(
  installation: Installation,
  parts: RemoveParts,
): Promise<void> {
  const { installationId } = installation;
  const things = await parts.setUp.listThings(installationId);
  const ours = things.filter(
    (thing): thing is typeof thing & RemovableThing =>
      thing.externalId !== null && (thing.state === 'made' || thing.state === 'left'),
  );
  const left = await parts.helpdeskOf(installation).removeThings(ours);
  for (const { key, why } of left) {
    const thing = ours.find((one) => one.key === key);
    if (thing !== undefined) {
      await parts.setUp.saveThing(
        installationId,
        { ...thing, state: 'left', problem: why },
        parts.now(),
      );
    }
  }
  await parts.access.askAboutAdmins(installationId);
  await endAccess(installation, parts);
  await parts.database.transaction(async (tx) => {
    await parts.setUp.keepThings(
      tx,
      installationId,
      left.map(({ key }) => key),
    );
    await parts.installations.setRemoved(tx, installationId, parts.now());
    await parts.tickets.announceAll(tx, installationId);
  });
  parts.log.info({ installationId, left: left.length }, 'removed from the helpdesk');
}

/** The grant is of no use any more; if the helpdesk cannot be told now, it ends by itself. */
async function endAccess(installation: Installation, { grants, log }: RemoveParts): Promise<void> {
  await grants.end(installation).catch((error: unknown) => {
    log.warn({ err: error, installationId: installation.installationId }, 'access not revoked');
  });
}

/** Looks once a day whether the app is still installed; when it is not, does what removing does. */
export async function checkInstalled(
  { installationId }: InstallationJob,
  parts: RemoveParts,
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  const { status, seenInstalledAt } = installation;
  if (status !== 'ready') return;
  const at = parts.now();
  if (seenInstalledAt !== null && at.getTime() - seenInstalledAt.getTime() < DAY) return;
  try {
    if (await parts.helpdeskOf(installation).isAppInstalled(installation.externalId)) {
      await parts.installations.setSeenInstalled(parts.database, installationId, at);
      return;
    }
  } catch (error) {
    // Some roles may not list apps: then nobody tells us, and the desk's button remains.
    if (error instanceof HelpdeskError && error.kind === 'forbidden') return;
    throw error;
  }
  parts.log.info({ installationId }, 'the app is no longer installed');
  await removeFromHelpdesk(installation, parts);
}

/** Deletes what was removed long enough ago, with everything that belongs to it. */
export async function deleteRemoved(parts: RemoveParts): Promise<void> {
  const until = new Date(parts.now().getTime() - GRACE_DAYS * DAY);
  for (const installationId of await parts.installations.listRemovedBefore(until)) {
    await parts.installations.delete(installationId);
    parts.log.info({ installationId }, 'data of a removed installation deleted');
  }
}
