import { expect, it } from 'vitest';
import { createEngineForTests } from './engine-for-tests.ts';
import { createMemoryForTests } from './memory-for-tests.ts';
import { translateText } from './translate-text.ts';
import type { Politeness } from './translator.ts';

const job = (politeness: Politeness | null) => ({
  installationId: 'one',
  ticketId: '1',
  sentences: ['请把它寄回。'],
  context: null,
  sourceLanguage: 'zh-CN',
  targetLanguage: 'de',
  masked: null,
  politeness,
});

it('reaches the engine, and a translation for one reader is not shown to another', async () => {
  const asked: (Politeness | null | undefined)[] = [];
  const engine = createEngineForTests('E', (_text, request) => {
    asked.push(request.politeness);
    return request.politeness === 'prefer_less' ? 'Schick es zurück.' : 'Senden Sie es zurück.';
  });
  const parts = {
    translator: engine,
    memory: createMemoryForTests(),
    signal: new AbortController().signal,
  };
  const say = async (one: Politeness | null) => (await translateText(job(one), parts))[0]?.target;
  expect(await say('prefer_less')).toBe('Schick es zurück.');
  expect(await say('prefer_more')).toBe('Senden Sie es zurück.');
  expect(await say('prefer_less')).toBe('Schick es zurück.');
  expect(asked).toEqual(['prefer_less', 'prefer_more']);
});

it('goes with the style of the channel, which the memory keeps apart too', async () => {
  const asked: unknown[] = [];
  const translator = createEngineForTests('E', (text, request) => {
    asked.push([request.politeness, request.style]);
    return request.style === 'chat' ? `${text}~` : text;
  });
  const parts = {
    translator,
    memory: createMemoryForTests(),
    signal: new AbortController().signal,
  };
  const say = async (style: 'chat' | null) =>
    (await translateText({ ...job('prefer_less'), style }, parts))[0]?.target;
  expect(await say('chat')).toBe('请把它寄回。~');
  expect(await say(null)).toBe('请把它寄回。');
  expect(await say('chat')).toBe('请把它寄回。~');
  expect(asked).toEqual([
    ['prefer_less', 'chat'],
    ['prefer_less', null],
  ]);
});

it('gives way to what the account wants always', async () => {
  const asked: (Politeness | null | undefined)[] = [];
  const translator = createEngineForTests('E', (text, request) => {
    asked.push(request.politeness);
    return text;
  });
  await translateText(job('prefer_less'), {
    translator,
    memory: createMemoryForTests(),
    signal: new AbortController().signal,
    formality: 'prefer_more',
  });
  expect(asked).toEqual(['prefer_more']);
});
