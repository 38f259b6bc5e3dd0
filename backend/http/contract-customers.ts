import { type Static, Type } from 'typebox';
import {
  DATE_ORDERS,
  DELIMITERS,
  ENCODINGS,
  FIRST_ROWS,
  type FilePlan,
  ORDER_COLUMNS,
  type RowProblem,
} from '../customers/orders-file/file-plan.ts';
import { UPLOAD_STATES } from '../customers/orders-file/upload-store.ts';
import { ORDER_STATUSES, type VALUE_TIERS } from '../domain.ts';
import { iso, nullable, oneOf } from './contract.ts';

/** The part of our API that the desk's page on orders and customers speaks; admins only. */

/** `GET /api/customers`: how customers are told apart. */
export const CustomersSchema = Type.Object({
  /** Null: nobody has been compared yet. */
  comparedAt: nullable(iso),
  /** `points`: fixed limits · `rfm`: recency, frequency, spend · `forecast`: and orders to come. */
  basis: nullable(oneOf(['points', 'rfm', 'forecast'])),
  customers: Type.Integer(),
  /** Who came back at least once, and how many of them a forecast needs. */
  repeatBuyers: Type.Integer(),
  leastRepeatBuyers: Type.Integer(),
  /** Customers that a place among them needs. */
  leastCustomers: Type.Integer(),
  tiers: Type.Record(Type.String(), Type.Integer()),
  /** Orders that we hold. */
  orders: Type.Integer(),
});
export type CustomersView = Omit<Static<typeof CustomersSchema>, 'tiers'> & {
  tiers: Record<(typeof VALUE_TIERS)[number], number>;
};

/** Body of `POST /api/customers/decide`: whether two addresses are one person's. */
export const DecisionSchema = Type.Object({
  a: Type.String({ minLength: 3, maxLength: 320 }),
  b: Type.String({ minLength: 3, maxLength: 320 }),
  isSame: Type.Boolean(),
});
export type Decision = Static<typeof DecisionSchema>;

const currencyCode = Type.String({ pattern: '^[A-Z]{3}$' });

/** `GET /api/exchange-rates`, and the answer to each change: what amounts are compared by. */
export const RatesSchema = Type.Object({
  /** All rates are in it: what one unit is worth. */
  reference: currencyCode,
  /** Of the account's orders, of its own rates and of its team; most orders first. */
  currencies: Type.Array(
    Type.Object({
      currency: Type.String(),
      orders: Type.Integer(),
      /** Null: orders in it are left out of sums. */
      rate: nullable(Type.Number()),
      source: oneOf(['reference', 'built_in', 'own', 'none']),
      /** Day that the rate is of, ISO date; null where there is none, or it is the reference. */
      asOf: nullable(Type.String()),
      /** What holds without an own rate. */
      builtIn: nullable(Type.Number()),
    }),
  ),
  /** Orders in currencies without a rate. */
  ordersWithoutRate: Type.Integer(),
});
export type RatesView = Static<typeof RatesSchema>;

/** Body of `POST /api/exchange-rates/set`; `rate` in the reference currency, for one unit. */
export const RateSetSchema = Type.Object({ currency: currencyCode, rate: Type.Number() });
export type RateSet = Static<typeof RateSetSchema>;

/** Body of `POST /api/exchange-rates/reset`: the built-in rate holds again. */
export const RateResetSchema = Type.Object({ currency: currencyCode });

/** Largest order file, and largest piece of it, in bytes. */
export const LARGEST_FILE = 100 * 1024 * 1024;
export const LARGEST_PIECE = 1024 * 1024;

/** How an order file is read; places of columns from 0. */
export const FilePlanSchema = Type.Object(
  {
    encoding: oneOf(ENCODINGS),
    delimiter: oneOf(DELIMITERS),
    firstRow: oneOf(FIRST_ROWS),
    columns: Type.Unsafe<FilePlan['columns']>({
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        ORDER_COLUMNS.map((name) => [name, Type.Integer({ minimum: 0, maximum: 1_000 })]),
      ),
    }),
    /** For rows that name none. */
    currency: nullable(Type.String({ pattern: '^[A-Z]{3}$' })),
    /** Rows of one order follow each other: each names the order's total, or its own part of it. */
    totalIs: oneOf(['order', 'line']),
    dateOrder: oneOf(DATE_ORDERS),
    decimal: oneOf(['.', ',']),
    /** IANA, of times without one of their own. */
    timeZone: Type.String({ maxLength: 60 }),
    /** Words of the file, lower case, that we did not know. */
    statuses: Type.Record(
      Type.String({ maxLength: 200 }),
      oneOf([...ORDER_STATUSES, 'unpaid'] as const),
    ),
  },
  { additionalProperties: false },
);
export type FilePlanView = Static<typeof FilePlanSchema>;

/** Body of `POST /api/orders/uploads`; then the pieces in any order, each at most 1 MB. */
export const UploadBeginSchema = Type.Object({
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  fileSize: Type.Integer({ minimum: 0, maximum: LARGEST_FILE }),
});
export type UploadBegin = Static<typeof UploadBeginSchema>;

const ReportSchema = Type.Object({
  rows: Type.Integer(),
  orders: Type.Integer(),
  customers: Type.Integer(),
  badRows: Type.Integer(),
  unpaidRows: Type.Integer(),
  repeated: Type.Integer(),
  zeroTotals: Type.Integer(),
  /** Where no amount shows its decimal sign: in how many rows, and how one of them is read. */
  unclearAmounts: nullable(
    Type.Object({
      rows: Type.Integer(),
      example: nullable(Type.Object({ written: Type.String(), read: Type.String() })),
    }),
  ),
  currencies: Type.Array(
    Type.Object({ currency: Type.String(), orders: Type.Integer(), total: Type.String() }),
  ),
  firstAt: nullable(iso),
  lastAt: nullable(iso),
  /** The first 500; `row` as a spreadsheet counts. */
  errors: Type.Array(
    Type.Object({
      row: Type.Integer(),
      code: Type.Unsafe<RowProblem>({ type: 'string' }),
      column: nullable(oneOf(ORDER_COLUMNS)),
      value: Type.String(),
    }),
  ),
  errorCounts: Type.Record(Type.String(), Type.Integer()),
  unknownStatuses: Type.Array(Type.String()),
});
export type FileReportView = Static<typeof ReportSchema>;

const DecimalSchema = Type.Object({
  sign: oneOf(['.', ',']),
  /** Where all of them can be read both ways: one of them, and how each sign reads it. */
  unclear: nullable(
    Type.Object({
      written: Type.String(),
      readings: Type.Object({ '.': Type.String(), ',': Type.String() }),
    }),
  ),
});

export const UploadSchema = Type.Object({
  uploadId: Type.String(),
  fileName: Type.String(),
  fileSize: Type.Integer(),
  received: Type.Integer(),
  state: oneOf(UPLOAD_STATES),
  columns: Type.Array(
    Type.Object({
      name: Type.String(),
      samples: Type.Array(Type.String()),
      /** Of its amounts; null where it holds none with a sign. */
      decimal: nullable(DecimalSchema),
    }),
  ),
  unknownStatuses: Type.Array(Type.String()),
  plan: nullable(FilePlanSchema),
  report: nullable(ReportSchema),
  refusal: nullable(oneOf(['file_empty', 'file_is_excel', 'file_not_text', 'file_header_only'])),
  rowsDone: Type.Integer(),
  ordersDone: Type.Integer(),
  createdAt: iso,
  changedAt: iso,
});
export type UploadView = Static<typeof UploadSchema>;

/** `GET /api/orders/uploads`, newest first. */
export const UploadsSchema = Type.Object({ uploads: Type.Array(UploadSchema) });
export type UploadsView = Static<typeof UploadsSchema>;

/** Body of `POST /api/orders/uploads/:uploadId/import`. */
export const UploadImportSchema = Type.Object({
  /** True: rows with errors are left out; else a file with any is not taken at all. */
  onlyGood: Type.Boolean(),
});
