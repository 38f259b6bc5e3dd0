import type { OrderStatus } from '../../domain.ts';
import type { DecimalSign } from './read-amount.ts';

/** What a column of an order file may hold. */
export const ORDER_COLUMNS = [
  'orderNumber',
  'placedAt',
  'total',
  'currency',
  'email',
  'phone',
  'customerName',
  'status',
  'refunded',
  'salesChannel',
  'country',
  'city',
  'itemTitle',
  'itemSku',
  'itemQuantity',
  'itemPrice',
  'carrier',
  'trackingNumber',
] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;
export type FileEncoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const FIRST_ROWS = ['headings', 'order'] as const;
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How a file is read: guessed first, then as the admin has it. */
export interface FilePlan {
  encoding: FileEncoding;
  delimiter: (typeof DELIMITERS)[number];
  /** What the first row holds: names of columns, or an order already. */
  firstRow: (typeof FIRST_ROWS)[number];
  /** Place of the column, from 0; absent where the file has none. */
  columns: Partial<Record<OrderColumn, number>>;
  /** ISO 4217, for rows that name no currency; null: each must. */
  currency: string | null;
  /** Rows of one order follow each other; `line`: their amounts add up, else each is the order's. */
  totalIs: 'order' | 'line';
  dateOrder: DateOrder;
  decimal: DecimalSign;
  /** IANA, of times without one of their own. */
  timeZone: string;
  /** What the admin said about words that we do not know, lower case; `unpaid` rows are left out. */
  statuses: Record<string, OrderStatus | 'unpaid'>;
}

/** What stands in the way of reading a file at all. */
export type FileRefusal = 'file_empty' | 'file_is_excel' | 'file_not_text' | 'file_header_only';

/** What is wrong with a row; each a text of its own. */
export type RowProblem =
  | 'order_number_missing'
  | 'order_number_long'
  | 'contact_missing'
  | 'email_bad'
  | 'date_missing'
  | 'date_bad'
  | 'date_future'
  | 'date_old'
  | 'amount_missing'
  | 'amount_bad'
  | 'amount_negative'
  /** Cannot be read with the plan's decimal sign, but with the other one. */
  | 'decimal_is_comma'
  | 'decimal_is_point'
  | 'currency_missing'
  | 'currency_unknown'
  | 'currency_mixed'
  | 'refund_bad'
  | 'refund_too_high'
  | 'status_unknown'
  | 'quantity_bad'
  | 'too_few_columns'
  | 'too_many_columns'
  | 'unreadable_text'
  | 'cut_off';

export interface RowError {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  code: RowProblem;
  column: OrderColumn | null;
  /** What stands there, shortened. */
  value: string;
}
