import { type CsvError, type Parser, parse } from 'csv-parse';
import type { StoredOrder } from '../order-store.ts';
import type { FilePlan, RowError } from './file-plan.ts';
import { decimalShown, readAmount } from './read-amount.ts';
import { type ReadRow, readRow } from './read-row.ts';

/** An unclosed quote must not swallow a whole file into memory. */
const LONGEST_ROW = 256 * 1024;
const ITEMS_KEPT = 200;

export interface ReadOrders {
  /** Whole orders, in the order of the file. */
  orders: StoredOrder[];
  errors: RowError[];
  /** Rows read, without the header. */
  rows: number;
  /** Rows of orders that were not paid for, which are left out. */
  unpaid: number;
  /** Rows that are not taken, for an error in them or in another row of their order. */
  badRows: number;
  /** Amounts that show their decimal sign, and those that can be read both ways. */
  sureAmounts: number;
  unclearAmounts: UnclearAmounts;
}

export interface UnclearAmounts {
  rows: number;
  /** One of them as it stands there (`1,234`), and as it is read (`1234`); null: there is none. */
  example: { written: string; read: string } | null;
}

export interface FileReader {
  /** The orders that are whole after this piece. */
  push(bytes: Uint8Array): Promise<ReadOrders>;
  end(): Promise<ReadOrders>;
}

interface Pending {
  order: StoredOrder | null;
  number: string;
  rows: number;
  isBad: boolean;
  isUnpaid: boolean;
}

/** Reads a file piece by piece. The same bytes and plan give the same orders, every time. */
export function readOrderFile(plan: FilePlan, now: Date): FileReader {
  const decoder = new TextDecoder(plan.encoding);
  let columnCount = 0;
  let pending: Pending | null = null;
  let out = nothing();
  let failure: CsvError | null = null;

  const parser = csvParser(plan.delimiter, (cells, row) => {
    if (row === 1) {
      columnCount = cells.length;
      if (plan.firstRow !== 'order') return;
    }
    out.rows += 1;
    countAmount(cells[plan.columns.total ?? -1] ?? '');
    const before = pending?.number ?? null;
    take(readRow(cells, row, plan, { now, columnCount, before }), row);
  });
  parser.on('error', (error) => {
    failure = error as CsvError;
  });

  function countAmount(written: string): void {
    const shown = decimalShown(written);
    if (shown === '.' || shown === ',') out.sureAmounts += 1;
    if (shown !== 'either') return;
    const { rows, example } = out.unclearAmounts;
    const read = readAmount(written, plan.decimal) ?? '';
    out.unclearAmounts = { rows: rows + 1, example: example ?? { written: written.trim(), read } };
  }

  function take(read: ReadRow, row: number): void {
    out.errors.push(...read.errors);
    const isFurther =
      pending !== null && read.orderNumber !== '' && pending.number === read.orderNumber;
    if (!isFurther) {
      settle();
      pending = {
        order: read.order,
        number: read.orderNumber,
        rows: 0,
        isBad: false,
        isUnpaid: read.isUnpaid,
      };
    }
    const current = pending as Pending;
    current.rows += 1;
    if (read.errors.length > 0) current.isBad = true;
    if (isFurther && read.order !== null && current.order !== null) {
      joinRows(current, read.order, row);
    }
    if (read.item !== null && current.order !== null && current.order.items.length < ITEMS_KEPT) {
      current.order.items.push(read.item);
    }
  }

  function joinRows(current: Pending, further: StoredOrder, row: number): void {
    const { order } = current;
    if (order === null) return;
    if (order.total.currency !== further.total.currency) {
      current.isBad = true;
      const value = `${order.total.currency} / ${further.total.currency}`;
      out.errors.push({ row, code: 'currency_mixed', column: 'currency', value });
    } else if (plan.totalIs === 'line') {
      order.total.amount = sum(order.total.amount, further.total.amount);
      order.refunded = sum(order.refunded, further.refunded);
    }
  }

  function settle(): void {
    if (pending === null) return;
    const { order, isBad, isUnpaid, rows } = pending;
    if (isBad) out.badRows += rows;
    else if (isUnpaid) out.unpaid += rows;
    else if (order !== null) out.orders.push(order);
    pending = null;
  }

  async function feed(text: string): Promise<void> {
    if (failure !== null || text === '') return;
    await new Promise<void>((resolve) => {
      parser.once('error', resolve);
      parser.write(text, () => {
        parser.removeListener('error', resolve);
        resolve();
      });
    });
  }

  function handOut(): ReadOrders {
    const ready = out;
    out = nothing();
    return ready;
  }

  return {
    async push(bytes) {
      await feed(decoder.decode(bytes, { stream: true }));
      return handOut();
    },
    async end() {
      await feed(decoder.decode());
      if (failure === null) {
        await new Promise<void>((resolve) => {
          parser.once('error', () => resolve());
          parser.end(() => resolve());
          parser.once('close', () => resolve());
        });
      }
      // What stands in front of the cut may be whole, or lack rows of its own.
      if (failure !== null) {
        const row = (failure as CsvError & { records?: number }).records ?? 0;
        out.rows += 1;
        out.badRows += 1;
        out.errors.push({ row: row + 1, code: 'cut_off', column: null, value: '' });
      }
      settle();
      return handOut();
    },
  };
}

const nothing = (): ReadOrders => ({
  orders: [],
  errors: [],
  rows: 0,
  unpaid: 0,
  badRows: 0,
  sureAmounts: 0,
  unclearAmounts: { rows: 0, example: null },
});

function sum(a: string, b: string): string {
  return (Number(a) + Number(b)).toFixed(4).replace(/0{1,2}$/, '');
}

/** Calls back for each row as it is whole; `row` counts as a spreadsheet does. */
export function csvParser(
  delimiter: string,
  onRow: (cells: string[], row: number) => void,
): Parser {
  let row = 0;
  return parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    on_record(cells: string[]) {
      // Excel's own line about the delimiter.
      if (row === 0 && cells.length <= 2 && /^sep=/i.test(cells[0] ?? '')) return null;
      row += 1;
      if (cells.some((cell) => cell.trim() !== '')) onRow(cells, row);
      return null;
    },
  });
}
