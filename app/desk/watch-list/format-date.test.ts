import { describe, expect, it } from 'vitest';
import { formatDate } from './format-date.ts';

describe('formatDate', () => {
  it.each([
    ['2026-11-23', 'en', 'Mon, Nov 23'],
    ['2026-11-23', 'zh-CN', '11月23日周一'],
    ['2026-01-01', 'en', 'Thu, Jan 1'],
    ['soon', 'en', 'soon'],
  ] as const)('%s in %s is %s', (day, locale, shown) => {
    expect(formatDate(day, locale)).toBe(shown);
  });
});
