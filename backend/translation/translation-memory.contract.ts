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

  const slot = ({ key, variant = '' }: MemoryEntry) => ({ key, variant });

  it('finds what was stored, and only that', async () => {
    const { memory, installationIds } = await open();
    const [id] = installationIds;
    const known = entry('谢谢', 'Danke');
    await memory.store(id, [known]);
    const found = await memory.find(id, [
      slot(known),
      { key: memoryKey('zh-CN', 'de', '您好'), variant: '' },
    ]);
    expect([...found]).toEqual([[known.key, { ...known, variant: '' }]]);
  });

  it('keeps installations apart', async () => {
    const { memory, installationIds } = await open();
    const [one, other] = installationIds;
    const known = entry('再见', 'Tschüss');
    await memory.store(one, [known]);
    expect([...(await memory.find(other, [slot(known)]))]).toEqual([]);
  });

  it('lets a newer engine win over an older, and a person over both', async () => {
    const { memory, installationIds } = await open();
    const [id] = installationIds;
    const { key } = entry('您好', '');
    const latest = async () => (await memory.find(id, [{ key, variant: '' }])).get(key)?.target;
    await memory.store(id, [entry('您好', 'Hallo')]);
    await memory.store(id, [entry('您好', 'Guten Tag')]);
    expect(await latest()).toBe('Guten Tag');
    await memory.store(id, [entry('您好', 'Grüß Gott', true)]);
    await memory.store(id, [entry('您好', 'Hallo')]);
    expect(await latest()).toBe('Grüß Gott');
    await memory.store(id, [entry('您好', 'Moin', true)]);
    expect(await latest()).toBe('Moin');
  });

  it('keeps what was translated under other options apart, but a person’s wording holds for all', async () => {
    const { memory, installationIds } = await open();
    const [id] = installationIds;
    const { key } = entry('包邮', '');
    const of = async (variant: string) =>
      (await memory.find(id, [{ key, variant }])).get(key)?.target ?? null;
    await memory.store(id, [
      { ...entry('包邮', 'gratis Versand') },
      { ...entry('包邮', 'kostenloser Versand'), variant: 'with-term' },
    ]);
    expect([await of(''), await of('with-term'), await of('other')]).toEqual([
      'gratis Versand',
      'kostenloser Versand',
      null,
    ]);
    await memory.store(id, [{ ...entry('包邮', 'versandkostenfrei', true), variant: 'with-term' }]);
    expect([await of(''), await of('with-term'), await of('other')]).toEqual(
      Array(3).fill('versandkostenfrei'),
    );
  });

  it('gives each sentence to one claimer, until he is done or dead', async () => {
    const { memory, installationIds } = await open();
    const [one, other] = installationIds;
    const [first, second, third] = ['甲', '乙', '丙'].map((text) => slot(entry(text, '')));
    if (!first || !second || !third) throw new Error('three');
    const keys = async (id: string, slots: (typeof first)[], forMs = 60_000) =>
      [...(await memory.claim(id, slots, forMs))].sort();
    expect(await keys(one, [first, second])).toEqual([first.key, second.key].sort());
    expect(await keys(one, [second, third])).toEqual([third.key]);
    expect(await keys(other, [first])).toEqual([first.key]);
    await memory.release(one, [second]);
    expect(await keys(one, [first, second])).toEqual([second.key]);
    expect(await keys(one, [])).toEqual([]);
  });

  it('takes and asks nothing', async () => {
    const { memory, installationIds } = await open();
    await memory.store(installationIds[0], []);
    expect([...(await memory.find(installationIds[0], []))]).toEqual([]);
  });
}
