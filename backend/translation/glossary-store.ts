import { randomBytes } from 'node:crypto';
import type { Database, Queryable } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import { foldTerm } from './glossary-terms.ts';
import type { Term } from './translator.ts';

/** A term in the glossary; its languages as {@link glossaryLanguage} names them. */
export interface GlossaryTerm extends Term {
  termId: string;
  sourceLanguage: LanguageTag;
  targetLanguage: LanguageTag;
}

export type NewTerm = Omit<GlossaryTerm, 'termId'>;

/** A copy of the glossary at a vendor's. */
export interface GlossaryCopy {
  engineId: string;
  vendorId: string | null;
  /** Of the glossary, as the copy holds it. */
  revision: number;
  /** Directions that it holds, `de>zh-Hans`. */
  pairs: string[];
  /** The vendor's words, when it could not be brought in step. */
  problem: string | null;
  syncedAt: Date | null;
}

export interface GlossaryStore {
  list(installationId: string): Promise<GlossaryTerm[]>;
  /** Grows with every change; 0: there never was a term. */
  revision(installationId: string): Promise<number>;
  /** The terms of a direction. */
  termsOf(
    installationId: string,
    source: LanguageTag,
    target: LanguageTag,
  ): Promise<readonly Term[]>;
  /** Writes terms, each in the place of the one with the same source; all or none. */
  put(tx: Queryable, installationId: string, terms: NewTerm[], by: string, at: Date): Promise<void>;
  remove(tx: Queryable, installationId: string, termIds: string[]): Promise<void>;
  /** The vendor's id of a copy that holds this direction and is in step; null: there is none. */
  findCopy(
    installationId: string,
    engineId: string,
    source: LanguageTag,
    target: LanguageTag,
  ): Promise<string | null>;
  listCopies(installationId: string): Promise<GlossaryCopy[]>;
  saveCopy(installationId: string, copy: GlossaryCopy): Promise<void>;
  removeCopy(installationId: string, engineId: string): Promise<void>;
}

export function createGlossaryStore(database: Database): GlossaryStore {
  const kept = new Map<string, { revision: number; terms: Promise<GlossaryTerm[]> }>();

  async function revision(installationId: string): Promise<number> {
    const { rows } = await database.query<{ revision: number }>(
      'select revision from glossary_revisions where installation_id = $1',
      [installationId],
    );
    return rows[0]?.revision ?? 0;
  }

  const grow = (tx: Queryable, installationId: string) =>
    tx.query(
      `insert into glossary_revisions (installation_id, revision) values ($1, 1)
       on conflict (installation_id) do update set revision = glossary_revisions.revision + 1`,
      [installationId],
    );

  async function list(installationId: string): Promise<GlossaryTerm[]> {
    const { rows } = await database.query<Row>(
      `select term_id, source_language, target_language, source, target from glossary_terms
       where installation_id = $1 order by source_language, target_language, folded`,
      [installationId],
    );
    return rows.map((row) => ({
      termId: row.term_id,
      sourceLanguage: row.source_language,
      targetLanguage: row.target_language,
      source: row.source,
      target: row.target,
    }));
  }

  return {
    list,
    revision,
    async termsOf(installationId, source, target) {
      const present = await revision(installationId);
      if (present === 0) return [];
      let known = kept.get(installationId);
      if (known?.revision !== present) {
        known = { revision: present, terms: list(installationId) };
        known.terms.catch(() => kept.delete(installationId));
        kept.set(installationId, known);
      }
      return (await known.terms).filter(
        (term) => term.sourceLanguage === source && term.targetLanguage === target,
      );
    },
    async put(tx, installationId, terms, by, at) {
      if (terms.length === 0) return;
      const rows = terms.map((term) => ({
        term_id: randomBytes(9).toString('base64url'),
        source_language: term.sourceLanguage,
        target_language: term.targetLanguage,
        source: term.source,
        folded: foldTerm(term.source),
        target: term.target,
      }));
      await tx.query(
        `insert into glossary_terms (installation_id, term_id, source_language, target_language,
           source, folded, target, changed_by, changed_at)
         select $1, r.*, $3, $4 from jsonb_to_recordset($2::jsonb) as r(term_id text,
           source_language text, target_language text, source text, folded text, target text)
         on conflict (installation_id, source_language, target_language, folded) do update set
           source = excluded.source, target = excluded.target, changed_by = excluded.changed_by,
           changed_at = excluded.changed_at`,
        [installationId, JSON.stringify(rows), by, at],
      );
      await grow(tx, installationId);
    },
    async remove(tx, installationId, termIds) {
      await tx.query(
        'delete from glossary_terms where installation_id = $1 and term_id = any($2)',
        [installationId, termIds],
      );
      await grow(tx, installationId);
    },
    async findCopy(installationId, engineId, source, target) {
      const { rows } = await database.query<{ vendor_id: string | null }>(
        `select c.vendor_id from glossary_copies c
         join glossary_revisions r on r.installation_id = c.installation_id
         where c.installation_id = $1 and c.engine_id = $2 and c.revision = r.revision
           and c.pairs ? $3`,
        [installationId, engineId, `${source}>${target}`],
      );
      return rows[0]?.vendor_id ?? null;
    },
    async listCopies(installationId) {
      const { rows } = await database.query<CopyRow>(
        `select engine_id, vendor_id, revision, pairs, problem, synced_at from glossary_copies
         where installation_id = $1 order by engine_id`,
        [installationId],
      );
      return rows.map((row) => ({
        engineId: row.engine_id,
        vendorId: row.vendor_id,
        revision: row.revision,
        pairs: row.pairs,
        problem: row.problem,
        syncedAt: row.synced_at,
      }));
    },
    async saveCopy(installationId, copy) {
      await database.query(
        `insert into glossary_copies
           (installation_id, engine_id, vendor_id, revision, pairs, problem, synced_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (installation_id, engine_id) do update set vendor_id = excluded.vendor_id,
           revision = excluded.revision, pairs = excluded.pairs, problem = excluded.problem,
           synced_at = excluded.synced_at`,
        [
          installationId,
          copy.engineId,
          copy.vendorId,
          copy.revision,
          JSON.stringify(copy.pairs),
          copy.problem,
          copy.syncedAt,
        ],
      );
    },
    async removeCopy(installationId, engineId) {
      await database.query(
        'delete from glossary_copies where installation_id = $1 and engine_id = $2',
        [installationId, engineId],
      );
    },
  };
}

interface Row {
  term_id: string;
  source_language: string;
  target_language: string;
  source: string;
  target: string;
}

interface CopyRow {
  engine_id: string;
  vendor_id: string | null;
  revision: number;
  pairs: string[];
  problem: string | null;
  synced_at: Date | null;
}
