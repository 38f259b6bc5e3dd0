import type { StoredOrder } from '../order-store.ts';
import type { RowError, RowProblem } from './file-plan.ts';
import type { ReadOrders, UnclearAmounts } from './read-file.ts';
import { statusWord } from './read-values.ts';

/** What importing a file would do; shown before anything is done. */
export interface FileReport {
  rows: number;
  orders: number;
  customers: number;
  badRows: number;
  /** Rows of orders that nobody paid for. */
  unpaidRows: number;
  /** Orders whose number stands in the file again further down: the last one counts. */
  repeated: number;
  /** Orders of no value: given away, or replaced. */
  zeroTotals: number;
  /** Where no amount of the file shows its decimal sign: how they are read. */
  unclearAmounts: UnclearAmounts | null;
  currencies: { currency: string; orders: number; total: string }[];
  firstAt: string | null;
  lastAt: string | null;
  /** The first ones, row by row. */
  errors: RowError[];
  errorCounts: Partial<Record<RowProblem, number>>;
  /** Words of orders' states that are not known, lower case. */
  unknownStatuses: string[];
}

const ERRORS_KEPT = 500;
const WORDS_KEPT = 20;

/** Adds up what was read, piece by piece. */
export function startReport(): { add(read: ReadOrders): void; report(): FileReport } {
  const numbers = new Set<string>();
  const customers = new Set<string>();
  const sums = new Map<string, { orders: number; total: number }>();
  const words = new Set<string>();
  const errors: RowError[] = [];
  const errorCounts: FileReport['errorCounts'] = {};
  const counts = { rows: 0, badRows: 0, unpaidRows: 0, repeated: 0, zeroTotals: 0 };
  let sureAmounts = 0;
  const unclear: UnclearAmounts = { rows: 0, example: null };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  function addOrder({ orderNumber, email, total, placedAt }: StoredOrder): void {
    if (numbers.has(orderNumber)) counts.repeated += 1;
    numbers.add(orderNumber);
    customers.add(email);
    if (Number(total.amount) === 0) counts.zeroTotals += 1;
    const sum = sums.get(total.currency) ?? { orders: 0, total: 0 };
    sums.set(total.currency, { orders: sum.orders + 1, total: sum.total + Number(total.amount) });
    first = Math.min(first, placedAt.getTime());
    last = Math.max(last, placedAt.getTime());
  }

  return {
    add(read) {
      counts.rows += read.rows;
      counts.badRows += read.badRows;
      counts.unpaidRows += read.unpaid;
      sureAmounts += read.sureAmounts;
      unclear.rows += read.unclearAmounts.rows;
      unclear.example ??= read.unclearAmounts.example;
      for (const order of read.orders) addOrder(order);
      for (const error of read.errors) {
        errorCounts[error.code] = (errorCounts[error.code] ?? 0) + 1;
        if (errors.length < ERRORS_KEPT) errors.push(error);
        if (error.code === 'status_unknown' && words.size < WORDS_KEPT) {
          words.add(statusWord(error.value));
        }
      }
    },
    report: () => ({
      ...counts,
      orders: numbers.size,
      customers: customers.size,
      unclearAmounts: sureAmounts === 0 && unclear.rows > 0 ? unclear : null,
      currencies: [...sums]
        .map(([currency, { orders, total }]) => ({ currency, orders, total: total.toFixed(2) }))
        .sort((a, b) => b.orders - a.orders),
      firstAt: numbers.size === 0 ? null : new Date(first).toISOString(),
      lastAt: numbers.size === 0 ? null : new Date(last).toISOString(),
      errors,
      errorCounts,
      unknownStatuses: [...words],
    }),
  };
}
