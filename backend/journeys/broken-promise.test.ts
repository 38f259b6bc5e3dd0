import { expect, it } from 'vitest';
import type { UnderstoodComment } from '../tickets/understand-comments.ts';
import { brokenPromiseDays } from './broken-promise.ts';

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const reply = (body: string, day: string, part: Partial<UnderstoodComment> = {}) =>
  ({
    authorRole: 'staff',
    isPublic: true,
    isAutomatic: false,
    body,
    createdAt: at(day),
    ...part,
  }) as UnderstoodComment;
const days = (comments: UnderstoodComment[], day = '2026-11-24') =>
  brokenPromiseDays(comments, at(day));

it.each([
  ['Ihr Paket kommt am 20.11.2026 an.', 4],
  ['We will refund you by November 21.', 3],
  ['我们会在11月22日前退款。', 2],
  ['Il arrivera le 24 novembre.', 0],
  // A date behind the letter, or far ahead, promises nothing.
  ['Ihre Bestellung vom 2.11.2026', 0],
  ['Garantie bis 1.6.2027', 0],
  // Either of two days: the later one.
  ['It arrives on 12/11/2026.', 0],
  ['Wir sehen nach.', 0],
])('%s', (body, expected) => {
  expect(days([reply(body, '2026-11-12')])).toBe(expected);
});

it('reads what was promised over the turn of the year', () => {
  expect(days([reply('Kommt am 4.1. an.', '2026-12-28')], '2027-01-06')).toBe(2);
});

it('is over once we have written again, and only our own public words promise', () => {
  const promise = reply('Es kommt am 20.11.2026.', '2026-11-12');
  expect(days([promise, reply('Leider verspätet.', '2026-11-21')])).toBe(0);
  expect(days([promise, reply('Noch etwas.', '2026-11-13')])).toBe(4);
  for (const part of [{ authorRole: 'customer' }, { isPublic: false }, { isAutomatic: true }]) {
    expect(days([reply(promise.body, '2026-11-12', part as Partial<UnderstoodComment>)])).toBe(0);
  }
});
