import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { CrossdeskError } from '../errors.ts';

/**
 * Claims `<folder>.lock` for this process. PGlite opens a folder that another process has open
 * without a word, and damages it. A lock whose process is gone (kill -9) is taken over; a process
 * is known by its id and its start, for in a container every start has the same id.
 *
 * Throws when a living process, this one included, holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  const own = describeProcess(process.pid);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(own);
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readFile(path, 'utf8').catch(() => '');
    const pid = Number(holder.split(' ')[0]);
    if (pid > 0 && holder === describeProcess(pid)) {
      throw new CrossdeskError(
        'folder_in_use',
        `The data folder ${folder} is in use by process ${pid}. Stop that one first, or set DATA_FOLDER to another folder.`,
      );
    }
    // Empty: its owner is about to write, or died between two lines.
    if (holder === '' && attempt < 5) await delay(20);
    else await setAside(path, holder);
  }
  throw new Error(`The lock file ${path} cannot be claimed. Remove it if nothing uses the folder.`);
}

/** Takes a stale lock away; one that somebody else has just put in its place is put back. */
async function setAside(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) === stale) await rm(aside, { force: true });
    else await rename(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
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
