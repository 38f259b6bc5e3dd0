import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodedBytes } from './deepl-chunks.ts';
import { ask, respond } from './deepl-for-tests.ts';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('what is sent', () => {
  it('names languages, politeness and context as DeepL wants them', async () => {
    const sent = respond(() => '好');
    await ask(['Gut.'], {
      context: 'Gut. Danke.',
      sourceLanguage: 'pt-BR',
      targetLanguage: 'zh-TW',
    });
    expect(Object.fromEntries(sent[0] ?? [])).toMatchObject({
      source_lang: 'pt',
      target_lang: 'zh-HANT',
      formality: 'prefer_more',
      context: 'Gut. Danke.',
      text: 'Gut.',
    });
  });

  it.each([
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-PT'],
    ['zh-Hant', 'zh-HANT'],
    ['es-MX', 'es-419'],
    ['no', 'nb'],
    ['de-AT', 'de'],
  ])('translates into %s as %s', async (language, code) => {
    const sent = respond(() => 'x');
    await ask(['您好'], { sourceLanguage: 'zh-CN', targetLanguage: language });
    expect(sent[0]?.get('target_lang')).toBe(code);
  });

  it('tells it of a chat where it takes instructions', async () => {
    const sent = respond(() => 'x');
    await ask(['您好'], { targetLanguage: 'fr', style: 'chat' });
    await ask(['您好'], { targetLanguage: 'th', style: 'chat' });
    await ask(['您好'], { targetLanguage: 'fr' });
    expect(sent.map((one) => one.getAll('custom_instructions').length)).toEqual([1, 0, 0]);
    expect(sent[0]?.get('custom_instructions')).toContain('live chat');
  });

  it('lets DeepL detect an unknown source', async () => {
    const sent = respond(() => 'x');
    await ask(['Gut'], { sourceLanguage: null });
    expect(sent[0]?.has('source_lang')).toBe(false);
  });

  it('keeps to 50 texts a request', async () => {
    const sent = respond((text) => `<${text}>`);
    const segments = Array.from({ length: 120 }, (_, index) => `Satz ${index + 1} kommt hier`);
    const results = await ask(segments);
    expect(sent.map((one) => one.getAll('text').length)).toEqual([50, 50, 20]);
    expect(results.map((one) => one.kind === 'translated' && one.text)).toEqual(
      segments.map((text) => `<${text}>`),
    );
  });

  it('keeps to the size of a request as it is encoded, and cuts a text that is too long', async () => {
    const sent = respond((text) => text);
    const long = `${'您好，我的包裹在哪里？'.repeat(2000)}`;
    const segments = ['很'.repeat(9000), '好'.repeat(9000), long];
    const results = await ask(segments, { sourceLanguage: 'zh-CN', targetLanguage: 'de' });
    expect(results.map((one) => one.kind === 'translated' && one.text)).toEqual(segments);
    expect(sent.length).toBeGreaterThan(3);
    for (const one of sent) expect(one.toString().length).toBeLessThan(128 * 1024);
    expect(encodedBytes('您')).toBe('text=%E6%82%A8&'.length);
  });

  it('sends lines alone and puts them back', async () => {
    const sent = respond((text) => text.toUpperCase());
    const [result] = await ask(['eins DE-20418\n\n  zwei']);
    expect(sent[0]?.getAll('text')).toHaveLength(2);
    expect(result).toMatchObject({ text: 'EINS DE-20418\n\n  ZWEI' });
  });

  it('does not pay for what has no words', async () => {
    const sent = respond(() => 'x');
    expect(await ask(['👍', '12 + 3'])).toMatchObject([{ text: '👍' }, { text: '12 + 3' }]);
    expect(sent).toEqual([]);
  });
});

describe('ids', () => {
  it('are marked where the pair respects marks', async () => {
    const sent = respond((text) => text.replace('Paket', '包裹'));
    const results = await ask(['Paket <b> & DE-20418']);
    expect(sent[0]?.get('text')).toBe(
      'Paket <span translate="no">&lt;b&gt;</span> &amp; <span translate="no">DE-20418</span>',
    );
    expect(sent[0]?.get('tag_handling')).toBe('html');
    expect(sent[0]?.get('tag_handling_version')).toBe('v2');
    expect(results).toMatchObject([{ kind: 'translated', text: '包裹 <b> & DE-20418' }]);
  });

  it.each(['th', 'vi', 'he'])('are hidden where it does not: %s', async (targetLanguage) => {
    const sent = respond((text) => text.replace('Paket', 'x'));
    const results = await ask(['Paket DE-20418, LP00123456789CN'], { targetLanguage });
    expect(sent[0]?.get('text')).toBe('Paket ⟦1⟧, ⟦2⟧');
    expect(sent[0]?.has('tag_handling')).toBe(false);
    expect(results).toMatchObject([{ text: 'x DE-20418, LP00123456789CN' }]);
  });

  it('survive an engine that loses them: the text goes in pieces', async () => {
    const sent = respond((text) =>
      text.replace(/⟦1⟧|<span.*span>/u, '').replace('Wo ist', '在哪里'),
    );
    const results = await ask(['Wo ist DE-20418 jetzt']);
    expect(results).toMatchObject([{ kind: 'translated', text: '在哪里 DE-20418 jetzt' }]);
    expect(sent[1]?.getAll('text')).toEqual(['Wo ist', 'jetzt']);
  });
});
