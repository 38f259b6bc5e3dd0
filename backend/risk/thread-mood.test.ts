import { describe, expect, it } from 'vitest';
import { DEFAULT_RISK_WEIGHTS } from './risk-weights.ts';
import { threadMood, threadShares } from './thread-mood.ts';

const { thread: weights } = DEFAULT_RISK_WEIGHTS;
const mood = (moods: number[], isSettled = false) =>
  threadMood(moods, { spoken: moods.at(-1) ?? 0, isSettled });
/** What text and thread come to together. */
const total = (moods: number[], isSettled = false) => {
  const thread = mood(moods, isSettled);
  const { carried, rising, settled } = threadShares(thread, weights);
  return thread.spoken + carried + rising + settled;
};

describe('the mood of a thread', () => {
  it('is that of the message when there is one, and nothing when there is none', () => {
    expect([total([2]), total([0]), total([])]).toEqual([2, 0, 0]);
  });

  it('counts each message half of the one after it', () => {
    expect(mood([4, 0, 1]).earlier).toBeCloseTo((4 * 0.5 + 0) / 1.5);
    expect(mood([0, 4, 1]).earlier).toBeCloseTo(4 / 1.5);
  });

  it('is the larger of what is said now and what was felt until now', () => {
    // A plain question after two angry letters.
    expect(total([2, 2, 0])).toBeCloseTo(2);
    expect(total([2, 2, 2])).toBeCloseTo(2);
  });

  it('grows where each message is worse than those before, and fades where it is not', () => {
    expect(total([0.5, 1, 2])).toBeGreaterThan(2);
    expect(total([2, 1, 0.5, 0, 0, 0])).toBeLessThan(total([2, 1, 0.5]));
  });

  it('ends with thanks', () => {
    expect(total([2, 3, -0.5], true)).toBeLessThan(total([2, 3]));
    expect(total([2, 3, -0.5], true)).toBeLessThan(0);
  });

  it('is bounded, however long somebody rants', () => {
    const many = Array.from({ length: 100 }, (_, index) => index);
    const { carried, rising } = threadShares(mood([...many, 0]), weights);
    expect(carried).toBeLessThanOrEqual(weights.carried * weights.cap);
    expect(rising).toBe(0);
    expect(threadShares(mood([0.1, 99]), weights).rising).toBeLessThanOrEqual(
      weights.rising * weights.cap,
    );
  });
});
