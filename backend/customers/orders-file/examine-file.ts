import { isWorkbook, watchEncoding } from '../../text-encoding.ts';
import type { FilePlan, FileRefusal } from './file-plan.ts';
import { guessDateOrder, guessDelimiter, guessFirstRow } from './guess-plan.ts';
import { guessColumns } from './headings.ts';
import { type DecimalGuess, guessDecimal } from './read-amount.ts';
import { csvParser } from './read-file.ts';
import { readCurrency, readStatus, statusWord } from './read-values.ts';

/** What a file looks like before anybody has said how to read it. */
export interface ExaminedFile {
  columns: {
    /** Empty where the file has no headings. */
    name: string;
    samples: string[];
    /** Of its amounts; null where it holds none with a sign. */
    decimal: DecimalGuess | null;
  }[];
  /** Rows of the part that was looked at, without headings. */
  rowsSeen: number;
  plan: FilePlan;
  /** Words for an order's state that we do not know, lower case. */
  unknownStatuses: string[];
}

const LOOKED_AT = 512 * 1024;
const SAMPLES = 4;
const CELL_SHOWN = 80;

type HowToCut = Pick<FilePlan, 'encoding' | 'delimiter' | 'firstRow'>;
/** What changes rows and columns themselves. */
export type GivenParts = Partial<HowToCut>;

export interface FileExaminer {
  push(bytes: Uint8Array): void;
  /** What the admin has said holds; the rest is guessed. */
  end(
    given: GivenParts,
    otherwise: Pick<FilePlan, 'timeZone' | 'currency' | 'dateOrder'>,
  ): Promise<ExaminedFile | FileRefusal>;
}

/** Watches all of a file for its encoding, and its beginning for everything else. */
export function examineOrderFile(): FileExaminer {
  const watch = watchEncoding();
  const start: Uint8Array[] = [];
  let kept = 0;
  return {
    push(bytes) {
      watch.see(bytes);
      if (kept < LOOKED_AT) start.push(bytes.subarray(0, LOOKED_AT - kept));
      kept += bytes.length;
    },
    async end(given, otherwise) {
      const bytes = Buffer.concat(start);
      if (bytes.length === 0) return 'file_empty';
      if (isWorkbook(bytes)) return 'file_is_excel';
      const encoding = given.encoding ?? watch.verdict();
      if (encoding === null) return 'file_not_text';
      const text = new TextDecoder(encoding).decode(bytes, { stream: true });
      const delimiter = given.delimiter ?? guessDelimiter(text);
      const rows = await firstRows(text, delimiter);
      const [first] = rows;
      if (first === undefined) return 'file_empty';
      const firstRow = given.firstRow ?? guessFirstRow(first);
      const header = firstRow === 'headings' ? first : first.map(() => '');
      const body = firstRow === 'headings' ? rows.slice(1) : rows;
      if (body.length === 0) return 'file_header_only';
      return describe(header, body, { encoding, delimiter, firstRow }, otherwise);
    },
  };
}

function describe(
  header: string[],
  body: string[][],
  how: HowToCut,
  otherwise: Pick<FilePlan, 'timeZone' | 'currency' | 'dateOrder'>,
): ExaminedFile {
  const columns = guessColumns(header);
  const of = (column: keyof FilePlan['columns']): string[] => {
    const at = columns[column];
    return at === undefined ? [] : body.map((cells) => cells[at] ?? '').filter(Boolean);
  };
  const currencies = new Set(of('currency').map((text) => readCurrency(text)));
  const words = new Set(of('status').filter((text) => readStatus(text, {}) === null));
  const described = header.map((name, at) =>
    describeColumn(
      name,
      body.map((cells) => cells[at] ?? ''),
    ),
  );
  return {
    columns: described,
    rowsSeen: body.length,
    unknownStatuses: [...words].map(statusWord).slice(0, 20),
    plan: {
      ...how,
      columns,
      currency: currencies.size > 0 ? null : otherwise.currency,
      totalIs: addsUp(body, columns) ? 'line' : 'order',
      dateOrder: guessDateOrder(of('placedAt'), otherwise.dateOrder),
      decimal: decimalOf(described, columns),
      timeZone: otherwise.timeZone,
      statuses: {},
    },
  };
}

function describeColumn(name: string, cells: string[]): ExaminedFile['columns'][number] {
  const values = new Set(cells.map((cell) => cell.trim()).filter(Boolean));
  return {
    name: name.slice(0, CELL_SHOWN),
    samples: [...values].slice(0, SAMPLES).map((cell) => cell.slice(0, CELL_SHOWN)),
    decimal: guessDecimal(cells),
  };
}

/** As the order's amount shows it; else as the other amounts of the file do. */
function decimalOf(
  described: ExaminedFile['columns'],
  { total, itemPrice, refunded }: FilePlan['columns'],
): FilePlan['decimal'] {
  const guesses = [total, itemPrice, refunded].map((at) => described[at ?? -1]?.decimal ?? null);
  const sure = guesses.find((guess) => guess !== null && guess.unclear === null);
  return (sure ?? guesses.find(Boolean))?.sign ?? '.';
}

/** Rows of one order with different amounts: those of its lines. */
function addsUp(body: string[][], { orderNumber, total }: FilePlan['columns']): boolean {
  if (orderNumber === undefined || total === undefined) return false;
  return body.some((cells, i) => {
    const before = body[i - 1];
    const [now, then] = [cells[total] ?? '', before?.[total] ?? ''];
    return (
      before?.[orderNumber] === cells[orderNumber] && now !== '' && then !== '' && now !== then
    );
  });
}

/** A cut in the middle of a quoted field is no matter here: what was whole counts. */
async function firstRows(text: string, delimiter: string): Promise<string[][]> {
  const rows: string[][] = [];
  const parser = csvParser(delimiter, (cells) => rows.push(cells));
  await new Promise<void>((resolve) => {
    parser.once('error', () => resolve());
    parser.once('close', () => resolve());
    parser.write(text);
    parser.end();
    parser.resume();
  });
  return rows;
}
