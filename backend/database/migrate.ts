import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number of our own; the same in every process. */
const LOCK = 7_426_001;

/**
 * Brings the schema up to date: `migrations/NNNN-what.sql` in order, each once, all in one
 * transaction under an advisory lock, so that processes starting together do not race.
 * No extension in any migration: a PGlite folder that used one does not open without it.
 */
export async function migrate(database: Database): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const scripts = await Promise.all(
    files.map(async (name) => ({ name, sql: await readFile(join(FOLDER, name), 'utf8') })),
  );
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await tx.query(
      'create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())',
    );
    const done = await tx.query<{ name: string }>('select name from migrations');
    const ran = new Set(done.rows.map((row) => row.name));
    for (const { name, sql } of scripts) {
      if (ran.has(name)) continue;
      for (const statement of splitStatements(sql)) await tx.query(statement);
      await tx.query('insert into migrations (name) values ($1)', [name]);
    }
  });
}

/** Our migrations hold plain DDL: no `;` inside strings or function bodies. */
function splitStatements(sql: string): string[] {
  return sql
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
