import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMeaning } from './check-meaning.ts';

const pairs = readFileSync(join(import.meta.dirname, 'pairs-for-tests.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string, '0' | '1']);
const failed = (...[from, source, to, target]: [string, string, string, string]) =>
  checkMeaning({ text: source, language: from }, { text: target, language: to }).checks.filter(
    ({ ok }) => !ok,
  );

describe('checkMeaning', () => {
  it.each(pairs.filter((pair) => pair[4] === '0'))('lets pass %s: %s = %s: %s', (...pair) => {
    expect(failed(pair[0], pair[1], pair[2], pair[3])).toEqual([]);
  });

  it.each(pairs.filter((pair) => pair[4] === '1'))('stops %s: %s ≠ %s: %s', (...pair) => {
    expect(failed(pair[0], pair[1], pair[2], pair[3])).not.toEqual([]);
  });

  it.each([
    [
      'amounts',
      'zh',
      '今天先退您 €16.84 作为补偿。',
      'de',
      'Als Entschädigung erstatten wir Ihnen heute 168,40 €.',
      ['€16.84'],
      ['168,40 €'],
    ],
    ['dates', 'zh', '周三送达。', 'en', 'It will arrive on Thursday.', ['周三'], ['Thursday']],
    [
      'numbers',
      'zh',
      '我们寄了三个包裹。',
      'nl',
      'Wij hebben vier pakketten verzonden.',
      ['三'],
      ['vier'],
    ],
    ['numbers', 'zh', '打八折', 'en', '80% off', ['八'], ['80']],
    [
      'negations',
      'en',
      'Sale items cannot be exchanged.',
      'pt',
      'Peças em promoção podem ser trocadas.',
      ['cannot', 'exchanged'],
      ['trocadas'],
    ],
    [
      'promises',
      'zh',
      '我们给您换货。',
      'es',
      'Le reembolsaremos.',
      ['给您换货'],
      ['reembolsaremos'],
    ],
    ['ids', 'zh', '订单号 DE-20418。', 'de', 'Bestellnummer DE-20481.', ['DE-20418'], ['DE-20481']],
  ] as const)(
    'shows the differing words only: %s',
    (kind, from, source, to, target, lost, added) => {
      const check = failed(from, source, to, target).find((one) => one.kind === kind);
      expect(check).toEqual({ kind, ok: false, source: lost, target: added });
    },
  );

  it('says which kinds it looked at, so that what is passed can be shown', () => {
    const { checks, isComplete } = checkMeaning(
      { text: '我们不能退款 20 欧元。', language: 'zh-CN' },
      { text: 'We cannot refund €20.', language: 'en-GB' },
    );
    expect(isComplete).toBe(true);
    expect(checks.map(({ kind, ok }) => [kind, ok])).toEqual([
      ['amounts', true],
      ['negations', true],
      ['promises', true],
    ]);
  });

  it('compares ids and numbers of a language that it has no words of, and says that it is all', () => {
    const verdict = checkMeaning(
      { text: '我们不退款 20 欧元。', language: 'zh' },
      { text: 'เราจะคืนเงิน 25 ยูโร', language: 'th' },
    );
    expect(verdict.isComplete).toBe(false);
    expect(verdict.checks).toEqual([
      { kind: 'amounts', ok: false, source: ['20 欧元'], target: ['25 ยูโร'] },
    ]);
  });

  it('reads traditional signs', () => {
    expect(
      failed('zh-TW', '我們會免費補發。', 'en', "We'll send a replacement at no charge."),
    ).toEqual([]);
    expect(failed('zh-TW', '我們不會補發。', 'en', "We'll send a replacement.")).not.toEqual([]);
  });

  it.each([
    '不，'.repeat(30_000),
    'not only '.repeat(12_000),
    '一二三四五六七八九十百千万'.repeat(8_000),
    '1.1.'.repeat(25_000),
    'a'.repeat(100_000),
    'ne '.repeat(33_000),
  ])('comes to an end on 100 kB', (text) => {
    for (const language of ['zh', 'fr', 'ko', 'und']) {
      const verdict = checkMeaning({ text, language }, { text: 'Danke.', language: 'de' });
      expect(verdict.isComplete).toBe(false);
    }
  });
});
