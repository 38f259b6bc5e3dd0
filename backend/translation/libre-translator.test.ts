import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLibreTranslator } from './libre-translator.ts';
import type { TranslationRequest } from './translator.ts';

const ORIGIN = 'http://libre.test:5000';
const LANGUAGES = [
  { code: 'de', targets: ['zh-Hans', 'zt', 'en'] },
  { code: 'zh-Hans', targets: ['de'] },
  { code: 'zt', targets: ['de'] },
  { code: 'en', targets: ['de'] },
];

describe('LibreTranslate', () => {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => nock.cleanAll());
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });

  const bodies: Record<string, unknown>[] = [];
  function serve(
    answer: (q: string[]) => [number, object, Record<string, string>?],
    charLimit = -1,
  ) {
    bodies.length = 0;
    nock(ORIGIN).get('/languages').reply(200, LANGUAGES);
    nock(ORIGIN).get('/frontend/settings').reply(200, { charLimit });
    nock(ORIGIN)
      .persist()
      .post('/translate')
      .reply(async (request: Request) => {
        const body = (await request.json()) as { q: string[] };
        bodies.push(body);
        return answer(body.q);
      });
  }
  const upper = (q: string[]): [number, object] => [
    200,
    { translatedText: q.map((text) => text.toUpperCase()) },
  ];
  const ask = (segments: string[], more: Partial<TranslationRequest> = {}) =>
    createLibreTranslator({
      baseUrl: `${ORIGIN}/`,
      apiKey: 'k',
      displayName: 'Libre',
      timeoutMs: 2_000,
      fetch,
    }).translate({
      segments,
      sourceLanguage: 'de',
      targetLanguage: 'zh-CN',
      context: null,
      signal: new AbortController().signal,
      ...more,
    });
  const texts = async (results: ReturnType<typeof ask>) =>
    (await results).map((one) => (one.kind === 'translated' ? one.text : `! ${one.detail}`));

  it('hides ids, names languages as the server does, sends the key, and tells what it took', async () => {
    serve(upper);
    const used: number[] = [];
    const results = ask(['Wo ist DE-20418 und mail@x.de?', 'danke'], {
      onUsage: ({ characters }) => used.push(characters),
    });
    expect(await texts(results)).toEqual(['WO IST DE-20418 UND mail@x.de?', 'DANKE']);
    expect(bodies[0]).toMatchObject({
      source: 'de',
      target: 'zh-Hans',
      api_key: 'k',
      format: 'text',
    });
    expect(used).toHaveLength(1);
  });

  it('translates around ids when the server loses its place-holders', async () => {
    serve((q) => [
      200,
      { translatedText: q.map((text) => text.replaceAll(/[⟦⟧]/g, '').toUpperCase()) },
    ]);
    expect(await texts(ask(['meine mail ist mail@x.de bitte']))).toEqual([
      'MEINE MAIL IST mail@x.de BITTE',
    ]);
  });

  it('knows the older name of traditional Chinese', async () => {
    serve(upper);
    await ask(['danke'], { targetLanguage: 'zh-TW' });
    expect(bodies[0]).toMatchObject({ target: 'zt' });
  });

  it('keeps to the server’s own limit, and parts what it refuses', async () => {
    serve((q) => (q.join('').length > 10 ? [400, { error: 'exceeds text limit' }] : upper(q)), 12);
    expect(await texts(ask(['aaaaaa', 'bbbbbb', 'cccc', 'dddddddddddd']))).toEqual([
      'AAAAAA',
      'BBBBBB',
      'CCCC',
      expect.stringContaining('! Libre refused the request (400). It says: exceeds text limit'),
    ]);
  });

  it('says at once that it lacks a direction', async () => {
    serve(upper);
    await expect(ask(['x'], { targetLanguage: 'ja' })).rejects.toMatchObject({ kind: 'rejected' });
    expect(bodies).toEqual([]);
  });

  it.each([
    [403, 'unauthorized', null],
    [429, 'rate_limited', 7],
    [456, 'quota', null],
    [500, 'unavailable', null],
    [504, 'timeout', null],
  ])('%s is %s', async (status, kind, retryAfterSeconds) => {
    serve(() => [status, { error: 'no' }, { 'Retry-After': '7' }]);
    const error = { kind, ...(status === 429 ? { retryAfterSeconds } : {}) };
    await expect(ask(['x'])).rejects.toMatchObject(error);
  });
});
