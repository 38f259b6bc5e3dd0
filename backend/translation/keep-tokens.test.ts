import { describe, expect, it } from 'vitest';
import { keepTokens } from './keep-tokens.ts';
import { reportKept } from './kept-tokens.ts';
import { type SegmentResult, type Translator, TranslatorError } from './translator.ts';

/** An engine that does to each text what is told, and notes what it was asked. */
function engineThat(change: (text: string, call: number) => string | null) {
  const asked: string[][] = [];
  const engine: Translator = {
    id: 'bad',
    displayName: 'Bad engine',
    async translate({ segments }) {
      asked.push(segments);
      return segments.map((text): SegmentResult => {
        const changed = change(text, asked.length);
        return changed === null
          ? { kind: 'refused', detail: 'no', engine: 'Bad engine' }
          : {
              kind: 'translated',
              text: changed,
              billedCharacters: text.length,
              engine: 'Bad engine',
            };
      });
    },
  };
  return { engine, asked };
}

const translate = (engine: Translator, ...segments: string[]) =>
  keepTokens(engine).translate({
    segments,
    sourceLanguage: 'de',
    targetLanguage: 'zh',
    context: null,
    signal: new AbortController().signal,
  });

const LETTER = 'Bestellung DE-20418: 16,84 € am 25. November an a@b.example 👍';

describe('an engine', () => {
  it('that keeps everything is asked once', async () => {
    const { engine, asked } = engineThat((text) => text.replace('Bestellung', '订单'));
    const [result] = await translate(engine, LETTER, 'Hallo');
    expect(result).toMatchObject({ text: LETTER.replace('Bestellung', '订单') });
    expect(asked).toHaveLength(1);
  });

  it('that writes amounts and dates in its language’s way has kept them', async () => {
    const { engine, asked } = engineThat(
      () => '订单 DE-20418：11月25日退 €16.84 到 a@b.example 👍',
    );
    await translate(engine, LETTER);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['loses an id', (text: string) => text.replace('DE-20418', '')],
    ['changes a digit', (text: string) => text.replace('20418', '20481')],
    ['doubles an id', (text: string) => text.replace('DE-20418', 'DE-20418 DE-20418')],
    ['changes an amount', (text: string) => text.replace('16,84', '168,40')],
    ['changes a currency', (text: string) => text.replace('€', '$')],
    ['moves a date', (text: string) => text.replace('25.', '26.')],
    ['drops an emoji', (text: string) => text.replace('👍', '')],
    ['adds an amount', (text: string) => `${text} 20 €`],
  ])('that %s is asked again, with every token hidden', async (_what, damage) => {
    const { engine, asked } = engineThat((text, call) => (call === 1 ? damage(text) : text));
    const [result] = await translate(engine, LETTER);
    expect(result).toMatchObject({ kind: 'translated', text: LETTER });
    expect(asked[1]).toEqual(['Bestellung ⟦1⟧: ⟦2⟧ am ⟦3⟧ an ⟦4⟧ ⟦5⟧']);
    // Both were paid for.
    expect((result as { billedCharacters: number }).billedCharacters).toBe(
      LETTER.length + (asked[1]?.[0]?.length ?? 0),
    );
  });

  it('that loses what is hidden too translates the words between', async () => {
    const { engine, asked } = engineThat((text) =>
      text.replace('DE-20418', 'DE-1').replaceAll(/⟦\d+⟧/g, '').replace('Bestellung', '订单'),
    );
    const [result] = await translate(engine, LETTER);
    expect(asked[2]).toEqual(['Bestellung', 'am', 'an']);
    expect(result).toMatchObject({ text: LETTER.replace('Bestellung', '订单') });
  });

  it('that adds amounts whatever one does leaves a text that says so', async () => {
    const { engine } = engineThat((text) => `${text} 99 €`);
    const [result] = await translate(engine, LETTER);
    const { text } = result as { text: string };
    expect(reportKept(LETTER, text).extra).toContain('99 €');
  });

  it('that ends in the middle of a repair leaves what there was', async () => {
    const { engine } = engineThat((text, call) => {
      if (call > 1) throw new TranslatorError('quota', 'Bad engine', 'empty');
      return text.replace('DE-20418', '');
    });
    const [result] = await translate(engine, LETTER);
    expect(result).toMatchObject({ text: LETTER.replace('DE-20418', '') });
  });

  it('that refuses is believed', async () => {
    const { engine, asked } = engineThat(() => null);
    expect(await translate(engine, LETTER)).toMatchObject([{ kind: 'refused' }]);
    expect(asked).toHaveLength(1);
  });
});

describe('one bad sentence among good ones', () => {
  it('is repaired by itself, and stays in its place', async () => {
    const { engine, asked } = engineThat((text, call) =>
      call === 1 ? text.replace('DE-20418', '') : text,
    );
    const results = await translate(engine, 'Hallo', LETTER, 'Tschüss 12 €');
    expect(results).toMatchObject([{ text: 'Hallo' }, { text: LETTER }, { text: 'Tschüss 12 €' }]);
    expect(asked[1]).toHaveLength(1);
  });
});
