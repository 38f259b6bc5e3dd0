import type { Database } from '../database/database.ts';
import { isOpenStatus } from '../domain.ts';
import { BadInput } from '../errors.ts';
import type { Helpdesk } from '../helpdesks/helpdesk.ts';
import type { SetUpChange } from '../http/contract-set-up.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { SetUpStore } from '../installations/set-up-store.ts';
import type { Settings } from '../installations/settings.ts';
import type { InstallationJob, JobName } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { isTimeZone } from '../routing/format-deadline.ts';
import { ROUTING_RULES } from '../routing/routing-plan.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { type RemoveParts, removeFromHelpdesk } from './removed.ts';

export interface SetUpChangedParts extends RemoveParts {
  database: Database;
  installations: InstallationStore;
  setUp: SetUpStore;
  tickets: TicketStore;
  queue: JobQueue;
  helpdeskOf(installation: Installation): Helpdesk;
  now: () => Date;
}

/** An admin decides how we work in this account. Each change can be undone by its opposite. */
export async function changeSetUp(
  installationId: string,
  userId: string,
  change: SetUpChange,
  parts: SetUpChangedParts,
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  if (change.kind === 'remove') await removeFromHelpdesk(installation, parts);
  else await changeSettings(installation, change, parts);
  await parts.setUp.recordChange(parts.database, installationId, {
    userId,
    change,
    at: parts.now(),
  });
}

async function changeSettings(
  installation: Installation,
  change: Exclude<SetUpChange, { kind: 'remove' }>,
  parts: SetUpChangedParts,
): Promise<void> {
  const { installationId, settings } = installation;
  const follow: { settings: Partial<Settings>; open?: JobName; job?: JobName } = { settings: {} };
  switch (change.kind) {
    case 'switch': {
      const { switch: name, isOn } = change;
      needReady(installation);
      // The helpdesk first: if it refuses, the switch stays as it was.
      if (name === 'routing') await setRouting(installation, isOn, parts);
      follow.settings = { switches: { ...settings.switches, [name]: isOn } };
      if (name === 'fields' && isOn) follow.open = 'customer-wrote';
      if (name === 'fields' && !isOn) follow.job = 'clear-fields';
      if (name === 'answers' && isOn) follow.open = 'prepare-ticket';
      break;
    }
    case 'senior_group':
      follow.settings = { seniorGroupId: change.groupId };
      if (installation.status === 'ready') follow.job = 'set-up';
      break;
    case 'tells_customer':
      follow.settings = { tellsCustomer: change.isOn };
      break;
    case 'time_zone':
      if (!isTimeZone(change.timeZone)) {
        throw new BadInput('time_zone_unknown', 'This is not an IANA time zone.');
      }
      follow.settings = { teamTimeZone: change.timeZone };
      if (settings.switches.fields) follow.open = 'customer-wrote';
      break;
    case 'refinements':
      follow.settings = { refinementsPerDay: change.perDay };
      break;
    case 'history': {
      const { kind: _, ...given } = change;
      follow.settings = { history: { ...settings.history, ...given } };
      if (installation.status === 'ready') follow.job = 'sweep';
      break;
    }
  }
  await parts.database.transaction(async (tx) => {
    await parts.installations.changeSettings(tx, installationId, follow.settings);
    if (follow.job !== undefined) {
      await parts.queue.enqueue(tx, follow.job as 'set-up', { installationId });
    }
    if (follow.open !== undefined) {
      const ticketIds = await parts.tickets.listOpen(tx, installationId);
      await parts.queue.enqueueAll(
        tx,
        follow.open as 'customer-wrote',
        ticketIds.map((ticketId) => ({ installationId, ticketId })),
        { isUrgent: false },
      );
    }
  });
}

function needReady({ status }: Installation): void {
  if (status !== 'ready') {
    throw new BadInput('set_up_not_ready', 'Set-up has not ended yet. Connect, and let it end.');
  }
}

async function setRouting(
  installation: Installation,
  isOn: boolean,
  parts: SetUpChangedParts,
): Promise<void> {
  const things = await parts.setUp.listThings(installation.installationId);
  const ruleIds = things.flatMap(({ key, externalId }) =>
    externalId !== null && isRouting(key.replace(/^trigger:/, '')) ? externalId : [],
  );
  await parts.helpdeskOf(installation).setRulesActive(ruleIds, isOn);
}

/** Ours, and those that an admin had the doctor add. */
const isRouting = (ruleKey: string): boolean =>
  ROUTING_RULES.includes(ruleKey) || ruleKey.startsWith('extra-');

/** Fields were switched off: takes our values off the open tickets that have them, one by one. */
export async function clearFields(
  { installationId }: InstallationJob,
  parts: SetUpChangedParts,
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  const helpdesk = parts.helpdeskOf(installation);
  for (const ticketId of await parts.tickets.listWithOurFields(installationId)) {
    // Switched on again meanwhile: what is still written stays right.
    const { settings } = await parts.installations.get(installationId);
    if (settings.switches.fields) return;
    await clearTicket(ticketId, installation, helpdesk, parts);
  }
}

async function clearTicket(
  ticketId: string,
  { installationId, fieldIds }: Installation,
  helpdesk: Helpdesk,
  { tickets, database }: SetUpChangedParts,
): Promise<void> {
  const ticket = await helpdesk.readTicket(ticketId).catch((error: { kind?: unknown }) => {
    if (error.kind === 'gone') return null;
    throw error;
  });
  const isOpen = ticket !== null && isOpenStatus(ticket.status);
  if (isOpen) {
    const values = Object.fromEntries(
      Object.entries(fieldIds).flatMap(([group, id]) =>
        ticket.customFields[id] ? [[group, null]] : [],
      ),
    );
    if (Object.keys(values).length > 0) {
      const update = await helpdesk.writeFields(ticket, values);
      await tickets.setUpdated(database, installationId, ticketId, {
        updatedStamp: update.ticket.updatedStamp,
        updatedAt: update.ticket.updatedAt,
        updateId: update.updateId,
      });
      await tickets.setHandledStamp(database, installationId, ticketId, update.ticket.updatedStamp);
    }
  }
  await tickets.setFieldsWritten(database, installationId, ticketId, null);
}
