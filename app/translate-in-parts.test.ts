import { expect, it } from 'vitest';
import type { ReplyView } from '../backend/http/contract.ts';
import { translateInParts } from './translate-in-parts.ts';

const sentences = Array.from({ length: 130 }, (_, at) => `${at}`);
const answer = (part: string[], writtenIn: string | null = null): ReplyView => ({
  language: 'de',
  writtenIn,
  machineNotice: null,
  pairs: part.map((source) => ({
    source,
    target: `de ${source}`,
    origin: 'x',
    problem: null,
    citations: [],
  })),
  checks: [{ kind: 'ids', ok: false, source: ['A'], target: [], pair: 1 }],
});

it('is one answer, with the checks where their sentences are', async () => {
  const sizes: number[] = [];
  const whole = await translateInParts(sentences, async (part) => {
    sizes.push(part.length);
    return { ok: true, value: answer(part) };
  });
  expect(sizes).toEqual([60, 60, 10]);
  if (!whole.ok) throw new Error('failed');
  expect(whole.value.pairs.map(({ source }) => source)).toEqual(sentences);
  expect(whole.value.checks.map(({ pair }) => pair)).toEqual([1, 61, 121]);
});

it('fails as its part does, and is in no language when its parts are in two', async () => {
  const failure = { code: 'timeout', message: '', retryAfterSeconds: null };
  const failed = await translateInParts(sentences, async (part) =>
    part.length === 10 ? { ok: false, failure } : { ok: true, value: answer(part) },
  );
  expect(failed).toEqual({ ok: false, failure });
  const mixed = await translateInParts(sentences, async (part) => ({
    ok: true,
    value: answer(part, part.length === 10 ? 'de' : 'en'),
  }));
  expect(mixed.ok && mixed.value.writtenIn).toBeNull();
});
