import { expect, it } from 'vitest';
import { type MemoryEntry, memoryKey, type TranslationMemory } from './translation-memory.ts';

/**
 * What every translation memory must do. `open` gives one and two installations that exist in it.
 */
export function translationMemoryContract(
  open: () => Promise<{ memory: TranslationMemory; installationIds: [string, string] }>,
): void {
  const entry = (text: string, target: string, byPerson = false): MemoryEntry => ({
    key: memoryKey('zh-CN', 'de', text),
    target,
    engine: byPerson ? 'agent' : 'Engine',
    byPerson,
  });

  it('finds what was stored, and only that', async () => {
    const { memory, installationIds } = await open();
    const [id] = installationIds;
    const known = entry('谢谢', 'Danke');
    await memory.store(id, [known]);
    const found = await memory.find(id, [known.key, memoryKey('zh-CN', 'de', '您好')]);
    expect([...found]).toEqual([[known.key, known]]);
  });

  it('keeps installations apart', async () => {
    const { memory, installationIds } = await open();
    const [one, other] = installationIds;
    const known = entry('再见', 'Tschüss');
    await memory.store(one, [known]);
    expect([...(await memory.find(other, [known.key]))]).toEqual([]);
  });

  it('lets a newer engine win over an older, and a person over both', async () => {
    const { memory, installationIds } = await open();
    const [id] = installationIds;
    const { key } = entry('您好', '');
    const latest = async () => (await memory.find(id, [key])).get(key)?.target;
    await memory.store(id, [entry('您好', 'Hallo')]);
    await memory.store(id, [entry('您好', 'Guten Tag')]);
    expect(await latest()).toBe('Guten Tag');
    await memory.store(id, [entry('您好', 'Grüß Gott', true)]);
    await memory.store(id, [entry('您好', 'Hallo')]);
    expect(await latest()).toBe('Grüß Gott');
    await memory.store(id, [entry('您好', 'Moin', true)]);
    expect(await latest()).toBe('Moin');
  });

  it('takes and asks nothing', async () => {
    const { memory, installationIds } = await open();
    await memory.store(installationIds[0], []);
    expect([...(await memory.find(installationIds[0], []))]).toEqual([]);
  });
}
