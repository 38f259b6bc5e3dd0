import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { LanguageTag } from '../domain.ts';
import { type TextEncoding, watchEncoding } from '../text-encoding.ts';
import { filledWidth, type GlossaryColumns, readLayout } from './glossary-columns.ts';
import type { GlossaryTerm, NewTerm } from './glossary-store.ts';
import { foldTerm } from './glossary-terms.ts';
import { languageOfCode, namedLanguage } from './language-names.ts';

/** Why a term, or a row of a file, cannot be taken: `glossary_page.rows.<code>`. */
export type TermProblem =
  | 'empty'
  | 'too_long'
  | 'control_signs'
  | 'same_language'
  | 'unknown_language'
  | 'no_second'
  | 'columns';

export interface RowProblem {
  /** As a spreadsheet counts; 1 is the first line. */
  row: number;
  code: TermProblem;
  /** The row's words, cut short. */
  text: string;
}

export type ReadFile =
  | {
      ok: true;
      terms: NewTerm[];
      encoding: TextEncoding;
      /** Rows whose original a later row translates otherwise; that one is in `terms`. */
      outdated: number;
    }
  | { ok: false; code: 'encoding' | 'csv' | 'no_rows' | 'rows'; rows: RowProblem[] };

/** DeepL's rule for an entry; so that what we hold can always be held there as well. */
const MOST_BYTES = 1_024;
const MOST_ROWS = 5_000;
const SHOWN_ROWS = 50;

/** A term as it may be stored: trimmed; or why not. */
export function checkTerm(given: NewTerm): NewTerm | TermProblem {
  const source = given.source.normalize().trim();
  const target = given.target.normalize().trim();
  const sourceLanguage = languageOf(given.sourceLanguage);
  const targetLanguage = languageOf(given.targetLanguage);
  if (sourceLanguage === null || targetLanguage === null) return 'unknown_language';
  if (sourceLanguage === targetLanguage) return 'same_language';
  if (source === '' || target === '') return 'empty';
  for (const text of [source, target]) {
    if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return 'control_signs';
    if (Buffer.byteLength(text) > MOST_BYTES) return 'too_long';
  }
  return { source, target, sourceLanguage, targetLanguage };
}

/**
 * Reads a glossary file: two columns (source, target), of the direction that their headings name or
 * else of the one given; or four that name the languages of each row, see {@link readLayout}. All
 * rows are good, or none is taken; of rows with the same source the last one counts.
 */
export function readGlossaryFile(
  bytes: Uint8Array,
  direction: { sourceLanguage: LanguageTag; targetLanguage: LanguageTag },
): ReadFile {
  const decoded = decodeFile(bytes);
  if (decoded === null) return { ok: false, code: 'encoding', rows: [] };
  const filled = splitRows(decoded.text);
  if (filled === null) return { ok: false, code: 'csv', rows: [] };
  const layout = readLayout(filled.map(({ cells }) => cells));
  const body = filled.slice(layout.hasHeadings ? 1 : 0);
  if (body.length === 0 || body.length > MOST_ROWS) return { ok: false, code: 'no_rows', rows: [] };

  const problems: RowProblem[] = [];
  const taken = new Map<string, NewTerm>();
  let outdated = 0;
  for (const { cells, row } of body) {
    const term = termOf(cells, layout.columns, layout.direction ?? direction);
    const checked = typeof term === 'string' ? term : checkTerm(term);
    if (typeof checked === 'string') {
      problems.push({ row, code: checked, text: cells.join(' · ').slice(0, 80) });
    } else if (isOutdating(taken, checked)) outdated += 1;
  }
  if (problems.length > 0) return { ok: false, code: 'rows', rows: problems.slice(0, SHOWN_ROWS) };
  return { ok: true, terms: [...taken.values()], encoding: decoded.encoding, outdated };
}

/** The rows that hold anything, their cells trimmed. Null: not whole. */
function splitRows(text: string): { cells: string[]; row: number }[] | null {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
    }) as string[][];
    return records
      .map((cells, index) => ({ cells: cells.map((cell) => cell.trim()), row: index + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch {
    return null;
  }
}

/** The glossary as a file that spreadsheets open as it is, and DeepL takes. */
export function writeGlossaryFile(terms: readonly GlossaryTerm[]): string {
  const rows = terms.map((term) => [
    // A spreadsheet would run what begins so as a formula.
    guarded(term.source),
    guarded(term.target),
    term.sourceLanguage,
    term.targetLanguage,
  ]);
  const header = ['source', 'target', 'source_lang', 'target_lang'];
  return stringify([header, ...rows], { bom: true, record_delimiter: '\r\n' });
}

const guarded = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);
const unguarded = (text: string) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** Takes a term, and tells whether it is another translation of a word that was there before. */
function isOutdating(taken: Map<string, NewTerm>, term: NewTerm): boolean {
  const key = [term.sourceLanguage, term.targetLanguage, foldTerm(term.source)].join('\t');
  const before = taken.get(key);
  taken.set(key, term);
  return before !== undefined && before.target !== term.target;
}

function termOf(
  cells: string[],
  columns: GlossaryColumns | null,
  direction: Omit<NewTerm, 'source' | 'target'>,
): NewTerm | 'columns' | 'no_second' {
  // Cells that a spreadsheet left empty at the end count for nothing; an empty translation does.
  const width = Math.max(filledWidth(cells), Math.min(cells.length, 2));
  if (width < 2) return 'no_second';
  if (columns === null && width !== 2 && width !== 4) return 'columns';
  const at = columns ?? {
    source: 0,
    target: 1,
    sourceLanguage: width === 4 ? 2 : -1,
    targetLanguage: width === 4 ? 3 : -1,
  };
  return {
    source: unguarded(cells[at.source] ?? ''),
    target: unguarded(cells[at.target] ?? ''),
    sourceLanguage: cells[at.sourceLanguage] || direction.sourceLanguage,
    targetLanguage: cells[at.targetLanguage] || direction.targetLanguage,
  };
}

const languageOf = (given: string) => namedLanguage(given) ?? languageOfCode(given);

function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const counts = ['\t', ';', ','].map((sign) => ({ sign, many: line.split(sign).length - 1 }));
  return counts.find(({ many }) => many > 0)?.sign ?? ',';
}

/** A file's text in whichever encoding it is. Null: not text, or broken within it. */
function decodeFile(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const watch = watchEncoding();
  watch.see(bytes);
  const encoding = watch.verdict();
  if (encoding === null) return null;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}
