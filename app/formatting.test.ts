import { describe, expect, it } from 'vitest';
import {
  directionOf,
  formatApprox,
  formatMoment,
  formatMoney,
  formatTime,
  initialsOf,
  languageName,
} from './formatting.ts';

describe('money', () => {
  it('keeps the currency of the customer and its decimals', () => {
    expect(formatMoney({ amount: '1284.60', currency: 'EUR' }, 'zh-CN')).toBe('€1,284.60');
    expect(formatMoney({ amount: '52300', currency: 'JPY' }, 'zh-CN')).toBe('JP¥52,300');
    expect(formatApprox({ amount: '10534.27', currency: 'CNY' }, 'zh-CN')).toBe('¥10,534');
  });

  it('shows what it cannot format as it came', () => {
    expect(formatMoney({ amount: 'x', currency: 'EUR' }, 'en')).toBe('x EUR');
    expect(formatMoney({ amount: '3', currency: 'EURO' }, 'en')).toBe('3 EURO');
  });
});

describe('times', () => {
  const now = new Date(2026, 10, 24, 10, 0);
  const at = (day: number, hour = 9) => new Date(2026, 10, day, hour, 5).toISOString();

  it('names the days beside today, dates the others, drops the hour of old ones', () => {
    expect(formatMoment(at(24), 'zh-CN', now)).toBe('今天 09:05');
    expect(formatMoment(at(23), 'zh-CN', now)).toBe('昨天 09:05');
    expect(formatMoment(at(25), 'en', now)).toBe('tomorrow 09:05');
    expect(formatMoment(at(20), 'zh-CN', now)).toBe('11月20日 09:05');
    expect(formatMoment(at(2), 'zh-CN', now)).toBe('11月2日');
  });

  it('tells the time where the customer is, or none rather than a wrong one', () => {
    const noon = new Date('2026-11-24T12:00:00Z');
    expect(formatTime(noon, 'zh-CN', 'Asia/Tokyo')).toBe('21:00');
    expect(formatTime(noon, 'zh-CN', 'Mars/Olympus')).toBe('');
  });
});

describe('people and languages', () => {
  it('takes initials as their script asks', () => {
    expect(
      ['Katrin Hofmann', '田中 美咲', '李娜', 'أحمد الفارسي', 'Ольга Петрова', 'müller', ''].map(
        initialsOf,
      ),
    ).toEqual(['KH', '田中', '李', 'أ', 'ОП', 'M', '?']);
  });

  it('names languages, and knows which run from right to left', () => {
    expect(languageName('de', 'zh-CN')).toBe('德语');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
    expect(['ar', 'he-IL', 'de', 'arn'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
  });
});
