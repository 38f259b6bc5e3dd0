import { describe, expect, it } from 'vitest';
import { createEngineForTests } from './engine-for-tests.ts';
import { createMemoryForTests } from './memory-for-tests.ts';
import { translateText } from './translate-text.ts';
import { memoryKey } from './translation-memory.ts';
import { type Translator, TranslatorError } from './translator.ts';

const job = (...sentences: string[]) => ({
  installationId: 'one',
  ticketId: '1',
  sentences,
  context: sentences.join(' '),
  masked: null,
  sourceLanguage: 'zh-CN',
  targetLanguage: 'de',
});
const parts = (translator: Translator | null) => ({
  translator,
  memory: createMemoryForTests(),
  signal: new AbortController().signal,
});
const echo = () => createEngineForTests('E', (text) => `de:${text}`);
const throwing = (error: () => Error) =>
  createEngineForTests('E', () => {
    throw error();
  });

describe('translateText', () => {
  it('asks for each sentence once, ever', async () => {
    const engine = echo();
    const all = parts(engine);
    const first = await translateText(job('您好。', '谢谢。', '您好。'), all);
    expect(first.map((one) => one.target)).toEqual(['de:您好。', 'de:谢谢。', 'de:您好。']);
    const second = await translateText(job('谢谢。', '再见。'), all);
    expect(second).toEqual([
      { source: '谢谢。', target: 'de:谢谢。', engine: 'E', problem: null },
      { source: '再见。', target: 'de:再见。', engine: 'E', problem: null },
    ]);
    expect(engine.asked).toEqual([['您好。', '谢谢。'], ['再见。']]);
  });

  it('gives the engine the whole message as context', async () => {
    const contexts: (string | null)[] = [];
    const engine = createEngineForTests('E', (text, request) => {
      contexts.push(request.context);
      return text;
    });
    await translateText(job('您好。', '谢谢。'), parts(engine));
    expect(contexts).toEqual(['您好。 谢谢。', '您好。 谢谢。']);
  });

  it('prefers a person’s wording', async () => {
    const all = parts(echo());
    const key = memoryKey('zh-CN', 'de', '您好。');
    await all.memory.store('one', [{ key, target: 'Moin.', engine: 'agent', byPerson: true }]);
    expect(await translateText(job('您好。'), all)).toEqual([
      { source: '您好。', target: 'Moin.', engine: 'agent', problem: null },
    ]);
  });

  it('needs no engine for the same language, nor for what has no words', async () => {
    const engine = echo();
    const same = { ...job('您好。'), targetLanguage: 'zh-Hans' };
    expect(await translateText(same, parts(engine))).toMatchObject([
      { target: '您好。', engine: null },
    ]);
    expect(await translateText(job('👍', '12.'), parts(engine))).toMatchObject([
      { target: '👍' },
      { target: '12.' },
    ]);
    expect(engine.asked).toEqual([]);
  });

  it('keeps traditional and simplified Chinese apart', async () => {
    const engine = echo();
    await translateText({ ...job('您好。'), targetLanguage: 'zh-TW' }, parts(engine));
    expect(engine.asked).toHaveLength(1);
  });

  it('says when no engine is connected, and still knows what it knows', async () => {
    const all = parts(echo());
    await translateText(job('您好。'), all);
    expect(await translateText(job('您好。', '谢谢。'), { ...all, translator: null })).toEqual([
      { source: '您好。', target: 'de:您好。', engine: 'E', problem: null },
      {
        source: '谢谢。',
        target: null,
        engine: null,
        problem: { code: 'no_engine', engine: null, detail: null },
      },
    ]);
  });

  it('says which sentence was refused, and asks for it again next time', async () => {
    const engine = createEngineForTests('E', (text) => (text === '谢谢。' ? null : text));
    const all = parts(engine);
    const [, refused] = await translateText(job('您好。', '谢谢。'), all);
    expect(refused?.problem).toEqual({ code: 'refused', engine: 'E', detail: 'not 谢谢。' });
    await translateText(job('您好。', '谢谢。'), all);
    expect(engine.asked[1]).toEqual(['谢谢。']);
  });

  it('shows a translation that lost an id, with a warning, and does not keep it', async () => {
    const engine = createEngineForTests('E', () => 'Bestellung DE-20481');
    const all = parts(engine);
    const [sentence] = await translateText(job('订单 DE-20418'), all);
    expect(sentence).toMatchObject({
      target: 'Bestellung DE-20481',
      problem: { code: 'tokens_lost', engine: 'E', detail: 'DE-20418, DE-20481' },
    });
    await translateText(job('订单 DE-20418'), all);
    expect(engine.asked).toHaveLength(2);
  });

  it('shows a translation whose amount differs with a warning, and does not keep it', async () => {
    const engine = createEngineForTests('E', () => '168,40 € zurück');
    const all = parts(engine);
    expect(await translateText(job('退款 16.84 欧元'), all)).toMatchObject([
      { problem: { code: 'tokens_lost', detail: '16.84 欧元, 168,40 €' } },
    ]);
    await translateText(job('退款 16.84 欧元'), all);
    expect(engine.asked).toHaveLength(2);
  });

  it('turns an engine’s failure into a problem of each sentence', async () => {
    const engine = throwing(() => new TranslatorError('quota', 'E', 'used up'));
    expect(await translateText(job('您好。'), parts(engine))).toEqual([
      {
        source: '您好。',
        target: null,
        engine: null,
        problem: { code: 'translator_quota', engine: 'E', detail: 'used up' },
      },
    ]);
  });

  it('calls it a timeout when the time given is over', async () => {
    const all = { ...parts(throwing(() => new Error('aborted'))), signal: AbortSignal.abort() };
    expect(await translateText(job('您好。'), all)).toMatchObject([
      { problem: { code: 'translator_timeout' } },
    ]);
  });

  it('pays once when two tickets ask for the same at the same time', async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const engine = echo();
    const slow: Translator = {
      ...engine,
      async translate(request) {
        asked.resolve();
        await answer.promise;
        return engine.translate(request);
      },
    };
    const all = parts(slow);
    const first = translateText(job('您好。'), all);
    await asked.promise;
    const second = translateText({ ...job('您好。', '谢谢。'), ticketId: '2' }, all);
    answer.resolve();
    expect((await first).map((one) => one.target)).toEqual(['de:您好。']);
    expect((await second).map((one) => one.target)).toEqual(['de:您好。', 'de:谢谢。']);
    expect(engine.asked).toEqual([['您好。'], ['谢谢。']]);
  });

  it('has a sentence translated by the next who asks when the first one’s engine failed', async () => {
    let isFirst = true;
    const engine = createEngineForTests('E', (text) => {
      if (isFirst) {
        isFirst = false;
        throw new TranslatorError('unavailable', 'E', 'away');
      }
      return `de:${text}`;
    });
    const all = parts(engine);
    const [one, two] = await Promise.all([
      translateText(job('您好。'), all),
      translateText({ ...job('您好。'), ticketId: '2' }, all),
    ]);
    expect([one[0]?.problem?.code, two[0]?.target]).toEqual([
      'translator_unavailable',
      'de:您好。',
    ]);
  });

  it('gives what is there when the time is over', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `第${index}句话。`);
    const engine = echo();
    let calls = 0;
    const leaving = new AbortController();
    const stuck: Translator = {
      ...engine,
      translate(request) {
        calls += 1;
        if (calls === 1) return engine.translate(request);
        if (calls === 3) leaving.abort();
        return new Promise((_, reject) => {
          if (request.signal.aborted) reject(request.signal.reason);
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
        });
      },
    };
    const all = { ...parts(stuck), signal: leaving.signal };
    const result = await translateText({ ...job(...many), withinMs: 60_000 }, all);
    expect(result.filter((one) => one.target !== null)).toHaveLength(15);
    expect(new Set(result.slice(15).map((one) => one.problem?.code))).toEqual(
      new Set(['translator_timeout']),
    );
  });

  it('tells the engine which terms occur, and says when one is missing in the answer', async () => {
    const terms: unknown[] = [];
    const engine = createEngineForTests('E', (text, request) => {
      terms.push(request.terms);
      return text === '包邮。' ? 'Gratis Lieferung.' : 'Versandkostenfrei.';
    });
    const glossary = [
      { source: '包邮', target: 'versandkostenfrei' },
      { source: '清关费', target: 'Zollgebühr' },
    ];
    const all = { ...parts(engine), findTerms: async () => glossary };
    const first = await translateText(job('包邮。'), all);
    expect(first).toMatchObject([
      {
        target: 'Gratis Lieferung.',
        problem: { code: 'term_missed', detail: '包邮 → versandkostenfrei' },
      },
    ]);
    expect(terms).toEqual([[glossary[0]]]);
    // Paid once all the same; said again from the memory.
    expect(await translateText(job('包邮。'), all)).toMatchObject([
      { problem: { code: 'term_missed' } },
    ]);
    expect(engine.asked).toHaveLength(1);
    // A changed term has only what it occurs in translated anew.
    await translateText(job('谢谢。'), all);
    const changed = { ...all, findTerms: async () => [{ source: '包邮', target: 'gratis' }] };
    const again = await translateText(job('包邮。', '谢谢。'), changed);
    expect(again[0]?.problem).toBeNull();
    expect(engine.asked.slice(1)).toEqual([['谢谢。'], ['包邮。']]);
  });

  it('tells how much the memory saved', async () => {
    const saved: number[] = [];
    const spending = {
      async noteSaved(_: string, { characters }: { characters: number }) {
        saved.push(characters);
      },
    };
    const all = { ...parts(echo()), spending };
    await translateText(job('您好。', '您好。'), all);
    await translateText(job('您好。', '谢谢。'), all);
    expect(saved).toEqual([3, 3]);
  });

  it('does not hide a mistake of ours', async () => {
    const engine = throwing(() => new Error('our own mistake'));
    await expect(translateText(job('您好。'), parts(engine))).rejects.toThrow('our own mistake');
  });
});
