import { randomBytes } from 'node:crypto';
import type { Database, Queryable } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import { commonWords, type WordFix } from './term-fixes.ts';

export interface TermFix extends WordFix {
  sourceLanguage: LanguageTag;
  targetLanguage: LanguageTag;
}

/** A term that agents' corrections speak for. */
export interface Proposal extends TermFix {
  /** What the sentences have in common that it was fixed in; a guess that the admin can change. */
  source: string;
  times: number;
}

export interface FixStore {
  add(
    installationId: string,
    ticketId: string,
    fix: TermFix & { sourceText: string },
    at: Date,
  ): Promise<void>;
  /** What was fixed the same way in two tickets or more, and nobody has decided about. */
  listProposals(installationId: string): Promise<Proposal[]>;
  decide(
    tx: Queryable,
    installationId: string,
    fix: TermFix,
    decision: 'accepted' | 'dismissed',
    userId: string,
    at: Date,
  ): Promise<void>;
}

const TIMES = 2;

export function createFixStore(database: Database): FixStore {
  return {
    async add(installationId, ticketId, fix, at) {
      await database.query(
        `insert into glossary_fixes (installation_id, ticket_id, fix_id, source_language,
           target_language, source_text, wrong, correct, fixed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          installationId,
          ticketId,
          randomBytes(9).toString('base64url'),
          fix.sourceLanguage,
          fix.targetLanguage,
          fix.sourceText,
          fix.wrong,
          fix.correct,
          at,
        ],
      );
    },
    async listProposals(installationId) {
      const { rows } = await database.query<Row>(
        `select f.source_language, f.target_language, f.wrong, f.correct,
           count(distinct f.ticket_id) as times, array_agg(distinct f.source_text) as texts
         from glossary_fixes f where f.installation_id = $1 and not exists (
           select 1 from glossary_decisions d where d.installation_id = $1
             and d.source_language = f.source_language and d.target_language = f.target_language
             and d.wrong = f.wrong and d.correct = f.correct)
         group by f.source_language, f.target_language, f.wrong, f.correct
         having count(distinct f.ticket_id) >= $2
         order by count(distinct f.ticket_id) desc, f.correct limit 30`,
        [installationId, TIMES],
      );
      return rows.map((row) => ({
        sourceLanguage: row.source_language,
        targetLanguage: row.target_language,
        wrong: row.wrong,
        correct: row.correct,
        source: commonWords(row.texts.slice(0, 10), row.source_language).slice(0, 200),
        times: Number(row.times),
      }));
    },
    async decide(tx, installationId, fix, decision, userId, at) {
      await tx.query(
        `insert into glossary_decisions (installation_id, source_language, target_language, wrong,
           correct, decision, user_id, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (installation_id, source_language, target_language, wrong, correct)
           do update set decision = excluded.decision, user_id = excluded.user_id,
             decided_at = excluded.decided_at`,
        [
          installationId,
          fix.sourceLanguage,
          fix.targetLanguage,
          fix.wrong,
          fix.correct,
          decision,
          userId,
          at,
        ],
      );
    },
  };
}

interface Row {
  source_language: string;
  target_language: string;
  wrong: string;
  correct: string;
  times: number;
  texts: string[];
}
