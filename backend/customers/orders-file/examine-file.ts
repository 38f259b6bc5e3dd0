import { isWorkbook, watchEncoding } from '../../text-encoding.ts';
import type { FilePlan, FileRefusal } from './file-plan.ts';
import { guessColumns, guessDateOrder, guessDecimal, guessDelimiter } from './guess-plan.ts';
import { csvParser } from './read-file.ts';
import { readCurrency, readStatus, statusWord } from './read-values.ts';

/** What a file looks like before anybody has said how to read it. */
export interface ExaminedFile {
  columns: { name: string; samples: string[] }[];
  /** Rows of the part that was looked at, without the header. */
  rowsSeen: number;
  plan: FilePlan;
  /** Words for an order's state that we do not know, lower case. */
  unknownStatuses: string[];
}

const LOOKED_AT = 512 * 1024;
const SAMPLES = 4;
const CELL_SHOWN = 80;

export interface FileExaminer {
  push(bytes: Uint8Array): void;
  /** With an encoding or a delimiter of the admin's, those. */
  end(
    given: Partial<Pick<FilePlan, 'encoding' | 'delimiter'>>,
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
      const [header, ...body] = rows;
      if (header === undefined) return 'file_empty';
      if (body.length === 0) return 'file_header_only';
      return describe(header, body, { encoding, delimiter }, otherwise);
    },
  };
}

function describe(
  header: string[],
  body: string[][],
  how: Pick<FilePlan, 'encoding' | 'delimiter'>,
  otherwise: Pick<FilePlan, 'timeZone' | 'currency' | 'dateOrder'>,
): ExaminedFile {
  const columns = guessColumns(header);
  const of = (column: keyof FilePlan['columns']): string[] => {
    const at = columns[column];
    return at === undefined ? [] : body.map((cells) => cells[at] ?? '').filter(Boolean);
  };
  const currencies = new Set(of('currency').map((text) => readCurrency(text)));
  const words = new Set(of('status').filter((text) => readStatus(text, {}) === null));
  return {
    columns: header.map((name, at) => ({
      name: name.slice(0, CELL_SHOWN),
      samples: [...new Set(body.map((cells) => (cells[at] ?? '').trim()).filter(Boolean))]
        .slice(0, SAMPLES)
        .map((cell) => cell.slice(0, CELL_SHOWN)),
    })),
    rowsSeen: body.length,
    unknownStatuses: [...words].map(statusWord).slice(0, 20),
    plan: {
      ...how,
      columns,
      currency: currencies.size > 0 ? null : otherwise.currency,
      totalIs: addsUp(body, columns) ? 'line' : 'order',
      dateOrder: guessDateOrder(of('placedAt'), otherwise.dateOrder),
      decimal: guessDecimal(of('total')),
      timeZone: otherwise.timeZone,
      statuses: {},
    },
  };
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
