import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, fail, ORIGIN, respond } from './deepl-for-tests.ts';
import { createDeepLTranslator } from './deepl-translator.ts';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
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

  it('of instructions, which not every language takes, leave them out and nothing else', async () => {
    fail(400, { message: "'custom_instructions' is not supported for given 'target_lang'." });
    const sent = respond((text) => text);
    const style = 'chat' as const;
    await expect(ask(['one'], { style, politeness: 'prefer_less' })).resolves.toMatchObject([
      { kind: 'translated', text: 'one' },
    ]);
    expect(sent[0]?.has('custom_instructions')).toBe(false);
    expect(sent[0]?.get('formality')).toBe('prefer_less');
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
