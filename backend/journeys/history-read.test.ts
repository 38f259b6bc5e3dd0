import { describe, expect, it } from 'vitest';
import type { HistoryReading } from '../installations/history-store.ts';
import type { Installation } from '../installations/installation-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../installations/settings.ts';
import { describeHistory } from './history-read.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const half: HistoryReading = {
  days: 90,
  startedAt: AT,
  cursor: 'a',
  done: 1_000,
  total: 2_500,
  finishedAt: null,
};
const told = (
  reading: HistoryReading | null,
  history: Partial<Settings['history']> = {},
  status: Installation['status'] = 'ready',
  hasFailed = false,
) => {
  const settings = { ...DEFAULT_SETTINGS, history: { ...DEFAULT_SETTINGS.history, ...history } };
  const { state, progress } = describeHistory(
    { status, settings } as Installation,
    reading,
    hasFailed,
  );
  return [state, progress];
};

describe('describeHistory', () => {
  it.each([
    ['before consent', told(null, {}, 'new'), ['waiting', null]],
    ['not yet begun', told(null), ['running', null]],
    ['half read', told(half), ['running', { done: 1_000, total: 2_500 }]],
    [
      'of unknown length',
      told({ ...half, total: null }),
      ['running', { done: 1_000, total: null }],
    ],
    [
      'longer than it was counted',
      told({ ...half, total: 900 }),
      ['running', { done: 1_000, total: 1_000 }],
    ],
    ['paused', told(half, { isPaused: true }), ['paused', { done: 1_000, total: 2_500 }]],
    ['failed for good', told(half, {}, 'ready', true), ['failed', { done: 1_000, total: 2_500 }]],
    ['done', told({ ...half, finishedAt: AT }), ['done', { done: 1_000, total: 1_000 }]],
    ['done, and paused', told({ ...half, finishedAt: AT }, { isPaused: true }), ['done', {}]],
    [
      'done, for fewer days than are wanted now',
      told({ ...half, finishedAt: AT }, { days: 120 }),
      ['running', null],
    ],
    ['not wanted', told(null, { days: 0 }), ['done', null]],
    ['cut off', told(half, {}, 'disconnected'), ['waiting', { done: 1_000, total: 2_500 }]],
  ])('%s', (_when, is, wanted) => {
    expect(is).toMatchObject(wanted);
  });
});
