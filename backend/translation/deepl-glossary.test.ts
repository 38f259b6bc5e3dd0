import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, respond } from './deepl-for-tests.ts';
import { createDeepLTranslator } from './deepl-translator.ts';
import type { TranslationRequest } from './translator.ts';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

const terms = [{ source: 'Versand', target: '运送' }];
const ask = (more: Partial<TranslationRequest> = {}) =>
  createDeepLTranslator({
    authKey: 'key',
    serverUrl: ORIGIN,
    displayName: 'DeepL',
    timeoutMs: 3_000,
    retryDelayMs: 1,
    findGlossary: async () => 'glossary-1',
  }).translate({
    segments: ['Versand'],
    sourceLanguage: 'de',
    targetLanguage: 'zh-CN',
    context: null,
    signal: new AbortController().signal,
    terms,
    ...more,
  });

describe('a glossary at DeepL’s', () => {
  it.each([
    ['where a term occurs', {}, 'glossary-1'],
    ['not where none occurs', { terms: [] }, null],
    ['not when the language is to be found first', { sourceLanguage: null }, null],
    ['not for a direction without glossaries', { targetLanguage: 'th' }, null],
    ['for Vietnamese, which has no tags', { targetLanguage: 'vi' }, 'glossary-1'],
  ] as [string, Partial<TranslationRequest>, string | null][])(
    'is sent along %s',
    async (_name, more, sent) => {
      const asked = respond((text) => text);
      await ask(more);
      expect(asked.map((fields) => fields.get('glossary_id'))).toEqual([sent]);
    },
  );

  it.each([
    [404, 'Not found, glossary not found'],
    [400, 'No dictionary found for language pair in glossary.'],
  ])('that cannot be used (%s) does not stop the translation', async (status, message) => {
    nock(ORIGIN)
      .post('/v2/translate', /glossary_id/)
      .reply(status, { message });
    const asked = respond((text) => `${text}!`);
    expect(await ask()).toMatchObject([{ kind: 'translated', text: 'Versand!' }]);
    expect(asked).toHaveLength(1);
  });
});
