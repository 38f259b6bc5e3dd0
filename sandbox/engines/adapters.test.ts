import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDraftPrompt, type DraftAnswer } from '../../backend/drafting/draft-prompt.ts';
import { createOpenAiLanguageModel } from '../../backend/drafting/openai-language-model.ts';
import { createDeepLTranslator } from '../../backend/translation/deepl-translator.ts';
import { createFailoverTranslator } from '../../backend/translation/failover-translator.ts';
import { createLlmTranslator } from '../../backend/translation/llm-translator.ts';
import { createMemoryForTests } from '../../backend/translation/memory-for-tests.ts';
import { joinSentences, splitSentences } from '../../backend/translation/split-sentences.ts';
import { translateText } from '../../backend/translation/translate-text.ts';
import { UNKNOWN_SENTENCE } from './deepl-routes.ts';
import { type RunningEngines, startEngines } from './start-engines.ts';

/** The adapters that the service ships, over real sockets, against the stand-ins. */
let engines: RunningEngines;
beforeAll(async () => {
  engines = await startEngines({
    port: 0,
    phrasebookFolder: join(import.meta.dirname, '../phrasebook'),
  });
});
afterAll(() => engines.close());

const deepl = (more: { authKey?: string; timeoutMs?: number } = {}) =>
  createDeepLTranslator({
    authKey: 'sample:fx',
    serverUrl: engines.deeplUrl,
    displayName: 'D',
    timeoutMs: 5000,
    retryDelayMs: 1,
    ...more,
  });
const model = (more: { apiKey?: string; timeoutMs?: number } = {}) =>
  createOpenAiLanguageModel({
    apiKey: 'sample',
    baseUrl: engines.openaiUrl,
    model: 'sample-drafts',
    displayName: 'M',
    timeoutMs: 5000,
    ...more,
  });
const llm = (more = {}) => createLlmTranslator({ client: model(more), displayName: 'M' });
const request = (...segments: string[]) => ({
  segments,
  sourceLanguage: 'de',
  targetLanguage: 'zh-CN',
  context: null,
  masked: null,
  signal: new AbortController().signal,
});
const known = 'Bestellung DE-20418: Wo bleibt mein Paket?';
const rendered = '订单 DE-20418：我的包裹在哪里？';

describe.each([
  ['DeepL', deepl],
  ['LLM', llm],
] as const)('%s adapter', (name, open) => {
  const engine = name === 'DeepL' ? 'deepl' : 'openai';

  it('translates what is known and refuses the rest, each for itself', async () => {
    expect(
      await open().translate(request(known, 'Mein Hund heißt Waldi.', 'Viele Grüße')),
    ).toMatchObject([
      { kind: 'translated', text: rendered },
      { kind: 'refused', detail: expect.stringContaining('phrasebook does not know') },
      { kind: 'translated', text: '祝好' },
    ]);
  });

  it.each([
    ['cut', 'unavailable'],
    ['status', 'unavailable'],
  ] as const)('survives a fault: %s', async (kind, expected) => {
    engines.addFault({ engine, kind, times: 2 });
    const asked = open().translate(request(known));
    if (name === 'DeepL') await expect(asked).rejects.toMatchObject({ kind: expected });
    else {
      await expect(asked).rejects.toMatchObject({ kind: expected });
      // No second attempt of its own: whoever asks decides.
      await expect(open().translate(request(known))).rejects.toMatchObject({ kind: expected });
    }
    expect(await open().translate(request(known))).toMatchObject([{ text: rendered }]);
  });

  it('does not wait longer than it should', async () => {
    engines.addFault({ engine, kind: 'delay', delayMs: 60_000 });
    await expect(open({ timeoutMs: 30 }).translate(request(known))).rejects.toMatchObject({
      kind: 'timeout',
    });
  });

  it('stops waiting when aborted', async () => {
    engines.addFault({ engine, kind: 'delay', delayMs: 60_000 });
    const controller = new AbortController();
    const waiting = open().translate({ ...request(known), signal: controller.signal });
    controller.abort(new Error('closed'));
    await expect(waiting).rejects.toThrow('closed');
    // Whether or not the aborted request got through, the fault must not meet the next test.
    await fetch(`${engines.origin}/control/faults`, { method: 'DELETE' });
  });

  it('tells a wrong key', async () => {
    const wrong = { authKey: 'wrong', apiKey: 'wrong' };
    await expect(open(wrong).translate(request(known))).rejects.toMatchObject({
      kind: 'unauthorized',
    });
  });
});

it('fails over, and says so', async () => {
  const both = createFailoverTranslator([deepl(), llm()], {
    now: () => new Date('2025-11-24T08:00:00Z'),
    failures: 1,
  });
  expect(await both.translate(request(known))).toMatchObject([{ engine: 'D', text: rendered }]);
  engines.addFault({ engine: 'deepl', kind: 'status', status: 429, times: 2 });
  expect(await both.translate(request(known))).toMatchObject([{ engine: 'M', text: rendered }]);
  expect(both.state().map((one) => one.state)).toEqual(['down', 'working']);
  const before = engines.counts()['POST /v2/translate'];
  expect(await both.translate(request(known))).toMatchObject([{ engine: 'M' }]);
  expect(engines.counts()['POST /v2/translate']).toBe(before);
});

it('carries a whole message across, with its layout, and pays for it once', async () => {
  const parts = {
    translator: deepl(),
    memory: createMemoryForTests(),
    signal: AbortSignal.timeout(20_000),
  };
  const text =
    'Guten Tag,\n\nmeine Bestellung DE-20418 sollte schon letzte Woche ankommen. Mein Hund heißt Waldi.\n\nViele Grüße';
  const sentences = splitSentences(text, 'de');
  const job = {
    installationId: 'one',
    ticketId: '1',
    sentences: sentences.map((one) => one.text),
    context: text,
    masked: null,
    sourceLanguage: 'de',
    targetLanguage: 'zh-CN',
  };
  const translated = await translateText(job, parts);
  const joined = joinSentences(
    sentences.map((one, index) => ({ ...one, text: translated[index]?.target ?? '—' })),
    'zh-CN',
  );
  expect(joined).toBe('您好：\n\n我的订单 DE-20418 上周就该到了。—\n\n祝好');
  expect(translated[2]?.problem).toEqual({
    code: 'refused',
    engine: 'D',
    detail: UNKNOWN_SENTENCE,
  });
  const before = engines.counts()['POST /v2/translate'] ?? 0;
  await translateText({ ...job, sentences: job.sentences.slice(0, 2) }, parts);
  expect(engines.counts()['POST /v2/translate']).toBe(before);
});

it('drafts through the model, in the shape that was asked for', async () => {
  const { system, user, schema } = buildDraftPrompt({
    customerMessages: ['Können Sie bitte nachsehen, wo das Paket steckt?'],
    facts: { topics: [], threat: 'regulator', risk: 'high', order: null, parcel: null },
    articles: [],
    customerLanguage: 'de',
    teamLanguage: 'en',
    customerName: 'Katrin',
    shopName: 'Haishan',
    channel: 'email' as const,
  });
  const answer = await model().complete<DraftAnswer>({
    system,
    user,
    schema,
    schemaName: 'draft',
    maxOutputTokens: 1000,
    signal: AbortSignal.timeout(5000),
  });
  expect(answer.kind).toBe('answer');
  expect(answer.kind === 'answer' && answer.value.sentences.length).toBe(3);
});
