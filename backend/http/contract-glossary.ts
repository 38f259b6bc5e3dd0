import { type Static, Type } from 'typebox';
import { iso, nullable, oneOf } from './contract.ts';

/** The part of our API that the desk's page of terms speaks; admins only. */

const language = Type.String({ minLength: 2, maxLength: 20 });
const words = Type.String({ maxLength: 1_100 });

const term = {
  /** Without region; Chinese as `zh-Hans` and `zh-Hant`. */
  sourceLanguage: Type.String(),
  targetLanguage: Type.String(),
  source: Type.String(),
  target: Type.String(),
};
export const TermSchema = Type.Object({ termId: Type.String(), ...term });
export type TermView = Static<typeof TermSchema>;

export const ProposalSchema = Type.Object({
  sourceLanguage: Type.String(),
  targetLanguage: Type.String(),
  /** What the sentences share that it was fixed in: a guess. */
  source: Type.String(),
  /** What the engine said, and what agents made of it. */
  wrong: Type.String(),
  correct: Type.String(),
  /** In so many tickets. */
  times: Type.Integer(),
});
export type ProposalView = Static<typeof ProposalSchema>;

/** `GET /api/glossary`, and the answer to every change. */
export const GlossarySchema = Type.Object({
  teamLanguage: Type.String(),
  terms: Type.Array(TermSchema),
  proposals: Type.Array(ProposalSchema),
  /** Engines that hold a copy of their own; the others are told the terms with each sentence. */
  copies: Type.Array(
    Type.Object({
      displayName: Type.String(),
      state: oneOf(['in_step', 'waiting', 'failed']),
      problem: nullable(Type.String()),
      syncedAt: nullable(iso),
    }),
  ),
});
export type GlossaryView = Static<typeof GlossarySchema>;

/** `POST /api/glossary/save` */
export const TermInputSchema = Type.Object({
  /** The one that it takes the place of; null: none. */
  termId: nullable(Type.String({ maxLength: 40 })),
  sourceLanguage: language,
  targetLanguage: language,
  source: words,
  target: words,
});
export type TermInput = Static<typeof TermInputSchema>;

/** `POST /api/glossary/remove` */
export const TermRemovalSchema = Type.Object({
  termIds: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 5_000 }),
});

/** `POST /api/glossary/import` */
export const ImportRequestSchema = Type.Object({
  /** The file's bytes in base64. */
  content: Type.String({ maxLength: 950_000, pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
  /** Only tells what the file holds; nothing is stored. */
  isPreview: Type.Boolean(),
  /** Of a file that names no languages. */
  sourceLanguage: language,
  targetLanguage: language,
});
export type ImportRequest = Static<typeof ImportRequestSchema>;
export const ImportSchema = Type.Object({
  /** Terms stored: all of the file's, or zero for a preview and when `problem` says why. */
  taken: Type.Integer(),
  /** Terms in the file by direction, most first. */
  directions: Type.Array(
    Type.Object({
      sourceLanguage: Type.String(),
      targetLanguage: Type.String(),
      count: Type.Integer(),
    }),
  ),
  /** The first three terms of the file. */
  first: Type.Array(Type.Object(term)),
  /** Rows whose original a later row translates otherwise; the later one counts. */
  outdated: Type.Integer(),
  encoding: nullable(Type.String()),
  problem: nullable(oneOf(['encoding', 'csv', 'no_rows', 'rows'])),
  /** The first 50; `glossary_page.rows.<code>`. */
  rows: Type.Array(Type.Object({ row: Type.Integer(), code: Type.String(), text: Type.String() })),
  glossary: GlossarySchema,
});
export type ImportView = Static<typeof ImportSchema>;

/** `GET /api/glossary/export` */
export const ExportSchema = Type.Object({ csv: Type.String() });
export type ExportView = Static<typeof ExportSchema>;

/** `POST /api/glossary/decide` */
export const DecisionSchema = Type.Object({
  sourceLanguage: language,
  targetLanguage: language,
  wrong: words,
  correct: words,
  /** Null dismisses it; else the term as the admin wants it. */
  accepted: nullable(Type.Object({ source: words, target: words })),
});
export type Decision = Static<typeof DecisionSchema>;
