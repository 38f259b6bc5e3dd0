import { expect, it } from 'vitest';
import { isSameLanguage, offeredLanguage } from './offered-languages.ts';

it('knows which language a locale stands for', () => {
  const asked = ['de-DE', 'en_US', 'pt-br', 'pt-PT', 'zh-Hant-HK', 'zh', 'ja', 'sw-KE', ''];
  expect(asked.map(offeredLanguage)).toEqual([
    'de',
    'en',
    'pt-BR',
    'pt',
    'zh-TW',
    'zh-CN',
    'ja',
    null,
    null,
  ]);
});

it('knows whose words need no translation', () => {
  expect(isSameLanguage('pt-BR', 'pt')).toBe(true);
  expect(isSameLanguage('en', 'en-GB')).toBe(true);
  expect(isSameLanguage('zh-CN', 'zh-TW')).toBe(false);
  expect(isSameLanguage('sw', 'sw')).toBe(true);
});
