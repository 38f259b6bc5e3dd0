import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Documents } from './records.ts';

type Kind = keyof Documents;
type Id = string | number;

/**
 * The account's state: JSON documents, held in memory and written through to SQLite before a call
 * returns, so that a process killed at any moment loses nothing that it answered for. Documents
 * are never changed in place: `put` a new one.
 */
export interface Store {
  get<K extends Kind>(kind: K, id: Id): Documents[K] | null;
  /** In the order of first `put`; with an owner, only the documents put under it. */
  list<K extends Kind>(kind: K, owner?: Id): Documents[K][];
  put<K extends Kind>(kind: K, id: Id, document: Documents[K], owner?: Id): void;
  remove(kind: Kind, id: Id): void;
  /** The next number of a sequence. Sequences outlive deletes, restarts and `clear`. */
  nextId(sequence: 'ticket' | 'record'): number;
  /** All or nothing; on a throw memory goes back to what the file holds. */
  transaction<T>(run: () => T): T;
  clear(): void;
  close(): void;
}

/** Tickets count from 48001; everything else gets Zendesk-like numbers of 14 digits. */
const SEQUENCES = {
  ticket: { first: 48_001, step: 1 },
  record: { first: 20_482_113_760_401, step: 37 },
} as const;

interface Shelf {
  documents: Map<string, unknown>;
  byOwner: Map<string, Set<string>>;
}

export function openStore(file: string | null): Store {
  if (file !== null) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file ?? ':memory:');
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = normal;
    pragma busy_timeout = 5000;
    create table if not exists documents (
      seq integer primary key autoincrement, kind text not null, id text not null, owner text,
      body text not null, unique (kind, id));
    create table if not exists sequences (name text primary key, last integer not null);
  `);
  const upsert = database.prepare(
    `insert into documents (kind, id, owner, body) values (?, ?, ?, ?)
     on conflict (kind, id) do update set body = excluded.body, owner = excluded.owner`,
  );
  const erase = database.prepare('delete from documents where kind = ? and id = ?');
  const count = database.prepare(
    `insert into sequences (name, last) values (?, ?)
     on conflict (name) do update set last = last + ? returning last`,
  );
  const readAll = database.prepare('select kind, id, owner, body from documents order by seq');

  let shelves = new Map<string, Shelf>();
  const shelf = (kind: string): Shelf => {
    const found = shelves.get(kind) ?? { documents: new Map(), byOwner: new Map() };
    shelves.set(kind, found);
    return found;
  };
  const keep = (kind: string, id: string, document: unknown, owner: string | null): void => {
    const { documents, byOwner } = shelf(kind);
    documents.set(id, document);
    if (owner === null) return;
    const owned = byOwner.get(owner) ?? new Set();
    byOwner.set(owner, owned.add(id));
  };
  const load = (): void => {
    shelves = new Map();
    for (const row of readAll.all()) {
      keep(
        String(row.kind),
        String(row.id),
        JSON.parse(String(row.body)),
        row.owner === null ? null : String(row.owner),
      );
    }
  };
  load();

  let depth = 0;
  return {
    get: <K extends Kind>(kind: K, id: Id) =>
      (shelf(kind).documents.get(String(id)) as Documents[K] | undefined) ?? null,
    list<K extends Kind>(kind: K, owner?: Id) {
      const { documents, byOwner } = shelf(kind);
      if (owner === undefined) return [...documents.values()] as Documents[K][];
      const owned = byOwner.get(String(owner)) ?? [];
      return [...owned].flatMap((id) => (documents.get(id) as Documents[K] | undefined) ?? []);
    },
    put(kind, id, document, owner) {
      const ownerKey = owner === undefined ? null : String(owner);
      upsert.run(kind, String(id), ownerKey, JSON.stringify(document));
      keep(kind, String(id), document, ownerKey);
    },
    remove(kind, id) {
      erase.run(kind, String(id));
      const { documents, byOwner } = shelf(kind);
      documents.delete(String(id));
      for (const owned of byOwner.values()) owned.delete(String(id));
    },
    nextId(sequence) {
      const { first, step } = SEQUENCES[sequence];
      return Number(count.get(sequence, first, step)?.last);
    },
    transaction(run) {
      if (depth > 0) return run();
      database.exec('begin immediate');
      depth += 1;
      try {
        const result = run();
        database.exec('commit');
        return result;
      } catch (error) {
        database.exec('rollback');
        load();
        throw error;
      } finally {
        depth -= 1;
      }
    },
    clear() {
      database.exec('delete from documents');
      shelves = new Map();
    },
    close: () => database.close(),
  };
}
