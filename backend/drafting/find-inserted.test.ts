import { expect, it } from 'vitest';
import { findInserted } from './find-inserted.ts';

const PAIRS = [
  { source: '您好。', target: 'Guten Tag.' },
  { source: '今天退您 16.84 欧元。', target: 'Wir erstatten heute 16,84 €.' },
];

it('finds what was inserted, whatever the editor did to blanks', () => {
  const { kept, changed, rest } = findInserted(
    'Guten  Tag.\n\nWir erstatten\u00a0heute 16,84 €.',
    PAIRS,
  );
  expect(kept).toEqual(PAIRS);
  expect(changed).toEqual([]);
  expect(rest).toBe('');
});

it('tells what an agent changed from what is left', () => {
  const { kept, changed, rest } = findInserted(
    'Guten Tag.\nWir erstatten heute 168,40 €.\nGrüße',
    PAIRS,
  );
  expect(kept).toEqual([PAIRS[0]]);
  expect(changed).toEqual([PAIRS[1]]);
  expect(rest).toBe('Wir erstatten heute 168,40 €. Grüße');
});

it('takes a short sentence that is a part of a longer one for itself', () => {
  const pairs = [
    { source: '好。', target: 'Gut.' },
    { source: '很好。', target: 'Sehr gut. Gut.' },
  ];
  expect(findInserted('Sehr gut. Gut.', pairs).changed).toEqual([pairs[0]]);
});

it('of nothing is nothing', () => {
  expect(findInserted('', PAIRS)).toEqual({ kept: [], changed: PAIRS, rest: '' });
  expect(findInserted('Hallo', [])).toEqual({ kept: [], changed: [], rest: 'Hallo' });
});
