import type { Database, Transaction } from '../database/database.ts';
import { presetOf } from '../engines/engine-kinds.ts';
import { environmentEngines } from '../engines/environment-engines.ts';
import { connectionOf } from '../engines/installation-engines.ts';
import type { EngineParts } from '../engines/open-engines.ts';
import { BadInput } from '../errors.ts';
import type {
  Decision,
  GlossaryView,
  ImportRequest,
  ImportView,
  TermInput,
} from '../http/contract-glossary.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Log } from '../log.ts';
import { syncDeepLGlossary } from '../translation/deepl-glossary.ts';
import { checkTerm, readGlossaryFile } from '../translation/glossary-csv.ts';
import type { NewTerm } from '../translation/glossary-store.ts';
import { TranslatorError } from '../translation/translator.ts';

/** Terms of a file that its preview shows. */
const FIRST_SHOWN = 3;

export interface GlossaryParts {
  database: Database;
  queue: JobQueue;
  installations: InstallationStore;
  engineParts: EngineParts;
  log: Log;
  now: () => Date;
}

export async function readGlossary(
  installationId: string,
  parts: GlossaryParts,
): Promise<GlossaryView> {
  const { glossary } = parts.engineParts;
  const [{ teamLanguage }, terms, proposals, copies, revision, holders] = await Promise.all([
    parts.installations.get(installationId),
    glossary.list(installationId),
    parts.engineParts.fixes.listProposals(installationId),
    glossary.listCopies(installationId),
    glossary.revision(installationId),
    holdersOf(installationId, parts),
  ]);
  return {
    teamLanguage,
    terms,
    proposals,
    copies: holders.map(({ engine }) => {
      const copy = copies.find((one) => one.engineId === engine.engineId);
      const isInStep = (copy?.revision ?? 0) === revision;
      return {
        displayName: engine.displayName,
        state: copy?.problem != null ? 'failed' : isInStep ? 'in_step' : 'waiting',
        problem: copy?.problem ?? null,
        syncedAt: copy?.syncedAt?.toISOString() ?? null,
      };
    }),
  };
}

/** Writes one term, in the place of another or beside them. Throws `BadInput`. */
export async function saveTerm(
  installationId: string,
  userId: string,
  input: TermInput,
  parts: GlossaryParts,
): Promise<void> {
  const term = needTerm(input);
  await change(installationId, parts, async (tx) => {
    const { glossary } = parts.engineParts;
    if (input.termId !== null) await glossary.remove(tx, installationId, [input.termId]);
    await glossary.put(tx, installationId, [term], userId, parts.now());
  });
}

export async function removeTerms(
  installationId: string,
  termIds: string[],
  parts: GlossaryParts,
): Promise<void> {
  await change(installationId, parts, (tx) =>
    parts.engineParts.glossary.remove(tx, installationId, termIds),
  );
}

/**
 * A file of terms: all of it, or nothing and what is wrong with which row. A preview tells the same
 * and stores nothing.
 */
export async function importTerms(
  installationId: string,
  userId: string,
  { content, isPreview, ...direction }: ImportRequest,
  parts: GlossaryParts,
): Promise<ImportView> {
  const file = readGlossaryFile(Buffer.from(content, 'base64'), direction);
  if (file.ok && !isPreview) {
    await change(installationId, parts, (tx) =>
      parts.engineParts.glossary.put(tx, installationId, file.terms, userId, parts.now()),
    );
  }
  const terms = file.ok ? file.terms : [];
  return {
    taken: isPreview ? 0 : terms.length,
    directions: countDirections(terms),
    first: terms.slice(0, FIRST_SHOWN),
    outdated: file.ok ? file.outdated : 0,
    encoding: file.ok ? file.encoding : null,
    problem: file.ok ? null : file.code,
    rows: file.ok ? [] : file.rows,
    glossary: await readGlossary(installationId, parts),
  };
}

function countDirections(terms: readonly NewTerm[]): ImportView['directions'] {
  const counted = new Map<string, ImportView['directions'][number]>();
  for (const { sourceLanguage, targetLanguage } of terms) {
    const key = `${sourceLanguage}>${targetLanguage}`;
    const before = counted.get(key)?.count ?? 0;
    counted.set(key, { sourceLanguage, targetLanguage, count: before + 1 });
  }
  return [...counted.values()].sort((one, other) => other.count - one.count);
}

/** What agents fixed twice becomes a term, or is never proposed again. */
export async function decideProposal(
  installationId: string,
  userId: string,
  { accepted, ...fix }: Decision,
  parts: GlossaryParts,
): Promise<void> {
  const term = accepted === null ? null : needTerm({ ...fix, ...accepted });
  await change(installationId, parts, async (tx) => {
    const decision = term === null ? 'dismissed' : 'accepted';
    await parts.engineParts.fixes.decide(tx, installationId, fix, decision, userId, parts.now());
    if (term !== null) {
      await parts.engineParts.glossary.put(tx, installationId, [term], userId, parts.now());
    }
  });
}

/** Brings the copies at vendors in step; what fails is said on the page, and tried again. */
export async function syncGlossary(
  { installationId }: InstallationJob,
  parts: GlossaryParts,
): Promise<void> {
  const { engineParts, now } = parts;
  const { glossary } = engineParts;
  const revision = await glossary.revision(installationId);
  const terms = await glossary.list(installationId);
  const copies = await glossary.listCopies(installationId);
  let failure: TranslatorError | null = null;
  for (const { engine, connection } of await holdersOf(installationId, parts)) {
    const { engineId } = engine;
    const copy = copies.find((one) => one.engineId === engineId);
    if (copy?.revision === revision && copy.problem === null) continue;
    const before = { vendorId: copy?.vendorId ?? null, pairs: copy?.pairs ?? [] };
    try {
      const { key, baseUrl, displayName } = connection;
      const synced = await syncDeepLGlossary(
        { authKey: key ?? '', serverUrl: baseUrl, displayName, timeoutMs: engineParts.timeoutMs },
        `Crossdesk ${installationId}`,
        before,
        terms,
      );
      await glossary.saveCopy(installationId, {
        engineId,
        ...synced,
        revision,
        problem: null,
        syncedAt: now(),
      });
    } catch (error) {
      if (!(error instanceof TranslatorError)) throw error;
      await glossary.saveCopy(installationId, {
        engineId,
        ...before,
        revision: copy?.revision ?? 0,
        problem: error.message,
        syncedAt: copy?.syncedAt ?? null,
      });
      // A wrong key does not mend itself by trying again.
      const passes = ['rate_limited', 'timeout', 'unavailable'].includes(error.kind);
      if (passes) failure = error;
    }
  }
  if (failure !== null) throw failure;
}

/** Engines at whose vendors glossaries are kept. */
async function holdersOf(installationId: string, { installations, engineParts }: GlossaryParts) {
  const installation = await installations.get(installationId);
  const own = await engineParts.engines.list(installationId);
  const list =
    own.length > 0 ? own : environmentEngines(engineParts.config, installation.teamCurrency);
  const holders = [];
  for (const engine of list) {
    if (!engine.isOn || presetOf(engine.kind).adapter !== 'deepl') continue;
    const connection = await connectionOf(installation, engine, engineParts);
    if (connection !== null) holders.push({ engine, connection });
  }
  return holders;
}

async function change(
  installationId: string,
  { database, queue }: GlossaryParts,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await database.transaction(async (tx) => {
    await work(tx);
    await queue.enqueue(tx, 'sync-glossary', { installationId });
  });
}

function needTerm(input: NewTerm): NewTerm {
  const { source, target, sourceLanguage, targetLanguage } = input;
  const checked = checkTerm({ source, target, sourceLanguage, targetLanguage });
  if (typeof checked !== 'string') return checked;
  throw new BadInput(`term_${checked}`, `This term cannot be taken: ${checked.replace('_', ' ')}.`);
}
