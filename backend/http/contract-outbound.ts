import { type Static, Type } from 'typebox';
import { CheckSchema, nullable, oneOf, PairSchema } from './contract.ts';

/** What the sidebar asks about a reply beyond its translation. `…` is `/api/tickets/:ticketId`. */

const Language = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 20 });

/** `POST /api/checks` — sentences whose target a person wrote, checked without being translated. */
export const ChecksRequestSchema = Type.Object({
  pairs: Type.Array(
    Type.Object({
      source: Type.String({ maxLength: 4000 }),
      target: Type.String({ maxLength: 8000 }),
    }),
    { minItems: 1, maxItems: 60 },
  ),
  /** Of the targets; the sources are in the team's. */
  language: Language,
});
export type ChecksRequest = Static<typeof ChecksRequestSchema>;
export const ChecksSchema = Type.Object({
  /** `pair` counts within the request. */
  checks: Type.Array(CheckSchema),
});
export type ChecksView = Static<typeof ChecksSchema>;

/** `POST …/back-translation` — what sentences in the customer's language say, in the team's. */
export const BackRequestSchema = Type.Object({
  sentences: Type.Array(Type.String({ maxLength: 8000 }), { minItems: 1, maxItems: 60 }),
  /** What the agent wrote, sentence by sentence, for a model to compare; absent: only translate. */
  written: Type.Optional(Type.Array(Type.String({ maxLength: 4000 }), { maxItems: 60 })),
  language: Language,
});
export type BackRequest = Static<typeof BackRequestSchema>;
export const BackSchema = Type.Object({
  /** `source` is the sentence as asked; `target` is null when it did not come in time. */
  pairs: Type.Array(PairSchema),
  /** What a model says of each, as far as one is connected and has answered. */
  opinions: Type.Array(
    nullable(
      Type.Object({
        isSame: Type.Boolean(),
        /** In the team's language; empty when it is the same. */
        difference: Type.String(),
        /** Display name of the model. */
        by: Type.String(),
      }),
    ),
  ),
});
export type BackView = Static<typeof BackSchema>;

export const STOPS = ['team_language', 'note', 'edited'] as const;
/**
 * Why a reply should not be saved as it stands. `team_language`: a public reply, (partly) in the
 * team's language · `note`: our reply for the customer, about to become an internal note ·
 * `edited`: a sentence was changed after we inserted it, and now says something else.
 */
export const StopSchema = Type.Object({
  kind: oneOf(STOPS),
  /** The passage it is about; for people to see. */
  words: Type.String(),
  /** The failed checks of `edited`, else empty. */
  checks: Type.Array(CheckSchema),
});
export type StopView = Static<typeof StopSchema>;

/** `POST …/saving` — asked while the helpdesk waits to save; `stop` null: nothing stands against it. */
export const SavingRequestSchema = Type.Object({
  /** What stands in the editor, as plain text. */
  text: Type.String({ maxLength: 200_000 }),
  isInternal: Type.Boolean(),
});
export type SavingRequest = Static<typeof SavingRequestSchema>;
export const SavingSchema = Type.Object({ stop: nullable(StopSchema) });
export type SavingView = Static<typeof SavingSchema>;

/** `POST …/overrules` — the agent saves all the same. */
export const OverruleRequestSchema = Type.Object({
  kind: oneOf(STOPS),
  /** Kinds of the checks that had failed. */
  checks: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 }),
});
export type OverruleRequest = Static<typeof OverruleRequestSchema>;

/** `GET` and `POST /api/agent/languages` — what the signed-in agent reads besides the team's language. */
export const AgentLanguagesSchema = Type.Object({
  languages: Type.Array(Language, { maxItems: 40 }),
});
export type AgentLanguagesView = Static<typeof AgentLanguagesSchema>;
