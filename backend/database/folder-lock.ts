import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { CrossdeskError } from '../errors.ts';

/**
 * Claims `<folder>.lock` for this process. PGlite opens a folder that another process has open
 * without a word, and damages it. A lock whose process is gone (kill -9) is taken over.
 *
 * Throws when another living process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(await readFile(path, 'utf8').catch(() => ''));
    if (owner > 0 && owner !== process.pid && isAlive(owner)) {
      throw new CrossdeskError(
        'folder_in_use',
        `The data folder ${folder} is in use by process ${owner}. Stop that one first, or set DATA_FOLDER to another folder.`,
      );
    }
    if (owner === process.pid) {
      throw new Error(`The data folder ${folder} is already open in this process.`);
    }
    // Empty: its owner is about to write its pid, or died between two lines.
    if (owner === 0 && attempt < 5) await delay(20);
    else await rm(path, { force: true });
  }
  throw new Error(`The lock file ${path} cannot be claimed. Remove it if nothing uses the folder.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
