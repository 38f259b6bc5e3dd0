import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createQwenMtTranslator } from './qwen-mt-translator.ts';
import type { EngineUsage, TranslationRequest } from './translator.ts';

const ORIGIN = 'https://qwen.test';

describe('Qwen-MT', () => {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => nock.cleanAll());
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });

  const bodies: { messages: { role: string; content: string }[]; translation_options: object }[] =
    [];
  function serve(answer: (text: string) => [number, object]) {
    bodies.length = 0;
    nock(ORIGIN, { reqheaders: { authorization: 'Bearer k' } })
      .persist()
      .post('/v1/chat/completions')
      .reply(async (request: Request) => {
        const body = (await request.json()) as (typeof bodies)[number];
        bodies.push(body);
        return answer(body.messages[0]?.content ?? '');
      });
  }
  const say = (content: string): [number, object] => [
    200,
    { choices: [{ message: { content } }], usage: { prompt_tokens: 9, completion_tokens: 4 } },
  ];
  const ask = (segments: string[], more: Partial<TranslationRequest> = {}) =>
    createQwenMtTranslator({
      baseUrl: `${ORIGIN}/v1`,
      apiKey: 'k',
      model: 'qwen-mt-flash',
      displayName: 'Qwen-MT',
      timeoutMs: 2_000,
      fetch,
    }).translate({
      segments,
      sourceLanguage: 'de',
      targetLanguage: 'zh-TW',
      context: 'unused',
      signal: new AbortController().signal,
      ...more,
    });

  it('asks for each text by one message, with languages by name and the terms', async () => {
    serve((text) => say(`${text}!`));
    const used: EngineUsage[] = [];
    const terms = [{ source: 'Versand', target: '運送' }];
    const results = await ask(['Versand DE-20418', 'Danke'], {
      terms,
      onUsage: (usage) => used.push(usage),
    });
    expect(results.map((one) => one.kind === 'translated' && one.text)).toEqual([
      'Versand DE-20418!',
      'Danke!',
    ]);
    expect(bodies[0]).toEqual({
      model: 'qwen-mt-flash',
      messages: [{ role: 'user', content: 'Versand ⟦1⟧' }],
      translation_options: { source_lang: 'German', target_lang: 'Traditional Chinese', terms },
    });
    expect(used).toEqual(Array(2).fill({ characters: 0, inputTokens: 9, outputTokens: 4 }));
  });

  it('lets it detect what nobody knows', async () => {
    serve(say);
    await ask(['Hoi'], { sourceLanguage: null, targetLanguage: 'zh-CN' });
    expect(bodies[0]?.translation_options).toEqual({ source_lang: 'auto', target_lang: 'Chinese' });
  });

  it('lets a text that its inspection stops not stop the others', async () => {
    serve((text) =>
      text === 'bad'
        ? [
            400,
            {
              error: {
                code: 'data_inspection_failed',
                message: 'Input may contain inappropriate content.',
              },
            },
          ]
        : say('好'),
    );
    expect(await ask(['bad', 'gut'])).toMatchObject([{ kind: 'refused' }, { kind: 'translated' }]);
  });

  it.each([
    [401, {}, 'unauthorized'],
    [429, { error: { code: 'limit_requests', message: 'slow down' } }, 'rate_limited'],
    [429, { error: { code: 'insufficient_quota', message: 'pay' } }, 'quota'],
    [400, { error: { code: 'Arrearage', message: 'pay' } }, 'quota'],
    [400, { error: { code: 'invalid_parameter', message: 'no such language' } }, 'rejected'],
    [503, {}, 'unavailable'],
  ])('%s %j is %s', async (status, body, kind) => {
    serve(() => [status, body]);
    await expect(ask(['x'])).rejects.toMatchObject({ kind });
  });
});
