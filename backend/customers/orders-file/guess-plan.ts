import type { DateOrder, FilePlan } from './file-plan.ts';
import { guessColumns } from './headings.ts';
import { readAmount } from './read-amount.ts';
import { isEmailAddress, readDate } from './read-values.ts';

/** A row with an e-mail address or a date is an order; one with an amount, if no heading is known. */
export function guessFirstRow(row: readonly string[]): FilePlan['firstRow'] {
  const cells = row.map((cell) => cell.trim());
  const isDate = (cell: string) =>
    (['dmy', 'mdy'] as const).some((order) => readDate(cell, order, 'UTC') !== null);
  if (cells.some((cell) => isEmailAddress(cell) || isDate(cell))) return 'order';
  if (Object.keys(guessColumns(cells)).length > 0) return 'headings';
  const isAmount = (cell: string) => (readAmount(cell, '.') ?? readAmount(cell, ',')) !== null;
  return cells.some(isAmount) ? 'order' : 'headings';
}

/** The sign that stands most evenly in the first lines, outside of quotes. */
export function guessDelimiter(start: string): FilePlan['delimiter'] {
  const told = /^sep=(.)\r?\n/.exec(start)?.[1];
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(0, 20);
  let best: { delimiter: FilePlan['delimiter']; least: number } = { delimiter: ',', least: 0 };
  for (const delimiter of [',', ';', '\t', '|'] as const) {
    if (told === delimiter) return delimiter;
    const least = Math.min(...lines.map((line) => line.split(delimiter).length - 1));
    if (least > best.least) best = { delimiter, least };
  }
  return best.delimiter;
}

/** Day before month where a first part is above 12, month first where a second is; else as given. */
export function guessDateOrder(dates: readonly string[], otherwise: DateOrder): DateOrder {
  for (const text of dates) {
    const [, one = '', two = ''] = /^\s*(\d{1,4})[-/.](\d{1,2})[-/.]/.exec(text) ?? [];
    if (one.length === 4) return 'ymd';
    if (Number(one) > 12) return 'dmy';
    if (Number(two) > 12) return 'mdy';
    if (one !== '' && text.includes('.')) return 'dmy';
  }
  return otherwise;
}
