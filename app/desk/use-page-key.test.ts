import { describe, expect, it } from 'vitest';
import { chosenKey } from './use-page-key.ts';

describe('the page that an address names', () => {
  const keys = ['set-up', 'watch-list'];
  it.each([
    ['#watch-list', 'watch-list'],
    ['#/watch-list', 'watch-list'],
    ['', 'set-up'],
    ['#', 'set-up'],
    ['#gone', 'set-up'],
    ['#watch', 'set-up'],
  ])('%s: %s', (hash, key) => {
    expect(chosenKey(hash, keys)).toBe(key);
  });
});
