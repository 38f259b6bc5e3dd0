import { describe, expect, it } from 'vitest';
import { formatCost, savedShare } from './figures.ts';

describe('figures of costs', () => {
  it.each([
    [0, '¥0'],
    [0.00423, '¥0.0042'],
    [12.3, '¥12.30'],
    [1620.4, '¥1,620'],
  ])('%s', (amount, shown) => {
    expect(formatCost(amount, 'CNY', 'zh-CN')).toBe(shown);
  });

  it('has no share where nothing was translated', () => {
    expect(savedShare({ characters: 0, savedCharacters: 0 })).toBeNull();
    expect(savedShare({ characters: 30, savedCharacters: 70 })).toBe(0.7);
  });
});
