import { describe, expect, it } from 'vitest';
import { readRate } from './read-rate.ts';

describe('readRate', () => {
  it.each([
    ['8.2', 8.2],
    [' 8,2 ', 8.2],
    ['０.００５', 0.005],
    ['.046', 0.046],
    ['12', 12],
    ['-3', -3],
    ['', 'rate_missing'],
    ['  ', 'rate_missing'],
    ['abc', 'rate_not_number'],
    ['8.2 CNY', 'rate_not_number'],
    ['1,234.5', 'rate_not_number'],
    ['1e3', 'rate_not_number'],
    ['.', 'rate_not_number'],
  ])('%j → %j', (text, wanted) => {
    expect(readRate(text)).toBe(wanted);
  });
});
