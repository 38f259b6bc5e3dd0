import { describe, expect, it } from 'vitest';
import type { Article } from './article-store.ts';
import { createArticleFinder } from './find-articles.ts';

const article = (articleId: string, locale: string, title: string, body: string): Article => ({
  articleId,
  locale,
  title,
  body,
  url: `https://shop.example.com/${articleId}`,
  updatedAt: new Date(0),
});
const shelf = [
  article('1', 'en-us', 'Customs and duties', 'For parcels to Brazil we pay the import tax.'),
  article('1', 'zh-cn', '清关与关税', '寄往巴西的包裹，进口税由我们承担。'),
  article('2', 'en-us', 'Returns', 'You may return a jacket within 30 days.\n\nThe label is free.'),
  article('2', 'zh-cn', '退货', '外套可以在 30 天内退货。退货标签免费。'),
  article('3', 'ja', 'サイズ表', 'ジャケットのサイズは普段と同じものをお選びください。'),
];

describe('finding articles', () => {
  let articles = shelf;
  let version = 'one';
  let reads = 0;
  const find = createArticleFinder({
    versionOf: async () => version,
    list: async () => {
      reads += 1;
      return articles;
    },
  });
  const ask = async (text: string, language: string) =>
    (await find('i', [{ text, language }], 3)).map(({ article: { articleId } }) => articleId);

  it.each([
    ['Can I return the jacket?', 'en', '2'],
    ['外套能退货吗？', 'zh-CN', '2'],
    ['进口税谁付？', 'zh-CN', '1'],
    ['ジャケットのサイズを教えてください', 'ja', '3'],
  ])('ranks the right one first for %s', async (text, language, expected) => {
    expect((await ask(text, language))[0]).toBe(expected);
  });

  it('counts an article once, in its best locale, with the passage that fits', async () => {
    const found = await find(
      'i',
      [
        { text: 'Rücksendung der Jacke', language: 'de' },
        { text: 'return label free jacket', language: 'en' },
        { text: '外套退货标签', language: 'zh-CN' },
      ],
      3,
    );
    expect(found.filter((one) => one.article.articleId === '2').length).toBe(1);
    expect(found[0]?.passage).toMatch(/label is free|退货标签免费/);
  });

  it('builds an index only when the articles have changed', async () => {
    await ask('return', 'en');
    const before = reads;
    await ask('jacket', 'en');
    expect(reads).toBe(before);
    articles = [article('9', 'en-us', 'Warranty', 'Two years.')];
    version = 'two';
    expect(await ask('warranty', 'en')).toEqual(['9']);
    expect(reads).toBe(before + 1);
  });

  it('finds nothing on an empty shelf', async () => {
    const none = createArticleFinder({ versionOf: async () => '0', list: async () => [] });
    expect(await none('i', [{ text: 'x', language: 'en' }], 3)).toEqual([]);
  });
});
