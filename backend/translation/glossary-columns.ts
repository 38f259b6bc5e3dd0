import type { LanguageTag } from '../domain.ts';
import { namedLanguage } from './language-names.ts';

/** Where a file's columns are, from 0; -1: it has no such column. */
export interface GlossaryColumns {
  source: number;
  target: number;
  sourceLanguage: number;
  targetLanguage: number;
}

export interface FileLayout {
  /** Null: each row says by its width what it holds. */
  columns: GlossaryColumns | null;
  /** What the headings say of all rows (`Deutsch;Englisch`); null: nothing. */
  direction: { sourceLanguage: LanguageTag; targetLanguage: LanguageTag } | null;
  /** Whether the first row holds headings, no term. */
  hasHeadings: boolean;
}

/** Usual headings, without signs and blanks, in lower case. */
const HEADINGS: Record<keyof GlossaryColumns, string> = {
  source:
    'source|sourceterm|sourcetext|original|term|quelle|quellbegriff|quelltext|ausgangsbegriff|begriff|原文|源文|术语|原词|terme|termesource|origine|término|términodeorigen|origen',
  target:
    'target|targetterm|targettext|translation|ziel|zielbegriff|zieltext|übersetzung|译文|翻译|目标|译词|traduction|termecible|cible|traducción|términodedestino|destino',
  sourceLanguage:
    'sourcelang|sourcelanguage|from|fromlanguage|von|quellsprache|ausgangssprache|源语言|原文语言|源语种|de|languesource|languedorigine|idiomadeorigen|lenguadeorigen',
  targetLanguage:
    'targetlang|targetlanguage|to|tolanguage|nach|zielsprache|目标语言|译文语言|目标语种|vers|languecible|a|idiomadedestino|lenguadedestino',
};

/**
 * How a file of trimmed cells, without empty rows, is laid out: by the names of its columns, by two languages that head them, or, for
 * columns of languages that have no name, by every value being a language.
 */
export function readLayout(rows: readonly string[][]): FileLayout {
  const [first = []] = rows;
  return (
    namedColumns(first, rows) ??
    unnamedColumns(rows, false) ??
    languageHeadings(first) ??
    unnamedColumns(rows, true) ?? { columns: null, direction: null, hasHeadings: false }
  );
}

/** `Source;Target;Von;Nach`, in any order. */
function namedColumns(first: string[], rows: readonly string[][]): FileLayout | null {
  const columns = {
    source: findHeading(first, 'source'),
    target: findHeading(first, 'target'),
    sourceLanguage: findHeading(first, 'sourceLanguage'),
    targetLanguage: findHeading(first, 'targetLanguage'),
  };
  const body = rows.slice(1);
  if (columns.source >= 0 && columns.target >= 0) {
    return { columns: withLanguages(columns, body), direction: null, hasHeadings: true };
  }
  if (columns.sourceLanguage < 0 || columns.targetLanguage < 0) return null;
  // Two columns may be headed `Ausgangssprache;Zielsprache` and hold the words themselves.
  if (filledWidth(first) === 2) {
    const [source, target] = [columns.sourceLanguage, columns.targetLanguage];
    return {
      columns: { source, target, sourceLanguage: -1, targetLanguage: -1 },
      direction: null,
      hasHeadings: true,
    };
  }
  const [source = -1, target = -1] = otherColumns(first, columns);
  return { columns: { ...columns, source, target }, direction: null, hasHeadings: true };
}

/** `Deutsch;Englisch`: two languages and no third, of which the first is the original's. */
function languageHeadings(first: string[]): FileLayout | null {
  const named = first.flatMap((cell, at) => {
    const language = namedLanguage(cell);
    return language === null ? [] : [{ language, at }];
  });
  const [one, other] = named;
  if (one === undefined || other === undefined || named.length > 2) return null;
  if (one.language === other.language) return null;
  // `包邮;free shipping;zh;en` is a term with its languages, whatever follows.
  if (filledWidth(first) === 4 && one.at === 2) return null;
  return {
    columns: { source: one.at, target: other.at, sourceLanguage: -1, targetLanguage: -1 },
    direction: { sourceLanguage: one.language, targetLanguage: other.language },
    hasHeadings: true,
  };
}

/** Four columns that nothing names: those of languages may be any two. Null: not so. */
function unnamedColumns(rows: readonly string[][], hasHeadings: boolean): FileLayout | null {
  const body = rows.slice(hasHeadings ? 1 : 0);
  if (body.length === 0 || body.some((cells) => filledWidth(cells) !== 4)) return null;
  const languages = languageColumns(body);
  if (languages === null) return null;
  const [source = -1, target = -1] = otherColumns(body[0] ?? [], languages);
  return { columns: { source, target, ...languages }, direction: null, hasHeadings };
}

/** Named columns of words with those of languages, should no heading have named them. */
function withLanguages(columns: GlossaryColumns, body: readonly string[][]): GlossaryColumns {
  if (columns.sourceLanguage >= 0 || columns.targetLanguage >= 0) return columns;
  return { ...columns, ...languageColumns(body, [columns.source, columns.target]) };
}

/** The two columns in which every value is a language; null: they are not two. */
function languageColumns(
  body: readonly string[][],
  taken: readonly number[] = [],
): Pick<GlossaryColumns, 'sourceLanguage' | 'targetLanguage'> | null {
  const width = Math.max(0, ...body.map((cells) => cells.length));
  const found = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const values = body.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
    const isOfLanguages = values.length > 0 && values.every((cell) => namedLanguage(cell) !== null);
    return isOfLanguages && !taken.includes(at);
  });
  const [sourceLanguage, targetLanguage] = found;
  if (sourceLanguage === undefined || targetLanguage === undefined) return null;
  return found.length === 2 ? { sourceLanguage, targetLanguage } : null;
}

function otherColumns(
  cells: readonly string[],
  languages: Pick<GlossaryColumns, 'sourceLanguage' | 'targetLanguage'>,
): number[] {
  const taken = [languages.sourceLanguage, languages.targetLanguage];
  return cells.map((_, at) => at).filter((at) => !taken.includes(at));
}

/** Cells up to the last that is filled: a spreadsheet writes empty ones behind it. */
export const filledWidth = (cells: readonly string[]) =>
  cells.findLastIndex((cell) => cell !== '') + 1;

function findHeading(cells: readonly string[], column: keyof GlossaryColumns): number {
  const names = HEADINGS[column].split('|');
  return cells.findIndex((cell) => names.includes(plainHeading(cell)));
}

const plainHeading = (cell: string) =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
