import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type LanguageModel,
  LanguageModelError,
  type Question,
} from '../drafting/language-model.ts';
import type { LlmTranslationAnswer } from './llm-prompt.ts';
import { createLlmTranslator } from './llm-translator.ts';

type Segments = { n: number; text: string }[];

/** A model that answers by a function, and keeps the segments that it was asked for. */
function modelOf(give: (segments: Segments, call: number) => Answer<LlmTranslationAnswer>) {
  const asked: string[][] = [];
  const questions: Question[] = [];
  const client: LanguageModel = {
    id: 'model',
    displayName: 'Model',
    async complete<T>(question: Question) {
      const { segments } = JSON.parse(question.user) as { segments: Segments };
      asked.push(segments.map((one) => one.text));
      questions.push(question);
      return give(segments, asked.length) as Answer<T>;
    },
  };
  return { asked, questions, translator: createLlmTranslator({ client, displayName: 'Model' }) };
}
const answer = (translations: LlmTranslationAnswer['translations']) => ({
  kind: 'answer' as const,
  value: { translations },
  usage: null,
});
const marked = (segments: Segments) =>
  answer(segments.map(({ n, text }) => ({ n, text: `zh ${text}` })));
const request = (...segments: string[]) => ({
  segments,
  sourceLanguage: 'de',
  targetLanguage: 'zh-CN',
  context: 'Die ganze Nachricht.',
  signal: new AbortController().signal,
});
const textsOf = (results: { kind: string }[]) =>
  results.map((one) => ('text' in one ? one.text : one.kind));

describe('LLM translator', () => {
  it('asks once for all segments, as data', async () => {
    const { translator, asked, questions } = modelOf(marked);
    expect(textsOf(await translator.translate(request('Gut.', 'Danke.')))).toEqual([
      'zh Gut.',
      'zh Danke.',
    ]);
    expect(asked).toEqual([['Gut.', 'Danke.']]);
    expect(JSON.parse(questions[0]?.user ?? '')).toMatchObject({
      task: 'translate',
      sourceLanguage: 'de',
      targetLanguage: 'zh-CN',
      context: 'Die ganze Nachricht.',
    });
  });

  it('is not confused by another order', async () => {
    const { translator } = modelOf((segments) => {
      const reply = marked(segments);
      reply.value.translations.reverse();
      return reply;
    });
    expect(textsOf(await translator.translate(request('a b', 'c d')))).toEqual([
      'zh a b',
      'zh c d',
    ]);
  });

  it.each([
    ['left out', (all: Segments) => marked(all.filter((one) => one.n !== 2))],
    ['given twice', (all: Segments) => marked([...all, ...all.filter((one) => one.n === 2)])],
    [
      'empty',
      (all: Segments) => answer(all.map(({ n, text }) => ({ n, text: n === 2 ? ' ' : text }))),
    ],
    [
      'null',
      (all: Segments) => answer(all.map(({ n, text }) => ({ n, text: n === 2 ? null : text }))),
    ],
    [
      'embellished',
      (all: Segments) =>
        answer(all.map(({ n, text }) => ({ n, text: n === 2 ? 'x'.repeat(200) : text }))),
    ],
    ['without its id', (all: Segments) => answer(all.map(({ n }) => ({ n, text: 'zh' })))],
  ] as const)('asks again for a segment that was %s, its ids hidden', async (_how, first) => {
    const { translator, asked } = modelOf((segments, call) =>
      call === 1 ? first([...segments]) : marked(segments),
    );
    const results = await translator.translate(request('Gut.', 'Wo ist DE-20418?'));
    expect(textsOf(results)[1]).toBe('zh Wo ist DE-20418?');
    expect(asked.slice(1)).toEqual([['Wo ist ⟦1⟧?']]);
  });

  it('refuses a segment whose id is lost twice', async () => {
    const { translator } = modelOf((segments) =>
      answer(segments.map(({ n }) => ({ n, text: 'zh' }))),
    );
    expect(await translator.translate(request('Wo ist DE-20418?'))).toMatchObject([
      { kind: 'refused', engine: 'Model' },
    ]);
  });

  it('finds out which segment the model declines', async () => {
    const { translator, asked } = modelOf((segments) =>
      segments.some((one) => one.text === 'odd')
        ? { kind: 'refused', detail: 'I decline.' }
        : marked(segments),
    );
    expect(await translator.translate(request('one', 'odd'))).toMatchObject([
      { kind: 'translated', text: 'zh one' },
      { kind: 'refused', detail: 'I decline.' },
    ]);
    expect(asked).toEqual([['one', 'odd'], ['one'], ['odd']]);
  });

  it('asks a refused single segment only once', async () => {
    const { translator, asked } = modelOf(() => ({ kind: 'refused', detail: 'I decline.' }));
    await translator.translate(request('odd'));
    expect(asked).toHaveLength(1);
  });

  it('keeps batches small', async () => {
    const { translator, asked } = modelOf(marked);
    const segments = Array.from({ length: 70 }, (_, index) => `Satz ${index}`);
    expect(await translator.translate(request(...segments))).toHaveLength(70);
    expect(asked.map((one) => one.length)).toEqual([30, 30, 10]);
  });

  it('speaks of failures as a translator does', async () => {
    const { translator } = modelOf(() => {
      throw new LanguageModelError('rate_limited', 'Model', 'slow down', { retryAfterSeconds: 7 });
    });
    await expect(translator.translate(request('a'))).rejects.toMatchObject({
      code: 'translator_rate_limited',
      kind: 'rate_limited',
      engine: 'Model',
      retryAfterSeconds: 7,
    });
  });

  it('asks nothing when aborted', async () => {
    const { translator, asked } = modelOf(marked);
    const signal = AbortSignal.abort(new Error('closed'));
    await expect(translator.translate({ ...request('a'), signal })).rejects.toThrow('closed');
    expect(asked).toEqual([]);
  });

  it('is told the terms, and asked once more for those that it missed', async () => {
    const terms = [{ source: 'Versand', target: '运送' }];
    const { translator, asked, questions } = modelOf((segments, call) =>
      answer(segments.map(({ n }) => ({ n, text: call === 1 ? '寄送免费。' : '运送免费。' }))),
    );
    const results = await translator.translate({ ...request('Versand gratis.'), terms });
    expect(textsOf(results)).toEqual(['运送免费。']);
    expect(asked).toEqual([['Versand gratis.'], ['Versand gratis.']]);
    expect(JSON.parse(questions[0]?.user ?? '')).toMatchObject({ glossary: terms });
  });

  it('keeps the first answer when the second misses the term as well', async () => {
    const terms = [{ source: 'Versand', target: '运送' }];
    const { translator, asked } = modelOf((segments, call) =>
      answer(segments.map(({ n }) => ({ n, text: `寄送 ${'!'.repeat(call)}` }))),
    );
    const results = await translator.translate({ ...request('Versand gratis.'), terms });
    expect(textsOf(results)).toEqual(['寄送 !']);
    expect(asked).toHaveLength(2);
  });
});
