import { expect, it } from 'vitest';
import { packWords, readWords } from './word-table.ts';

it('gives back what was packed: columns, and the more the commoner', () => {
  const table = readWords(
    packWords(
      new Map([
        ['und', [{ column: 0, rank: 2 }]],
        [
          'die',
          [
            { column: 0, rank: 1 },
            { column: 31, rank: 700 },
          ],
        ],
        ['zufall', [{ column: 0, rank: 6_000 }]],
      ]),
    ),
  );
  const gain = (word: string) => {
    const scores = new Float64Array(32);
    return { known: table.add(word, scores), first: scores[0] ?? 0, last: scores[31] ?? 0 };
  };
  expect(gain('und').first).toBeGreaterThan(gain('zufall').first);
  expect(gain('zufall').first).toBeGreaterThan(0);
  expect(gain('die').first).toBeGreaterThan(gain('die').last);
  expect(gain('die').last).toBeGreaterThan(0);
  expect(gain('nirgends')).toEqual({ known: false, first: 0, last: 0 });
});
