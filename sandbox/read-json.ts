import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of one of the sandbox's folders as one object, by their names. */
export function readJson<T>(folder: string, names: (keyof T & string)[]): T {
  return Object.fromEntries(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(join(import.meta.dirname, folder, `${name}.json`), 'utf8')),
    ]),
  ) as T;
}
