import { createHash } from 'node:crypto';
import type { Queryable } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';

/** One sentence that was translated before, for one installation. */
export interface MemoryEntry {
  /** {@link memoryKey} of the sentence. */
  key: string;
  target: string;
  /** Display name of the engine that it came from. */
  engine: string;
  /** An agent's own wording: wins over every engine. */
  byPerson: boolean;
}

/** What this installation's sentences were translated to. Engines bill every character anew. */
export interface TranslationMemory {
  /** What is known of these keys, by key. */
  find(installationId: string, keys: string[]): Promise<Map<string, MemoryEntry>>;
  /** Keeps entries, the last of a key; a person's wording is never overwritten by an engine's. */
  store(installationId: string, entries: MemoryEntry[]): Promise<void>;
  /** Takes away what these keys hold, a person's wording too; in the caller's transaction. */
  forget(tx: Queryable, installationId: string, keys: string[]): Promise<void>;
  /** These serve that ticket: when the last ticket of an entry goes, the entry goes with it. */
  noteUse(installationId: string, ticketId: string, keys: string[]): Promise<void>;
}

/** The same for the same sentence in the same direction; holds none of its text. */
export function memoryKey(
  sourceLanguage: LanguageTag,
  targetLanguage: LanguageTag,
  text: string,
): string {
  const parts = [
    sourceLanguage.toLowerCase(),
    targetLanguage.toLowerCase(),
    text.normalize().trim(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
