import { describe, expect, it } from 'vitest';
import { createEngineForTests } from './engine-for-tests.ts';
import { findPersonalData, maskPersonalData } from './personal-data.ts';

describe('what tells who somebody is', () => {
  it.each([
    ['Meine Adresse: Lindenstraße 12a, Berlin', ['Lindenstraße 12a']],
    ['Ship it to 221 Baker Street, London', ['221 Baker Street']],
    ['12 rue de la Paix, Paris', ['12 rue de la Paix']],
    ['Calle de Alcalá, 45 en Madrid', ['Calle de Alcalá, 45']],
    // More than the address, for nothing parts it from what stands before it: masked is masked.
    ['请寄到深圳市南山区科技路12号3单元', ['请寄到深圳市南山区科技路12号3单元']],
    ['Ruf an: +49 170 1234567 oder katrin@example.org', ['+49 170 1234567', 'katrin@example.org']],
    ['Karte 4111 1111 1111 1111', ['4111 1111 1111 1111']],
    ['IBAN DE89370400440532013000', ['DE89370400440532013000']],
    ['Gruß, Katrin Hofmann', ['Katrin Hofmann']],
    ['Frau Hofmann wartet, Hofmanns Paket nicht', ['Hofmann']],
    ['田中さんの荷物', ['田中']],
    ['Order DE-20418 has 3 parcels', []],
    ['Size 42, 3 pieces, street wear', []],
  ])('%s', (text, found) => {
    const names = ['Katrin Hofmann', '田中 美咲'];
    expect(findPersonalData(text, names).map((one) => one.text)).toEqual(found);
  });

  it('takes no names from what is no name', () => {
    expect(findPersonalData('a .* b', ['.*', 'A', ''])).toEqual([]);
  });
});

const ask = (segments: string[], context: string | null = null) => ({
  segments,
  sourceLanguage: 'de',
  targetLanguage: 'zh',
  context,
  signal: new AbortController().signal,
});

describe('an engine behind the mask', () => {
  it('is told nothing of it, and the text has it back', async () => {
    const engine = createEngineForTests('E', (text) => text.replace('Ich bin', '我是'));
    const [result] = await maskPersonalData(engine, ['Ana Costa']).translate(
      ask(['Ich bin Ana Costa, ana@example.org, Ana.'], 'Ana Costa'),
    );
    expect(engine.asked).toEqual([['Ich bin ⟦1⟧, ⟦2⟧, ⟦3⟧.']]);
    expect(result).toMatchObject({ text: '我是 Ana Costa, ana@example.org, Ana.' });
  });

  it.each([
    ['loses one', (text: string) => text.replace('⟦1⟧', '')],
    ['doubles one', (text: string) => `${text}⟦1⟧`],
    ['invents one', (text: string) => `${text}⟦7⟧`],
  ])('that %s has its sentence refused, and only that', async (_what, damage) => {
    const engine = createEngineForTests('E', (text) => (text.includes('⟦') ? damage(text) : text));
    const results = await maskPersonalData(engine, []).translate(ask(['an a@b.example', 'Hallo']));
    expect(results).toMatchObject([{ kind: 'refused' }, { kind: 'translated', text: 'Hallo' }]);
  });

  it('is not misled by marks that the customer wrote', async () => {
    const engine = createEngineForTests('E', (text) => text);
    const [result] = await maskPersonalData(engine, []).translate(ask(['⟦1⟧ a@b.example']));
    expect(result).toMatchObject({ text: '1 a@b.example' });
  });
});
