import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import type { Database, JobsConnection, QueryResult, Transaction } from './database.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * Postgres 18 inside this process, in a folder (null: in memory). One connection, one process: a
 * lock file keeps a second process out, for it would damage the folder. fsync is off, so it
 * survives a killed process but not a power cut.
 *
 * All calls pass one gate. PGlite runs what it is given at once on its only connection, and a
 * failed statement leaves that connection in an aborted transaction which every neighbour then
 * trips over; so statements wait for each other, and whoever fails cleans up.
 *
 * `copyOf` is a whole database as PGlite's `dumpDataDir` gives it: to begin with its tables takes a
 * third of the time that an empty one takes. For a new database only.
 */
export async function openPgliteDatabase(folder: string | null, copyOf?: Blob): Promise<Database> {
  let unlock = async () => {};
  if (folder !== null) {
    await mkdir(dirname(folder), { recursive: true });
    unlock = await lockFolder(folder);
  }
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(copyOf === undefined ? {} : { loadDataDir: copyOf }),
    // Its own writes every byte by itself: a megabyte would hold this thread for half a second.
    serializers: {
      [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`,
    },
    parsers: {
      [types.INT8]: Number,
      [types.NUMERIC]: (value) => value,
      [types.DATE]: (value) => value,
      [types.BYTEA]: (value) => Buffer.from(value.slice(2), 'hex'),
    },
  }).catch(async (error: unknown) => {
    await unlock();
    throw error;
  });

  let last: Promise<unknown> = Promise.resolve();
  const inTransaction = new AsyncLocalStorage<true>();

  function throughGate<T>(work: () => Promise<T>): Promise<T> {
    if (inTransaction.getStore() === true) {
      return Promise.reject(
        new Error(
          'Use the transaction here: the database itself waits for the transaction to end.',
        ),
      );
    }
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  }

  async function runOne<Row>(sql: string, parameters: unknown[]): Promise<QueryResult<Row>> {
    const result = await pglite.query<Row>(sql, parameters);
    return { rows: result.rows, rowCount: Math.max(result.rows.length, result.affectedRows ?? 0) };
  }

  async function cleanUpAfter<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await pglite.exec('rollback').catch(() => {});
      throw error;
    }
  }

  const transaction: Transaction = { isTransaction: true, query: (s, p = []) => runOne(s, p) };

  const jobs: JobsConnection = {
    executeSql: (text, values) =>
      throughGate(() =>
        cleanUpAfter(async () => {
          if (values !== undefined && values.length > 0) return pglite.query(text, values);
          const results = await pglite.exec(text);
          return { rows: results.flatMap((result) => result.rows) };
        }),
      ),
    async listen(channel, onNotification, onReconnect) {
      const stop = await throughGate(() => pglite.listen(channel, onNotification));
      onReconnect();
      return { close: () => throughGate(() => stop()) };
    },
  };

  return {
    engine: 'pglite',
    query: (sql, parameters = []) => throughGate(() => cleanUpAfter(() => runOne(sql, parameters))),
    transaction: (work) =>
      throughGate(() =>
        cleanUpAfter(async () => {
          await pglite.exec('begin');
          const result = await inTransaction.run(true, () => work(transaction));
          await pglite.exec('commit');
          return result;
        }),
      ),
    runScript: (sql) =>
      throughGate(() =>
        cleanUpAfter(async () => {
          await pglite.exec(sql);
        }),
      ),
    async listen(channel, onPayload) {
      const stop = await throughGate(() => pglite.listen(channel, onPayload));
      return () => throughGate(() => stop());
    },
    jobs,
    async close() {
      await last;
      await pglite.close();
      await unlock();
    },
  };
}
