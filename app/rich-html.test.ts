import { describe, expect, it } from 'vitest';
import { richHtml } from './rich-html.ts';

const line = (at: number, source: string, text: string) => ({ at, source, text });
const look = (block: 'p' | 'ul' | 'ol' | 'blockquote', marks: [string, 'b' | 'i'][] = []) => ({
  block,
  marks: marks.map(([words, tag]) => ({ words, tag })),
  after: '',
});

describe('a translation in the dress of what was written', () => {
  it('keeps lists together, and what stood out where it is found again', () => {
    const html = richHtml(
      [
        line(0, '订单 DE-20418', 'Bestellung DE-20418'),
        line(1, '退款', 'Erstattung'),
        line(2, '补发', 'Ersatz'),
        line(3, '谢谢', 'Danke'),
      ],
      [look('p', [['DE-20418', 'b']]), look('ul', [['退款', 'b']]), look('ul'), look('p')],
    );
    expect(html).toBe(
      '<p>Bestellung <b>DE-20418</b></p><ul><li><b>Erstattung</b></li><li>Ersatz</li></ul><p>Danke</p>',
    );
    expect(richHtml([line(0, '一', 'Eins')], [look('ol')])).toBe('<ol><li>Eins</li></ol>');
  });

  it('links addresses, escapes everything, and leaves out what is not found', () => {
    expect(richHtml([line(0, 'x', 'Siehe https://t.example/a?b=1&c=<2>.')], [])).toBe(
      '<p>Siehe <a href="https://t.example/a?b=1&#38;c=">https://t.example/a?b=1&#38;c=</a>&#60;2&#62;.</p>',
    );
    expect(richHtml([line(0, '很重要', 'Wichtig')], [look('p', [['重要', 'b']])])).toBe(
      '<p>Wichtig</p>',
    );
    expect(richHtml([line(0, 'q', 'Zitat')], [{ ...look('blockquote'), after: '<img>' }])).toBe(
      '<blockquote><p>Zitat</p></blockquote><img>',
    );
  });
});
