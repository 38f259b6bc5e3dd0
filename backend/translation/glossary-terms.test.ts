import { describe, expect, it } from 'vitest';
import { glossaryLanguage, missedTerms, termsIn } from './glossary-terms.ts';

const term = (source: string, target: string) => ({ source, target });
const sources = (text: string, ...terms: string[]) =>
  termsIn(
    text,
    terms.map((source) => term(source, '')),
  ).map((one) => one.source);

describe('terms in a text', () => {
  it.each([
    ['订单满49欧元包邮。', ['包邮'], ['包邮']],
    ['这是清关费', ['清关', '清关费'], ['清关费']],
    ['清关要清关费', ['清关', '清关费'], ['清关费', '清关']],
    ['My OceanPine jacket', ['oceanpine'], ['oceanpine']],
    ['The oceanpines', ['oceanpine'], []],
    ['ＯＣＥＡＮＰＩＮＥ', ['OceanPine'], ['OceanPine']],
    ['C++ (new)', ['C++', '(new)'], ['(new)', 'C++']],
    ['free  shipping', ['free shipping'], ['free shipping']],
  ])('%s', (text, terms, found) => {
    expect(sources(text, ...terms)).toEqual(found);
  });
});

describe('terms that a translation misses', () => {
  it.each([
    ['Ab 49 € ist der Versand kostenlos.', 'kostenloser Versand', true],
    ['Wir bieten kostenlosen Versand.', 'kostenloser Versand', true],
    ['Der Versand ist gratis.', 'kostenloser Versand', false],
    ['送料無料です', '送料無料', true],
    ['無料配送です', '送料無料', false],
    ['Die OceanPine-Jacke', 'OceanPine', true],
    ['Die Meereskiefer-Jacke', 'OceanPine', false],
    ['Größe XL', 'XL', true],
    ['Größe XXL', 'SKU-7', false],
    ['Компания OceanPine', 'oceanpine', true],
  ])('%s · %s', (text, target, isSaid) => {
    expect(missedTerms(text, [term('x', target)])).toHaveLength(isSaid ? 0 : 1);
  });
});

it('knows Chinese by its script, all others without region', () => {
  expect(
    ['zh-CN', 'zh', 'zh-TW', 'zh_HK', 'zh-Hant', 'pt-BR', 'no', 'EN-us'].map(glossaryLanguage),
  ).toEqual(['zh-Hans', 'zh-Hans', 'zh-Hant', 'zh-Hant', 'zh-Hant', 'pt', 'nb', 'en']);
});
