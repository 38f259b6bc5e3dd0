import { createHash } from 'node:crypto';
import type { Queryable } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';

/** One sentence that was translated before, for one installation. */
export interface MemoryEntry {
  /** {@link memoryKey} of the sentence. */
  key: string;
  /** {@link memoryVariant} that it was translated under; absent: the plain one. */
  variant?: string;
  target: string;
  /** Display name of the engine that it came from. */
  engine: string;
  /** An agent's own wording: wins over every engine, under every variant. */
  byPerson: boolean;
}

/** A sentence as it is looked for. */
export interface MemorySlot {
  key: string;
  variant: string;
}

/** What this installation's sentences were translated to. Engines bill every character anew. */
export interface TranslationMemory {
  /** What is known of these sentences, by key: a person's wording, else the engine's of that variant. */
  find(installationId: string, slots: MemorySlot[]): Promise<Map<string, MemoryEntry>>;
  /** Keeps entries, the last of a slot; a person's wording is never overwritten by an engine's. */
  store(installationId: string, entries: MemoryEntry[]): Promise<void>;
  /** Takes away what these keys hold, a person's wording too; in the caller's transaction. */
  forget(tx: Queryable, installationId: string, keys: string[]): Promise<void>;
  /** These serve that ticket: when the last ticket of an entry goes, the entry goes with it. */
  noteUse(installationId: string, ticketId: string, keys: string[]): Promise<void>;
  /**
   * Reserves the translating of these sentences; answers the keys that were free. The others are
   * being translated by somebody, or were until he died: a claim ends by itself after `forMs`.
   */
  claim(installationId: string, slots: MemorySlot[], forMs: number): Promise<Set<string>>;
  /** Ends claims. Only who holds one may. */
  release(installationId: string, slots: MemorySlot[]): Promise<void>;
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

/**
 * What else a translation depends on: the politeness and style asked for, and the terms that occur in
 * the sentence. So a changed term has only the sentences translated anew that hold it. Plain is ''.
 */
export function memoryVariant(
  manner: string | null,
  terms: readonly { source: string; target: string }[],
): string {
  if (manner === null && terms.length === 0) return '';
  const pairs = terms.map(({ source, target }) => `${source}\t${target}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([manner, pairs]))
    .digest('base64url')
    .slice(0, 22);
}
