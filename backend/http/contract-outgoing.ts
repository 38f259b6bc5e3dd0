import { type Static, Type } from 'typebox';
import { CheckSchema, nullable, oneOf } from './contract.ts';

/** What is about to be sent: sentences changed by hand, and a reply about to be saved. */

/** `POST /api/check` — compares texts in two languages, without any engine. */
export const CheckRequestSchema = Type.Object({
  pairs: Type.Array(
    Type.Object({
      source: Type.String({ maxLength: 4000 }),
      target: Type.String({ maxLength: 8000 }),
    }),
    { minItems: 1, maxItems: 60 },
  ),
  /** Of the targets; the sources are in the team's. */
  targetLanguage: Type.String({ maxLength: 20 }),
});
export type CheckRequest = Static<typeof CheckRequestSchema>;
export const ChecksSchema = Type.Object({ checks: Type.Array(CheckSchema) });
export type ChecksView = Static<typeof ChecksSchema>;

/** What stands against saving; `save_guard.<kind>` of the texts. */
export const STOPS = ['team_language', 'internal_note', 'meaning'] as const;

/** `POST /api/tickets/:ticketId/outgoing` — asked when an agent saves the ticket. */
export const OutgoingRequestSchema = Type.Object({
  /** What stands in the editor, as plain text. */
  text: Type.String({ maxLength: 70_000 }),
  isInternal: Type.Boolean(),
  /** The agent was stopped for this, and saves all the same; absence means no. */
  overruled: Type.Optional(oneOf(STOPS)),
});
export type OutgoingRequest = Static<typeof OutgoingRequestSchema>;
export const OutgoingSchema = Type.Object({
  /** Null: nothing stands against it. */
  stop: nullable(
    Type.Object({
      kind: oneOf(STOPS),
      /** Of `meaning`: what the source says, and what the text says instead. */
      source: Type.Array(Type.String()),
      target: Type.Array(Type.String()),
    }),
  ),
});
export type OutgoingView = Static<typeof OutgoingSchema>;
