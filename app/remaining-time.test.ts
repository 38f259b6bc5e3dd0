import { describe, expect, it } from 'vitest';
import { remainingTime } from './remaining-time.ts';

const now = new Date('2026-11-24T10:00:30Z');

describe('remainingTime', () => {
  it.each([
    ['2026-11-24T12:42:00Z', { kind: 'left', days: 0, clock: '2:41' }],
    ['2026-11-24T10:01:00Z', { kind: 'left', days: 0, clock: '0:00' }],
    ['2026-11-24T09:48:00Z', { kind: 'over', days: 0, clock: '0:12' }],
    ['2026-11-26T10:00:29Z', { kind: 'left', days: 0, clock: '47:59' }],
    ['2026-11-26T10:00:30Z', { kind: 'left', days: 2, clock: '48:00' }],
    ['2026-11-20T10:00:30Z', { kind: 'over', days: 4, clock: '96:00' }],
  ])('%s', (dueAt, expected) => {
    expect(remainingTime(dueAt, now)).toEqual(expected);
  });
});
