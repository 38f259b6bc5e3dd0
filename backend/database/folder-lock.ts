import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { CrossdeskError } from '../errors.ts';

const TRIES = 100;
const SHORTLY_MS = 20;
/** A file that is still empty after so many looks has no owner about to write into it. */
const EMPTY_LOOKS = 5;

/**
 * Claims `<folder>.lock` for this process. PGlite opens a folder that another process has open
 * without a word, and damages it. A lock whose process is gone (kill -9) is taken over; a process
 * is known by its id and its start, for in a container every start has the same id.
 *
 * Throws when a living process, this one included, holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  for (let look = 0; look < TRIES; look += 1) {
    if (create(path)) return () => rm(path, { force: true });
    const holder = await holderOf(path);
    if (holder.isAlive) {
      throw new CrossdeskError(
        'folder_in_use',
        `The data folder ${folder} is in use by process ${holder.pid}. Stop that one first, or set DATA_FOLDER to another folder.`,
      );
    }
    const isUnclear = holder.text === '' && look < EMPTY_LOOKS;
    if (isUnclear || !(await removeStale(path, holder.text))) await delay(SHORTLY_MS);
  }
  throw new Error(
    `The lock file ${path} cannot be claimed. Remove it, and ${guardOf(path)}, if nothing uses the folder.`,
  );
}

/**
 * Takes away the lock of a dead process. Only one at a time may: who looked before and removes
 * after would remove what somebody else has just put there. False: another one is at it.
 */
async function removeStale(path: string, stale: string): Promise<boolean> {
  const guard = guardOf(path);
  if (!create(guard)) {
    // Killed in these few lines, which leaves the guard behind.
    const { isAlive, text } = await holderOf(guard);
    if (!isAlive && text !== '') await rm(guard, { force: true });
    return false;
  }
  try {
    if ((await holderOf(path)).text === stale) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
  return true;
}

const guardOf = (path: string) => `${path}.taken-over`;

/** False when the file is there already. In one go: nobody shall see it empty for long. */
function create(path: string): boolean {
  try {
    writeFileSync(path, describeProcess(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function holderOf(path: string): Promise<{ text: string; pid: number; isAlive: boolean }> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = Number(text.split(' ')[0]);
  return { text, pid, isAlive: pid > 0 && text === describeProcess(pid) };
}

/** The process' id and start; without `/proc` the id alone; a dead one is only `dead`. */
function describeProcess(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'dead';
  }
  try {
    // The name, in brackets, may hold spaces; the start is the 22nd field of all.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return `${pid} ${fields[19]}`;
  } catch {
    return String(pid);
  }
}
