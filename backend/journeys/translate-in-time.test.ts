import { expect, it } from 'vitest';
import type { EnginesOf } from '../engines/installation-engines.ts';
import { createMemoryForTests } from '../translation/memory-for-tests.ts';
import type { TranslationRequest, Translator } from '../translation/translator.ts';
import { translateInTime } from './translate-written.ts';

const job = (sentences: string[]) => ({
  installationId: 'i',
  ticketId: '1',
  sentences,
  context: null,
  sourceLanguage: 'zh-CN',
  targetLanguage: 'de',
  masked: null,
});

/** Answers at once, but for a request with one of these words, which waits to be given up. */
function slowWith(word: string): Translator & { gaveUp: string[][]; asked: string[][] } {
  const gaveUp: string[][] = [];
  const asked: string[][] = [];
  return {
    id: 'slow',
    displayName: 'Slow',
    gaveUp,
    asked,
    translate({ segments, signal }: TranslationRequest) {
      asked.push(segments);
      if (!segments.some((segment) => segment.includes(word))) {
        return Promise.resolve(
          segments.map((text) => ({
            kind: 'translated' as const,
            text: `de ${text}`,
            billedCharacters: null,
            engine: 'Slow',
          })),
        );
      }
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          gaveUp.push(segments);
          reject(signal.reason);
        });
      });
    },
  };
}

it('shows what came in time, and says of the others that they did not', async () => {
  const words = '一二三四五六七八九十东南西北中甲乙';
  const sentences = Array.from(words, (word) => `第${word}句`);
  const translator = slowWith('乙');
  const leaving = new AbortController();
  const waiting = translateInTime(job(sentences), leaving.signal, {
    enginesOf: (async () => ({ translator })) as unknown as EnginesOf,
    memory: createMemoryForTests(),
  });
  await expect.poll(() => translator.asked.length).toBe(2);
  leaving.abort();
  const translated = await waiting;
  expect(translated.map(({ source }) => source)).toEqual(sentences);
  expect(translated.slice(0, 15).every(({ target }) => target !== null)).toBe(true);
  expect(translated[16]).toMatchObject({ target: null, problem: { code: 'translator_timeout' } });
  // The engine's own work was ended, not only our waiting.
  expect(translator.gaveUp).toEqual([sentences.slice(15)]);
});
