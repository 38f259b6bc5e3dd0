import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodedBytes } from './deepl-chunks.ts';
import { createDeepLTranslator } from './deepl-translator.ts';
import type { TranslationRequest } from './translator.ts';

const ORIGIN = 'http://deepl.example';
const translator = createDeepLTranslator({
  authKey: 'key',
  serverUrl: ORIGIN,
  displayName: 'DeepL',
  timeoutMs: 3000,
  retryDelayMs: 1,
  formality: 'prefer_more',
});
const ask = (segments: string[], more: Partial<TranslationRequest> = {}) =>
  translator.translate({
    segments,
    sourceLanguage: 'de',
    targetLanguage: 'zh-CN',
    context: null,
    signal: new AbortController().signal,
    ...more,
  });

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** Answers every request by `give` for each text, and keeps what was sent. */
function respond(give: (text: string) => string): URLSearchParams[] {
  const sent: URLSearchParams[] = [];
  nock(ORIGIN)
    .post('/v2/translate')
    .reply(async (request: Request) => {
      const fields = new URLSearchParams(await request.text());
      sent.push(fields);
      const translations = fields.getAll('text').map((text) => ({
        text: give(text),
        detected_source_language: 'DE',
        billed_characters: [...text].length,
      }));
      return [200, { translations }];
    })
    .persist();
  return sent;
}
const fail = (status: number, body: nock.Body = { message: 'said so' }, times = 1) =>
  nock(ORIGIN).post('/v2/translate').times(times).reply(status, body);

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
    expect(sent[0]?.get('text')).toBe('Paket &lt;b&gt; &amp; <span translate="no">DE-20418</span>');
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

describe('refusals', () => {
  it('stand with their own text; the others still count', async () => {
    const sent: string[][] = [];
    nock(ORIGIN)
      .post('/v2/translate')
      .reply(async (request: Request) => {
        const texts = new URLSearchParams(await request.text()).getAll('text');
        sent.push(texts);
        return texts.includes('odd')
          ? [400, { message: 'No such sentence.' }]
          : [
              200,
              {
                translations: texts.map((text) => ({
                  text: `${text}!`,
                  detected_source_language: 'DE',
                })),
              },
            ];
      })
      .persist();
    expect(await ask(['one', 'odd', 'two'])).toMatchObject([
      { kind: 'translated', text: 'one!' },
      { kind: 'refused', detail: 'No such sentence.', engine: 'DeepL' },
      { kind: 'translated', text: 'two!' },
    ]);
    expect(sent).toEqual([['one', 'odd', 'two'], ['one'], ['odd'], ['two']]);
  });

  it('about the whole request are not asked again for each text', async () => {
    fail(400, { message: "Value for 'target_lang' not supported." });
    await expect(ask(['one', 'two'])).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('target_lang'),
    });
  });

  it('of too large a request halve it', async () => {
    fail(413);
    const sent = respond((text) => text);
    await ask(['one', 'two', 'three']);
    expect(sent.map((one) => one.getAll('text'))).toEqual([['one', 'two'], ['three']]);
  });
});

describe('errors', () => {
  it.each([
    [403, 'unauthorized', 1],
    [401, 'unauthorized', 1],
    [456, 'quota', 1],
    [429, 'rate_limited', 2],
    [529, 'rate_limited', 2],
    [500, 'unavailable', 2],
    [503, 'unavailable', 2],
    [404, 'rejected', 1],
    [415, 'rejected', 1],
  ] as const)('status %i is %s after %i attempts', async (status, kind, attempts) => {
    fail(status, { message: 'said so' }, attempts);
    await expect(ask(['one'])).rejects.toMatchObject({
      kind,
      engine: 'DeepL',
      message: expect.stringContaining('said so'),
    });
    expect(nock.isDone()).toBe(true);
  });

  it('survive empty bodies, as some proxies give them', async () => {
    fail(503, '', 2);
    await expect(ask(['one'])).rejects.toMatchObject({ kind: 'unavailable' });
    fail(400, '');
    expect(await ask(['one'])).toMatchObject([{ kind: 'refused' }]);
  });

  it('that pass are not seen', async () => {
    fail(429);
    respond(() => '好');
    expect(await ask(['gut'])).toMatchObject([{ text: '好' }]);
  });

  it('of the connection are unavailable', async () => {
    nock(ORIGIN)
      .post('/v2/translate')
      .times(2)
      .replyWithError(Object.assign(new Error('x'), { code: 'ECONNRESET' }));
    await expect(ask(['one'])).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('of time are timeouts', async () => {
    nock(ORIGIN).post('/v2/translate').delay(2000).reply(200, {});
    const hasty = createDeepLTranslator({
      authKey: 'key',
      serverUrl: ORIGIN,
      displayName: 'DeepL',
      timeoutMs: 20,
    });
    const signal = new AbortController().signal;
    const request = {
      segments: ['a'],
      sourceLanguage: 'de',
      targetLanguage: 'en',
      context: null,
      signal,
    };
    await expect(hasty.translate(request)).rejects.toMatchObject({ kind: 'timeout' });
    nock.abortPendingRequests();
  });

  it('unreadable answers are unavailable', async () => {
    nock(ORIGIN).post('/v2/translate').times(2).reply(200, '<html>');
    await expect(ask(['one'])).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('abort', () => {
  it('ends waiting at once', async () => {
    const controller = new AbortController();
    nock(ORIGIN).post('/v2/translate').delay(5000).reply(200, {});
    const waiting = ask(['one'], { signal: controller.signal });
    controller.abort(new Error('closed'));
    await expect(waiting).rejects.toThrow('closed');
    nock.abortPendingRequests();
  });

  it('asks nothing when aborted before', async () => {
    const sent = respond(() => 'x');
    await expect(ask(['one'], { signal: AbortSignal.abort(new Error('closed')) })).rejects.toThrow(
      'closed',
    );
    expect(sent).toEqual([]);
  });
});
