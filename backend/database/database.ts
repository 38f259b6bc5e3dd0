/**
 * Postgres, wherever it runs. Two implementations (PGlite in a data folder, a Postgres server)
 * behind two verbs; the same migrations and the same contract test run on both.
 *
 * JS types of results are the same on both: int8 and count(*) are numbers, numeric and date are
 * strings, timestamptz is a `Date`, bytea a `Buffer`, json(b) parsed, arrays are arrays.
 * As parameters give json as a string (`JSON.stringify`): the drivers disagree about JS arrays.
 */
export interface Database extends Queryable {
  readonly engine: 'pglite' | 'postgres';
  /**
   * Runs `work` in one transaction, rolled back when it throws. Inside it use `tx` only; a call of
   * `query()` on the database itself would wait for the transaction to end, so it throws at once.
   * Hold no transaction over a network call.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs several statements without parameters, as one script. */
  runScript(sql: string): Promise<void>;
  /**
   * Calls `onPayload` for each NOTIFY on the channel until the returned function is called, and
   * `onGap` after a lost connection stands again: what was told in between was not heard.
   */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onGap: () => void,
  ): Promise<() => Promise<void>>;
  /** The same connection(s) in the shape pg-boss asks for. */
  readonly jobs: JobsConnection;
  close(): Promise<void>;
}

export interface Queryable {
  /**
   * One statement with `$1` parameters. Rejects with the driver's error, or with
   * `Unavailable` when the server cannot be reached just now.
   */
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<QueryResult<Row>>;
}

export interface QueryResult<Row> {
  rows: Row[];
  /** Rows returned, or touched by an insert, update or delete. */
  rowCount: number;
}

/** What `transaction()` hands to its work; also what `enqueue` demands, so that both commit as one. */
export interface Transaction extends Queryable {
  readonly isTransaction: true;
}

/** pg-boss's IDatabase, narrowed to what we give it. */
export interface JobsConnection {
  // biome-ignore lint/suspicious/noExplicitAny: pg-boss declares its rows so
  executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
  listen(
    channel: string,
    onNotification: (payload: string) => void,
    onReconnect: () => void,
  ): Promise<{ close(): Promise<void> }>;
}
