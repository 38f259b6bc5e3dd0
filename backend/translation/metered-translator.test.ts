import { describe, expect, it } from 'vitest';
import { createEngineForTests } from './engine-for-tests.ts';
import { createFailoverTranslator } from './failover-translator.ts';
import { meterTranslator } from './metered-translator.ts';
import { estimateTokens, type Price, type Spending, type Spent } from './spending.ts';
import { type Translator, TranslatorError } from './translator.ts';

const request = (...segments: string[]) => ({
  segments,
  sourceLanguage: 'zh-CN',
  targetLanguage: 'de',
  context: null,
  signal: new AbortController().signal,
  ticketId: '7',
});

/** An account with so much left, that keeps what is told. */
function accountOf(budget: number) {
  const booked: { engine: string; cost: number; ticketId: string | null }[] = [];
  const settled: (Spent | null)[] = [];
  const spending: Spending = {
    async reserve(_id, { engine, cost, ticketId }) {
      if (cost > budget) return null;
      booked.push({ engine, cost, ticketId });
      return String(booked.length);
    },
    async settle(_id, _booking, spent) {
      settled.push(spent);
    },
    async noteSaved() {},
  };
  const meter = (engine: Translator, price: Price) =>
    meterTranslator(engine, { installationId: 'one', price, spending });
  return { booked, settled, meter };
}
const characters = (amount: number): Price => ({ per: 'characters', amount });

describe('a metered engine', () => {
  it('books the code points before the call, and settles by what the vendor billed', async () => {
    const { booked, settled, meter } = accountOf(1);
    const engine: Translator = {
      id: 'a',
      displayName: 'A',
      async translate({ segments, onUsage }) {
        expect(booked).toHaveLength(1);
        onUsage?.({ characters: 3, inputTokens: 0, outputTokens: 0 });
        onUsage?.({ characters: 2, inputTokens: 0, outputTokens: 0 });
        return segments.map((text) => ({
          kind: 'translated',
          text,
          billedCharacters: 3,
          engine: 'A',
        }));
      },
    };
    await meter(engine, characters(25)).translate(request('包邮😀'));
    expect(booked).toEqual([{ engine: 'A', cost: (3 * 25) / 1e6, ticketId: '7' }]);
    expect(settled).toMatchObject([{ characters: 5, cost: (5 * 25) / 1e6, isEstimated: false }]);
  });

  it('keeps the estimate where a server counts nothing, and says so', async () => {
    const { settled, meter } = accountOf(1);
    const silent = createEngineForTests('A', (text) => text);
    await meter(silent, { per: 'tokens', input: 1, output: 2 }).translate(request('包邮'));
    expect(settled[0]).toMatchObject({ characters: 2, isEstimated: true });
    expect(settled[0]?.inputTokens).toBeGreaterThan(2);
  });

  it.each([
    ['quota', true],
    ['unauthorized', true],
    ['unavailable', true],
    ['timeout', false],
  ] as const)('a call that ended by %s: booking gone %s', async (kind, isGone) => {
    const { settled, meter } = accountOf(1);
    const failing = createEngineForTests('A', () => {
      throw new TranslatorError(kind, 'A', kind);
    });
    await expect(meter(failing, characters(25)).translate(request('x'))).rejects.toThrow(kind);
    expect(settled.map((one) => one === null)).toEqual([isGone]);
  });

  it('is not called beyond the budget; one that costs nothing stands in', async () => {
    const { meter } = accountOf(0);
    const dear = createEngineForTests('A', (text) => `A ${text}`);
    const free = createEngineForTests('B', (text) => `B ${text}`);
    const parts = [meter(dear, characters(25)), meter(free, characters(0))];
    const both = createFailoverTranslator(parts, { now: () => new Date(0) });
    expect(await both.translate(request('x'))).toMatchObject([{ text: 'B x' }]);
    expect(dear.asked).toEqual([]);
    const alone = createFailoverTranslator(parts.slice(0, 1), { now: () => new Date(0) });
    await expect(alone.translate(request('x'))).rejects.toMatchObject({ kind: 'over_budget' });
    expect(alone.state()[0]?.state).toBe('working');
  });
});

it('reckons tokens by the script', () => {
  expect([estimateTokens('包邮包邮'), estimateTokens('abcdef')]).toEqual([4, 2]);
});
