import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is to be measured on is not there; the message says what to do. */
export class DataAbsent extends Error {}

/**
 * The text of the first file of that name in the folder or in one right below it. Throws
 * {@link DataAbsent} when there is no folder or no such file.
 */
export function readDataFile(folder: string | null, name: RegExp): string {
  if (folder === null) {
    throw new DataAbsent('This measurement needs data that is not part of the project: --data DIR');
  }
  for (const below of ['.', ...foldersIn(folder)]) {
    const found = readdirSync(join(folder, below)).find((file) => name.test(file));
    if (found !== undefined) return readFileSync(join(folder, below, found), 'utf8');
  }
  throw new DataAbsent(`There is no file ${name} in ${folder} or right below it.`);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
