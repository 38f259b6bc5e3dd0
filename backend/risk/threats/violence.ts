import { VIOLENCE_EAST } from './violence-east.ts';
import { VIOLENCE_WEST } from './violence-west.ts';

/** What is said when a person means to hurt somebody, in one language. */
export interface Violence {
  /** Violence against us or anybody, arson, bombs, "I know where you live", and harm to oneself. */
  phrases: string[];
  /** Sayings with the same words that hurt nobody. */
  harmless: string[];
}

/**
 * Threats of violence by primary subtag; notation of phrases: `phrase-pattern.ts`. They are found
 * as the kind `safety`. Only who is meant to be hurt makes a threat: "I could kill for a refund",
 * "the wait is killing me" and "it kills the battery" are none.
 */
export const VIOLENCE: Record<string, Violence> = { ...VIOLENCE_WEST, ...VIOLENCE_EAST };
