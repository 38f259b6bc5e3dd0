import { type Static, Type } from 'typebox';
import { EngineSchema, nullable, oneOf } from './contract.ts';

/** A message to a customer who has no ticket yet: what the page needs, and its translation. */

/** `GET /api/compose?requesterId=…` — for whom, in which languages. */
export const ComposeSchema = Type.Object({
  teamLanguage: Type.String(),
  /** Null when nobody is named, or when this customer has never written to us. */
  customerLanguage: nullable(Type.String()),
  /** Where it is known from: an agent said so, or an earlier ticket. */
  languageSource: nullable(oneOf(['corrected', 'earlier_ticket'])),
  engine: EngineSchema,
});
export type ComposeView = Static<typeof ComposeSchema>;

/** `POST /api/compose` — translates sentences, answers a `ReplyView`. */
export const ComposeRequestSchema = Type.Object({
  sentences: Type.Array(Type.String({ maxLength: 4000 }), { maxItems: 60, minItems: 1 }),
  targetLanguage: Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 20 }),
});
export type ComposeRequest = Static<typeof ComposeRequestSchema>;
