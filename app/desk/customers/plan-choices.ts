import type { FilePlanView } from '../../../backend/http/contract-customers.ts';

// The backend's lists are values, which this side does not import; the types hold these complete.
type Column = keyof FilePlanView['columns'];
const keys = <T extends string>(complete: Record<T, unknown>) => Object.keys(complete) as T[];

/** Without these no order can be read; of e-mail and phone one suffices. */
export const NEEDED: readonly Column[] = ['orderNumber', 'placedAt', 'total', 'email', 'phone'];

export const COLUMNS = keys<Column>({
  orderNumber: 0,
  placedAt: 0,
  total: 0,
  email: 0,
  phone: 0,
  currency: 0,
  status: 0,
  refunded: 0,
  customerName: 0,
  salesChannel: 0,
  country: 0,
  city: 0,
  itemTitle: 0,
  itemSku: 0,
  itemQuantity: 0,
  itemPrice: 0,
  carrier: 0,
  trackingNumber: 0,
});

export const ENCODINGS = keys<FilePlanView['encoding']>({
  'utf-8': 0,
  gb18030: 0,
  'utf-16le': 0,
  'utf-16be': 0,
  'windows-1252': 0,
  big5: 0,
  shift_jis: 0,
  'euc-kr': 0,
});
export const DELIMITERS = keys<FilePlanView['delimiter']>({ ',': 0, ';': 0, '\t': 0, '|': 0 });
export const FIRST_ROWS = keys<FilePlanView['firstRow']>({ headings: 0, order: 0 });
export const DATE_ORDERS = keys<FilePlanView['dateOrder']>({ ymd: 0, dmy: 0, mdy: 0 });
export const DECIMALS = keys<FilePlanView['decimal']>({ '.': 0, ',': 0 });
export const TOTALS = keys<FilePlanView['totalIs']>({ order: 0, line: 0 });
export const STATUSES = keys<FilePlanView['statuses'][string]>({
  paid: 0,
  shipped: 0,
  delivered: 0,
  cancelled: 0,
  refunded: 0,
  partially_refunded: 0,
  returned: 0,
  unpaid: 0,
});

/** The names of texts cannot hold signs. */
export const DELIMITER_NAMES: Record<FilePlanView['delimiter'], string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};
export const DECIMAL_NAMES: Record<FilePlanView['decimal'], string> = {
  '.': 'point',
  ',': 'comma',
};

/** Whether a file without this column could not be read; a phone does instead of an e-mail. */
export function isNeeded(column: Column, { columns }: FilePlanView): boolean {
  const isContact = column === 'email' || column === 'phone';
  if (isContact) return columns.email === undefined && columns.phone === undefined;
  return NEEDED.includes(column);
}

/** What the file cannot be read without and the plan does not say yet, as a form asks for it. */
export function missingIn({ columns, currency }: FilePlanView): Missing[] {
  const has = (column: Column) => columns[column] !== undefined;
  const isThere: Record<Missing, boolean> = {
    orderNumber: has('orderNumber'),
    placedAt: has('placedAt'),
    total: has('total'),
    contact: has('email') || has('phone'),
    currency: has('currency') || currency !== null,
  };
  return keys(isThere).filter((one) => !isThere[one]);
}

export type Missing = 'orderNumber' | 'placedAt' | 'total' | 'contact' | 'currency';
