import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { EngineRecord, EngineStore } from '../engines/engine-store.ts';
import { environmentEngines } from '../engines/environment-engines.ts';
import { connectionOf } from '../engines/installation-engines.ts';
import type { EngineParts } from '../engines/open-engines.ts';
import { probeEngine } from '../engines/probe-engine.ts';
import type { ProbeReport } from '../engines/probe-report.ts';
import { BadInput, NotFound } from '../errors.ts';
import {
  type EngineInput,
  type EngineSettingsInput,
  MOST_ENGINES,
} from '../http/contract-engines.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Log } from '../log.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { removeDeepLGlossary } from '../translation/deepl-glossary.ts';
import { checkEngine, keyToUse } from './engine-input.ts';

export interface EnginesChangedParts {
  database: Database;
  queue: JobQueue;
  installations: InstallationStore;
  tickets: TicketStore;
  engineParts: EngineParts;
  log: Log;
  now: () => Date;
}

/** An admin connects an engine, or changes one. */
export async function saveEngine(
  installationId: string,
  input: EngineInput,
  parts: EnginesChangedParts,
): Promise<void> {
  const { installation, list, store, isOwn } = await open(installationId, parts);
  const before = findBefore(list, input);
  const engine = checkEngine(input, before, parts.engineParts.mayBePrivate);
  if (before === null && list.length >= MOST_ENGINES) {
    throw new BadInput('engines_too_many', `At most ${MOST_ENGINES} engines can be connected.`);
  }
  const engineId = before?.engineId ?? randomBytes(9).toString('base64url');
  const waiting = await parts.tickets.listWaiting(installationId);
  await parts.database.transaction(async (tx) => {
    await takeOver(tx, installation, { list, store, isOwn });
    const place = before === null ? list.length + 1 : list.indexOf(before) + 1;
    await store.save(tx, installation, {
      ...engine,
      engineId,
      place,
      // What was found of another server, or by another key, says nothing of this one.
      probe:
        before !== null && isSameServer(before, engine) && engine.key === undefined
          ? before.probe
          : null,
    });
    await prepareWaiting(tx, installationId, waiting, parts);
    await parts.queue.enqueue(tx, 'sync-glossary', { installationId });
  });
  parts.log.info({ installationId, engineId, kind: engine.kind }, 'engine saved');
}

export async function removeEngine(
  installationId: string,
  engineId: string,
  parts: EnginesChangedParts,
): Promise<void> {
  const { installation, list, store, isOwn } = await open(installationId, parts);
  const engine = list.find((one) => one.engineId === engineId);
  if (engine === undefined) throw new NotFound('This engine');
  await takeGlossaryAway(installation, engine, parts);
  await parts.database.transaction(async (tx) => {
    await takeOver(tx, installation, { list, store, isOwn });
    await store.remove(tx, installationId, engineId);
  });
}

/** All engines, in the order in which they are asked. */
export async function orderEngines(
  installationId: string,
  engineIds: string[],
  parts: EnginesChangedParts,
): Promise<void> {
  const { installation, list, store, isOwn } = await open(installationId, parts);
  const isWhole =
    new Set(engineIds).size === list.length &&
    list.every(({ engineId }) => engineIds.includes(engineId));
  if (!isWhole || engineIds.length !== list.length) {
    throw new BadInput('engines_changed', 'The engines are others by now. Reload the page.', 409);
  }
  await parts.database.transaction(async (tx) => {
    await takeOver(tx, installation, { list, store, isOwn });
    await store.setOrder(tx, installationId, engineIds);
  });
}

export async function changeEngineSettings(
  installationId: string,
  settings: EngineSettingsInput,
  parts: EnginesChangedParts,
): Promise<void> {
  const { list, store } = await open(installationId, parts);
  const unknown = settings.routes.find(
    ({ engineId }) => !list.some((one) => one.engineId === engineId),
  );
  if (unknown !== undefined) {
    throw new BadInput('engines_changed', 'A route names an engine that is not there.', 409);
  }
  const waiting = await parts.tickets.listWaiting(installationId);
  await parts.database.transaction(async (tx) => {
    await store.changeSettings(tx, installationId, settings);
    await prepareWaiting(tx, installationId, waiting, parts);
  });
}

/** Tries an engine as the form has it, saved or not; what was found of a saved one is kept. */
export async function testEngine(
  installationId: string,
  input: EngineInput,
  parts: EnginesChangedParts,
): Promise<ProbeReport> {
  const { installation, list, store } = await open(installationId, parts);
  const { engineParts } = parts;
  const before = findBefore(list, input);
  const checked = checkEngine(input, before, parts.engineParts.mayBePrivate);
  const connection =
    before?.isFromEnvironment === true
      ? await connectionOf(installation, before, engineParts)
      : {
          ...checked,
          key: await keyToUse(checked, before, (id) => store.openKey(installation, id)),
        };
  if (connection === null) throw new NotFound('This engine');
  const settings = await store.settings(installationId);
  const report = await probeEngine(connection, {
    fetch: before?.isFromEnvironment === true ? engineParts.fetch : engineParts.guardedFetch,
    timeoutMs: engineParts.timeoutMs,
    formality: settings.formality,
    now: parts.now,
  });
  if (before !== null && isSameServer(before, checked) && checked.key === undefined) {
    await store.setProbe(installationId, before.engineId, report);
  }
  return report;
}

async function open(installationId: string, { installations, engineParts }: EnginesChangedParts) {
  const installation = await installations.get(installationId);
  const store: EngineStore = engineParts.engines;
  const own = await store.list(installationId);
  const settings = await store.settings(installationId);
  const currency = settings.currency ?? installation.teamCurrency;
  const list = own.length > 0 ? own : environmentEngines(engineParts.config, currency);
  return { installation, list, store, isOwn: own.length > 0 };
}

/** With the engine goes its key, and nobody could delete the vendor's copy of the glossary any more. */
async function takeGlossaryAway(
  installation: Installation,
  engine: EngineRecord,
  { engineParts, log }: EnginesChangedParts,
): Promise<void> {
  const { installationId } = installation;
  const { glossary, timeoutMs } = engineParts;
  const copies = await glossary.listCopies(installationId);
  const copy = copies.find(({ engineId }) => engineId === engine.engineId);
  if (copy === undefined) return;
  const connection = await connectionOf(installation, engine, engineParts);
  if (connection !== null && copy.vendorId !== null) {
    const { key, baseUrl: serverUrl, displayName } = connection;
    const options = { authKey: key ?? '', serverUrl, displayName, timeoutMs };
    await removeDeepLGlossary(options, copy.vendorId).catch(() => {
      // A key that is refused keeps nobody from removing the engine.
      log.warn({ installationId, engineId: engine.engineId }, 'glossary left at the vendor');
    });
  }
  await glossary.removeCopy(installationId, engine.engineId);
}

function findBefore(list: EngineRecord[], { engineId, kind }: EngineInput): EngineRecord | null {
  if (engineId === null) return null;
  const before = list.find((one) => one.engineId === engineId);
  if (before === undefined) throw new NotFound('This engine');
  if (before.kind !== kind) {
    throw new BadInput('engine_kind', 'Of an engine the kind stays. Add another one instead.');
  }
  return before;
}

/** With the first change the environment's engines become the installation's own list. */
async function takeOver(
  tx: Parameters<EngineStore['save']>[0],
  installation: Installation,
  { list, store, isOwn }: { list: EngineRecord[]; store: EngineStore; isOwn: boolean },
): Promise<void> {
  if (isOwn) return;
  for (const [index, engine] of list.entries()) {
    await store.save(tx, installation, { ...engine, place: index + 1 });
  }
}

const isSameServer = (
  one: Pick<EngineRecord, 'baseUrl' | 'model'>,
  other: Pick<EngineRecord, 'baseUrl' | 'model'>,
) => one.baseUrl === other.baseUrl && one.model === other.model;

/** What could not be translated until now perhaps can be. */
async function prepareWaiting(
  tx: Parameters<JobQueue['enqueue']>[0],
  installationId: string,
  waiting: { ticketId: string }[],
  { queue }: EnginesChangedParts,
): Promise<void> {
  for (const { ticketId } of waiting) {
    await queue.enqueue(tx, 'prepare-ticket', { installationId, ticketId });
  }
}
