import type { Database } from '../database/database.ts';
import type { MemoryEntry, TranslationMemory } from './translation-memory.ts';

/** The translation memory in the database; a person's wording is never overwritten by an engine's. */
export function createTranslationMemory(database: Database): TranslationMemory {
  return {
    async find(installationId, keys) {
      const { rows } = await database.query<Row>(
        `select key, target, engine, by_person from translation_memory
         where installation_id = $1 and key = any($2)`,
        [installationId, keys],
      );
      return new Map(
        rows.map((row) => [
          row.key,
          { key: row.key, target: row.target, engine: row.engine, byPerson: row.by_person },
        ]),
      );
    },
    async store(installationId, entries) {
      if (entries.length === 0) return;
      // One statement may not touch a row twice: the last entry of a key counts.
      const byKey = new Map(entries.map((entry) => [entry.key, entry]));
      const rows = [...byKey.values()].map(({ key, target, engine, byPerson }: MemoryEntry) => ({
        key,
        target,
        engine,
        by_person: byPerson,
      }));
      await database.query(
        `insert into translation_memory (installation_id, key, target, engine, by_person)
         select $1, r.* from jsonb_to_recordset($2::jsonb)
           as r(key text, target text, engine text, by_person boolean)
         on conflict (installation_id, key) do update set target = excluded.target,
           engine = excluded.engine, by_person = excluded.by_person
         where excluded.by_person or not translation_memory.by_person`,
        [installationId, JSON.stringify(rows)],
      );
    },
    async forget(tx, installationId, keys) {
      if (keys.length === 0) return;
      await tx.query(
        'delete from translation_memory where installation_id = $1 and key = any($2)',
        [installationId, keys],
      );
    },
    async noteUse(installationId, ticketId, keys) {
      if (keys.length === 0) return;
      await database.query(
        `insert into translation_memory_uses (installation_id, ticket_id, key)
         select $1, $2, unnest($3::text[]) on conflict do nothing`,
        [installationId, ticketId, [...new Set(keys)]],
      );
    },
  };
}

interface Row {
  key: string;
  target: string;
  engine: string;
  by_person: boolean;
}
