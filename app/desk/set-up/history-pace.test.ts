import { describe, expect, it } from 'vitest';
import { minutesLeft, type PaceMark, withMark } from './history-pace.ts';

const marks = (...pairs: [seconds: number, done: number][]): PaceMark[] =>
  pairs.reduce<PaceMark[]>((all, [s, done]) => withMark(all, { at: s * 1_000, done }), []);

describe('minutesLeft', () => {
  it('goes by the pace that was seen', () => {
    expect(minutesLeft(marks([0, 1_000], [30, 1_100], [60, 1_200]), 3_600)).toBe(12);
  });

  it('never promises less than a minute', () => {
    expect(minutesLeft(marks([0, 0], [10, 99]), 100)).toBe(1);
  });

  it.each([
    ['nothing was seen', marks()],
    ['one mark is no pace', marks([0, 5])],
    ['too short a while', marks([0, 5], [2, 9])],
    ['it stands still', marks([0, 5], [20, 5])],
  ])('cannot tell: %s', (_why, seen) => {
    expect(minutesLeft(seen, 100)).toBeNull();
  });

  it('forgets an old pace, and begins anew with the work', () => {
    expect(minutesLeft(marks([0, 0], [10, 6_000], [100, 6_100], [130, 6_200]), 6_500)).toBe(2);
    expect(marks([0, 500], [10, 3])).toEqual([{ at: 10_000, done: 3 }]);
  });
});
