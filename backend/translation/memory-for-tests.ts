import type { MemoryEntry, TranslationMemory } from './translation-memory.ts';

/** A translation memory that forgets when the process ends. */
export function createMemoryForTests(): TranslationMemory {
  const entries = new Map<string, MemoryEntry>();
  const claims = new Set<string>();
  const idOf = (installationId: string, key: string, variant: string) =>
    JSON.stringify([installationId, key, variant]);
  return {
    async find(installationId, slots) {
      const found = slots.flatMap(({ key, variant }) => {
        const plain = entries.get(idOf(installationId, key, ''));
        return plain?.byPerson ? plain : (entries.get(idOf(installationId, key, variant)) ?? []);
      });
      return new Map(found.map((entry) => [entry.key, entry]));
    },
    async noteUse() {},
    async store(installationId, added) {
      for (const one of added) {
        const entry = { ...one, variant: one.byPerson ? '' : (one.variant ?? '') };
        const id = idOf(installationId, entry.key, entry.variant);
        if (entry.byPerson || entries.get(id)?.byPerson !== true) entries.set(id, entry);
      }
    },
    async forget(_tx, installationId, keys) {
      for (const [id, { key }] of entries) {
        if (keys.includes(key) && id.startsWith(`["${installationId}"`)) entries.delete(id);
      }
    },
    async claim(installationId, slots) {
      const ids = slots.map(({ key, variant }) => ({
        key,
        id: idOf(installationId, key, variant),
      }));
      const free = ids.filter(({ id }) => !claims.has(id));
      for (const { id } of free) claims.add(id);
      return new Set(free.map(({ key }) => key));
    },
    async release(installationId, slots) {
      for (const { key, variant } of slots) claims.delete(idOf(installationId, key, variant));
    },
  };
}
