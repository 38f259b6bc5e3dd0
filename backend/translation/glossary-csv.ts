import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { LanguageTag } from '../domain.ts';
import { type TextEncoding, watchEncoding } from '../text-encoding.ts';
import type { GlossaryTerm, NewTerm } from './glossary-store.ts';
import { foldTerm, glossaryLanguage } from './glossary-terms.ts';

/** Why a term, or a row of a file, cannot be taken: `glossary_page.rows.<code>`. */
export type TermProblem =
  | 'empty'
  | 'too_long'
  | 'control_signs'
  | 'same_language'
  | 'unknown_language'
  | 'doubled'
  | 'columns';

export interface RowProblem {
  /** As a spreadsheet counts; 1 is the first line. */
  row: number;
  code: TermProblem;
  /** The row's words, cut short. */
  text: string;
}

export type ReadFile =
  | { ok: true; terms: NewTerm[]; encoding: string }
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
 * Reads a glossary file: two columns (source, target) of the direction given, or four that name the
 * languages too, in the order of DeepL's files (source, target, source language, target language); a
 * header may say another order. All rows are good, or none is taken.
 */
export function readGlossaryFile(
  bytes: Uint8Array,
  direction: { sourceLanguage: LanguageTag; targetLanguage: LanguageTag },
): ReadFile {
  const decoded = decodeFile(bytes);
  if (decoded === null) return { ok: false, code: 'encoding', rows: [] };
  let records: string[][];
  try {
    records = parse(decoded.text, {
      delimiter: delimiterOf(decoded.text),
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
    }) as string[][];
  } catch {
    return { ok: false, code: 'csv', rows: [] };
  }
  const rows = records.map((cells, index) => ({
    cells: cells.map((cell) => cell.trim()),
    row: index + 1,
  }));
  const columns = headerOf(rows[0]?.cells ?? []);
  const filled = rows
    .slice(columns === null ? 0 : 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0 || filled.length > MOST_ROWS)
    return { ok: false, code: 'no_rows', rows: [] };

  const problems: RowProblem[] = [];
  const taken = new Map<string, NewTerm>();
  for (const { cells, row } of filled) {
    const term = termOf(cells, columns, direction);
    const checked = term === null ? 'columns' : checkTerm(term);
    const problem = typeof checked === 'string' ? checked : doubledIn(taken, checked);
    if (problem !== null)
      problems.push({ row, code: problem, text: cells.join(' · ').slice(0, 80) });
  }
  if (problems.length > 0) return { ok: false, code: 'rows', rows: problems.slice(0, SHOWN_ROWS) };
  return { ok: true, terms: [...taken.values()], encoding: decoded.encoding };
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

/** Two different translations of one word in a file: nobody could tell which is meant. */
function doubledIn(taken: Map<string, NewTerm>, term: NewTerm): TermProblem | null {
  const key = [term.sourceLanguage, term.targetLanguage, foldTerm(term.source)].join('\t');
  const before = taken.get(key);
  if (before !== undefined && before.target !== term.target) return 'doubled';
  taken.set(key, term);
  return null;
}

type Columns = Record<'source' | 'target' | 'sourceLanguage' | 'targetLanguage', number>;
const NAMES: Record<keyof Columns, RegExp> = {
  source: /^(?:source|source[ _]term|原文|术语|源文)$/i,
  target: /^(?:target|target[ _]term|译文|翻译|目标)$/i,
  sourceLanguage: /^(?:source[ _]?lang(?:uage)?|源语言|原文语言)$/i,
  targetLanguage: /^(?:target[ _]?lang(?:uage)?|目标语言|译文语言)$/i,
};

function headerOf(cells: string[]): Columns | null {
  const find = (name: keyof Columns) => cells.findIndex((cell) => NAMES[name].test(cell));
  const columns = {
    source: find('source'),
    target: find('target'),
    sourceLanguage: find('sourceLanguage'),
    targetLanguage: find('targetLanguage'),
  };
  return columns.source >= 0 && columns.target >= 0 ? columns : null;
}

function termOf(
  cells: string[],
  columns: Columns | null,
  direction: Omit<NewTerm, 'source' | 'target'>,
): NewTerm | null {
  // Cells that a spreadsheet left empty at the end count for nothing; an empty translation does.
  const width = Math.max(cells.findLastIndex((cell) => cell !== '') + 1, Math.min(cells.length, 2));
  const at = columns ?? {
    source: 0,
    target: 1,
    sourceLanguage: width === 4 ? 2 : -1,
    targetLanguage: width === 4 ? 3 : -1,
  };
  if (columns === null && width !== 2 && width !== 4) return null;
  return {
    source: unguarded(cells[at.source] ?? ''),
    target: unguarded(cells[at.target] ?? ''),
    sourceLanguage: cells[at.sourceLanguage] || direction.sourceLanguage,
    targetLanguage: cells[at.targetLanguage] || direction.targetLanguage,
  };
}

function languageOf(given: string): LanguageTag | null {
  try {
    const [tag] = Intl.getCanonicalLocales(given.trim().replaceAll('_', '-'));
    const language = glossaryLanguage(tag ?? '');
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
    return name === undefined ? null : language;
  } catch {
    return null;
  }
}

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
