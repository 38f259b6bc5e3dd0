import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Database, QueryResult, Transaction } from './database.ts';
import { asUnavailable } from './unavailable-database.ts';

const { builtins } = pg.types;

/** Types as {@link Database} promises them; `pg` alone gives strings, local dates and so on. */
const parsers = new Map<number, (value: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, (value) => value],
  [builtins.DATE, (value) => value],
]);

const typeParsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * A Postgres server, version 15 or newer.
 *
 * @param url `postgres://user:password@host:port/database`
 * @param options.connections size of the pool; one more connection listens.
 * @param options.onError hears of connections that break while idle.
 */
export async function openPostgresDatabase(
  url: string,
  options: { connections?: number; onError?: (error: Error) => void } = {},
): Promise<Database> {
  const onError = options.onError ?? (() => {});
  const connection = { connectionString: url, types: typeParsers, keepAlive: true };
  const pool = new pg.Pool({
    ...connection,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 5_000,
    // A server that no longer answers must not hold requests for ever.
    query_timeout: 30_000,
  });
  pool.on('error', onError);
  const listeners = new Set<() => Promise<void>>();
  const inTransaction = new AsyncLocalStorage<true>();

  async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  function shape<Row>(result: pg.QueryResult): QueryResult<Row> {
    return { rows: result.rows as Row[], rowCount: result.rowCount ?? result.rows.length };
  }

  async function listen(
    channel: string,
    onPayload: (payload: string) => void,
    onReconnect: () => void,
  ): Promise<() => Promise<void>> {
    let stopped = false;
    let client: pg.Client | null = null;
    async function connect(): Promise<void> {
      const next = new pg.Client(connection);
      next.on('notification', (message) => onPayload(message.payload ?? ''));
      next.on('error', onError);
      try {
        await next.connect();
        await next.query(`listen ${next.escapeIdentifier(channel)}`);
      } catch (error) {
        await next.end().catch(() => {});
        throw error;
      }
      // Only now: pg says `end` for a connection that never stood, too, and each of those would
      // start one more loop.
      next.once('end', () => {
        if (!stopped) void reconnect();
      });
      client = next;
      if (stopped) await next.end();
      else onReconnect();
    }
    async function reconnect(): Promise<void> {
      for (let wait = 250; !stopped; wait = Math.min(wait * 2, 5_000)) {
        await delay(wait);
        try {
          if (!stopped) await connect();
          return;
        } catch (error) {
          onError(error as Error);
        }
      }
    }
    await connect();
    const stop = async () => {
      stopped = true;
      listeners.delete(stop);
      await client?.end();
    };
    listeners.add(stop);
    return stop;
  }

  async function runTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    // The pool listens only while it holds the connection; an unheard error ends the process.
    client.on('error', onError);
    const release = (error?: Error) => {
      client.off('error', onError);
      client.release(error);
    };
    const transaction: Transaction = {
      isTransaction: true,
      query: async (sql, parameters = []) => shape(await client.query(sql, parameters)),
    };
    try {
      await client.query('begin');
      const result = await inTransaction.run(true, () => work(transaction));
      await client.query('commit');
      release();
      return result;
    } catch (error) {
      // A connection that cannot even roll back must not go back into the pool.
      await client.query('rollback').then(
        () => release(),
        (broken: Error) => release(broken),
      );
      throw error;
    }
  }

  return {
    engine: 'postgres',
    async query(sql, parameters = []) {
      if (inTransaction.getStore() === true) {
        throw new Error(
          'Use the transaction here: this would run on another connection, outside of it.',
        );
      }
      return orUnavailable(async () => shape(await pool.query(sql, parameters)));
    },
    transaction: (work) => orUnavailable(() => runTransaction(work)),
    async runScript(sql) {
      await pool.query(sql);
    },
    listen(channel, onPayload, onGap) {
      let isFirst = true;
      return listen(channel, onPayload, () => {
        if (!isFirst) onGap();
        isFirst = false;
      });
    },
    jobs: {
      async executeSql(text, values) {
        const result = (await pool.query(text, values)) as unknown as
          | pg.QueryResult
          | pg.QueryResult[];
        return {
          rows: Array.isArray(result) ? result.flatMap((part) => part.rows) : result.rows,
        };
      },
      async listen(channel, onNotification, onReconnect) {
        return { close: await listen(channel, onNotification, onReconnect) };
      },
    },
    async close() {
      await Promise.all([...listeners].map((stop) => stop()));
      await pool.end();
    },
  };
}
