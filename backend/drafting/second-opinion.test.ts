import { expect, it } from 'vitest';
import { LanguageModelError, type Question } from './language-model.ts';
import { createModelForTests } from './language-model-for-tests.ts';
import { askOpinions } from './second-opinion.ts';

const PAIRS = [
  { source: '我们给您退款。', target: 'We will send a replacement.' },
  { source: '谢谢。', target: 'Thank you.' },
];
const about = { teamLanguage: 'zh-CN', customerLanguage: 'en', ticketId: '7' };

function ask(answer: (question: Question) => unknown) {
  const model = createModelForTests(answer);
  const { asked } = model;
  return { asked, opinions: askOpinions(PAIRS, about, model, new AbortController().signal) };
}
const one = (n: number, same: boolean, difference = '') => ({ n, same, difference });

it('says of each pair whether a customer understands the same', async () => {
  const { asked, opinions } = ask(() => ({
    opinions: [one(2, true, 'nothing'), one(1, false, ' 译文说的是补发。 ')],
  }));
  await expect(opinions).resolves.toEqual([
    { isSame: false, difference: '译文说的是补发。', by: 'Model' },
    { isSame: true, difference: '', by: 'Model' },
  ]);
  expect(JSON.parse(asked[0]?.user ?? '')).toMatchObject({
    task: 'compare',
    teamLanguage: 'zh-CN',
    pairs: [{ n: 1, ...PAIRS[0] }, { n: 2 }],
  });
  expect(asked[0]?.ticketId).toBe('7');
});

it.each([
  ['missing', [one(2, true)]],
  ['doubled', [one(1, true), one(1, false, 'x'), one(2, true)]],
  ['without a word on what differs', [one(1, false, ' '), one(2, true)]],
])('has none where the answer is %s', async (_name, given) => {
  const { opinions } = ask(() => ({ opinions: given }));
  expect((await opinions)[0]).toBeNull();
  expect((await opinions)[1]).toMatchObject({ isSame: true });
});

it('has none when the model cannot be used, and fails nobody for it', async () => {
  const { opinions } = ask(() => {
    throw new LanguageModelError('unavailable', 'Model', 'away');
  });
  await expect(opinions).resolves.toEqual([null, null]);
});
