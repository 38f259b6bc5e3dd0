import type { MemoryEntry, TranslationMemory } from './translation-memory.ts';

/** A translation memory that forgets when the process ends. */
export function createMemoryForTests(): TranslationMemory {
  const entries = new Map<string, MemoryEntry>();
  const idOf = (installationId: string, key: string) => JSON.stringify([installationId, key]);
  return {
    async find(installationId, keys) {
      const found = keys.flatMap((key) => entries.get(idOf(installationId, key)) ?? []);
      return new Map(found.map((entry) => [entry.key, entry]));
    },
    async noteUse() {},
    async store(installationId, added) {
      for (const entry of added) {
        const id = idOf(installationId, entry.key);
        if (entry.byPerson || entries.get(id)?.byPerson !== true) entries.set(id, entry);
      }
    },
    async forget(_tx, installationId, keys) {
      for (const key of keys) entries.delete(idOf(installationId, key));
    },
  };
}
