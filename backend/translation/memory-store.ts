import type { Database } from '../database/database.ts';
import type { MemoryEntry, MemorySlot, TranslationMemory } from './translation-memory.ts';

/**
 * PGlite has one process, so a claim found at start belongs to one that was killed: its sentences
 * are free at once instead of when the claim ends by itself.
 */
export async function releaseClaimsOfDeadProcess(database: Database): Promise<void> {
  if (database.engine !== 'pglite') return;
  await database.query('delete from translation_claims where installation_id is not null');
}

/** The translation memory in the database; a person's wording is never overwritten by an engine's. */
export function createTranslationMemory(database: Database): TranslationMemory {
  return {
    async find(installationId, slots) {
      if (slots.length === 0) return new Map();
      const { rows } = await database.query<Row>(
        `select m.key, m.variant, m.target, m.engine, m.by_person from translation_memory m
         join jsonb_to_recordset($2::jsonb) as wanted(key text, variant text)
           on wanted.key = m.key and (m.by_person or wanted.variant = m.variant)
         where m.installation_id = $1 order by m.by_person`,
        [installationId, JSON.stringify(slots)],
      );
      // A person's comes last, so it is the one that stays.
      return new Map(
        rows.map(({ key, variant, target, engine, by_person }) => [
          key,
          { key, variant, target, engine, byPerson: by_person },
        ]),
      );
    },
    async store(installationId, entries) {
      if (entries.length === 0) return;
      // One statement may not touch a row twice: the last entry of a slot counts.
      const bySlot = new Map(entries.map((entry) => [`${entry.key} ${slotOf(entry)}`, entry]));
      const rows = [...bySlot.values()].map((entry) => ({
        key: entry.key,
        variant: slotOf(entry),
        target: entry.target,
        engine: entry.engine,
        by_person: entry.byPerson,
      }));
      await database.query(
        `insert into translation_memory (installation_id, key, variant, target, engine, by_person)
         select $1, r.* from jsonb_to_recordset($2::jsonb)
           as r(key text, variant text, target text, engine text, by_person boolean)
         on conflict (installation_id, key, variant) do update set target = excluded.target,
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
    async claim(installationId, slots, forMs) {
      if (slots.length === 0) return new Set();
      // In one order everywhere, so that two claimers never wait for each other's rows.
      const { rows } = await database.query<{ key: string }>(
        `insert into translation_claims as c (installation_id, key, variant, claimed_until)
         select $1, r.key, r.variant, now() + $3 * interval '1 millisecond'
           from jsonb_to_recordset($2::jsonb) as r(key text, variant text) order by r.key, r.variant
         on conflict (installation_id, key, variant)
           do update set claimed_until = excluded.claimed_until where c.claimed_until < now()
         returning c.key`,
        [installationId, JSON.stringify(slots), forMs],
      );
      return new Set(rows.map((row) => row.key));
    },
    async release(installationId, slots) {
      if (slots.length === 0) return;
      await database.query(
        `delete from translation_claims c using
           jsonb_to_recordset($2::jsonb) as r(key text, variant text)
         where c.installation_id = $1 and c.key = r.key and c.variant = r.variant`,
        [installationId, JSON.stringify(slots)],
      );
    },
  };
}

/** A person's wording holds whatever the options were. */
function slotOf({ variant, byPerson }: MemoryEntry): MemorySlot['variant'] {
  return byPerson ? '' : (variant ?? '');
}

interface Row {
  key: string;
  variant: string;
  target: string;
  engine: string;
  by_person: boolean;
}
