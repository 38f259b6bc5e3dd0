import { describe, expect, it } from 'vitest';
import { isDue } from './is-due.ts';

describe('isDue', () => {
  const at = (text: string) => new Date(text);
  it.each([
    ['never compared', null, '2026-11-24T05:00:00Z', true],
    ['the same night', '2026-11-23T19:30:00Z', '2026-11-24T15:00:00Z', false],
    ['before three in Shanghai', '2026-11-23T19:30:00Z', '2026-11-24T18:59:00Z', false],
    ['after three in Shanghai', '2026-11-23T19:30:00Z', '2026-11-24T19:01:00Z', true],
    ['a clock that was set back', '2026-11-25T19:30:00Z', '2026-11-24T19:01:00Z', false],
  ])('%s', (_, last, now, due) => {
    expect(isDue(last === null ? null : at(last), at(now), 'Asia/Shanghai')).toBe(due);
  });
});
