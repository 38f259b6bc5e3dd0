import { existsSync, readFileSync, statSync } from 'node:fs';
import { DataAbsent } from '../measuring/data-file.ts';

/** A reply and its translation, and whether people say that it would do harm. */
export interface GatePair {
  sourceLanguage: string;
  source: string;
  targetLanguage: string;
  target: string;
  dangerous: boolean;
}

const HEADER = 'source_lang\tsource\ttarget_lang\ttarget\tdangerous';

/** Null: there is no such file. Throws {@link DataAbsent} with the line for what is no such table. */
export function readPairs(file: string): GatePair[] | null {
  if (!existsSync(file)) return null;
  if (statSync(file).isDirectory()) {
    throw new DataAbsent(`--data names a folder; this measurement takes a file of pairs: ${file}`);
  }
  const [header, ...lines] = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  if (header !== HEADER) {
    throw new DataAbsent(`The first line of ${file} must be: ${HEADER.replaceAll('\t', ' ⇥ ')}`);
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [sourceLanguage, source, targetLanguage, target, dangerous, ...more] = line.split('\t');
    const isWhole = sourceLanguage && source && targetLanguage && target && more.length === 0;
    if (!isWhole || (dangerous !== '0' && dangerous !== '1')) {
      throw new DataAbsent(
        `Line ${index + 2} of ${file} is no pair: five columns, the last 0 or 1.`,
      );
    }
    return [{ sourceLanguage, source, targetLanguage, target, dangerous: dangerous === '1' }];
  });
}
