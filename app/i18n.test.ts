import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import english from '../translations/en.json' with { type: 'json' };
import chinese from '../translations/zh-CN.json' with { type: 'json' };
import type { TextTree } from './i18n.ts';
import { chooseLocale, createTexts, loadTexts } from './i18n.ts';

/** `verdict.left` → its text, for every text of a file. */
function flatten(tree: TextTree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flatten(value as TextTree, `${path}${key}.`),
  );
}
type Parts = ReturnType<IntlMessageFormat['getAst']>;
function parameters(message: string | Parts): string[] {
  const parts = typeof message === 'string' ? new IntlMessageFormat(message).getAst() : message;
  const names = parts.flatMap((part) => [
    // 0 is literal text, 7 the number sign of a plural.
    ...(part.type !== 0 && part.type !== 7 ? [part.value] : []),
    ...('options' in part ? Object.values(part.options).flatMap((o) => parameters(o.value)) : []),
  ]);
  return [...new Set(names)].sort();
}

describe('the texts', () => {
  const [zh, en] = [new Map(flatten(chinese)), new Map(flatten(english))];

  it('exist in both languages, and ask for nothing that the other is not given', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, text] of zh) {
      const both = [parameters(text), parameters(en.get(key) ?? '')].sort(
        (a, b) => b.length - a.length,
      );
      expect(both[0], key).toEqual(expect.arrayContaining(both[1] ?? []));
    }
  });

  it('can all be filled in', () => {
    for (const [locale, tree] of [
      ['zh-CN', chinese],
      ['en', english],
    ] as const) {
      const texts = createTexts(locale, tree as TextTree);
      for (const [key, text] of flatten(tree as TextTree)) {
        if (key.startsWith('app.')) continue;
        const params = Object.fromEntries(parameters(text).map((name) => [name, 3]));
        expect(texts.t(key, params), key).not.toMatch(/[{}]/);
      }
    }
  });
});

describe('createTexts', () => {
  const texts = createTexts('en', {
    a: { b: '{n, plural, one {# day} other {# days}}' },
    c: "it's",
  });

  it('fills in, counts, and leaves apostrophes alone', () => {
    expect([texts.t('a.b', { n: 1 }), texts.t('a.b', { n: 1200 })]).toEqual([
      '1 day',
      '1,200 days',
    ]);
    expect(texts.t('c')).toBe("it's");
  });

  it('shows the key where there is no text, and survives a missing parameter', () => {
    expect([texts.has('a.b'), texts.has('a.x'), texts.has('a')]).toEqual([true, false, false]);
    expect(texts.t('a.x')).toBe('a.x');
    expect(texts.t('a.b')).toContain('#');
  });

  it('gives Chinese to agents whose language is Chinese, English to others', async () => {
    expect(['zh-cn', 'zh-TW', 'zh', 'de', null].map(chooseLocale)).toEqual([
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'en',
      'en',
    ]);
    expect((await loadTexts('zh-CN')).t('tier.high')).toBe('高价值');
  });
});
