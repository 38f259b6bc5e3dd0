import { expect, it } from 'vitest';
import {
  adoptOwnText,
  editSentence,
  nextStep,
  staleSentences,
  takeTranslation,
} from './draft-state.ts';
import {
  editTarget,
  isLeftBehind,
  releaseSentence,
  takeChecks,
  uncheckedSentences,
} from './sentence-locks.ts';

const answer = (targets: string[]) => ({
  language: 'de',
  writtenIn: null,
  machineNotice: null,
  pairs: targets.map((target) => ({
    source: '',
    target,
    origin: 'DeepL',
    problem: null,
    citations: [],
  })),
  checks: [],
});
const own = adoptOwnText('您好。退您 €16.84。', 'zh-CN', 'de');
const sources = own.sentences.map(({ source }) => source);
const state = takeTranslation(own, [0, 1], sources, answer(['Guten Tag.', 'Wir erstatten.']));
const byHand = editTarget(state, 1, 'Sie erhalten 16,84 €.');
const asked = [{ source: sources[1] ?? '', target: 'Sie erhalten 16,84 €.' }];

it('a target written by hand is checked before it is inserted', () => {
  expect(nextStep(byHand)).toEqual({ kind: 'check', indexes: [1] });
  expect(nextStep(takeChecks(byHand, [1], asked, []))).toEqual({ kind: 'insert' });
  const failed = { kind: 'amounts' as const, ok: false, source: ['a'], target: ['b'], pair: 0 };
  expect(nextStep(takeChecks(byHand, [1], asked, [failed]))).toMatchObject({
    kind: 'mend',
    check: { pair: 1 },
  });
  // Written on while it was checked: what was checked is not what stands there.
  const since = editTarget(byHand, 1, 'Sie erhalten 61,84 €.');
  expect(uncheckedSentences(takeChecks(since, [1], asked, []))).toEqual([1]);
});

it('no translation touches it, and it says when it was left behind', () => {
  const again = takeTranslation(byHand, [0, 1], sources, answer(['Hallo.', 'Neu.']));
  expect(again.sentences.map(({ target }) => target)).toEqual(['Hallo.', 'Sie erhalten 16,84 €.']);
  const edited = editSentence(takeChecks(byHand, [1], asked, []), 1, '退您 €20。');
  expect(staleSentences(edited)).toEqual([]);
  expect(edited.sentences.map(isLeftBehind)).toEqual([false, true]);
  expect(uncheckedSentences(edited)).toEqual([1]);
});

it('released it is translated again', () => {
  const released = releaseSentence(byHand, 1);
  expect(staleSentences(released)).toEqual([1]);
  expect(released.sentences[1]?.isLocked).toBe(false);
});
