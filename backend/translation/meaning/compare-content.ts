import { weightOf } from './align-sentences.ts';
import { kindOfToken } from './compare-tokens.ts';
import type { Difference } from './difference.ts';
import type { Meaning, Part } from './read-meaning.ts';

/** In Chinese signs' worth: less than this is a phrase of politeness. */
const LEAST = 5;
/** No two languages differ more than this in what they need for the same. */
const MOST_TIMES = 2.2;
const SLACK = 8;

/** Finds a sentence that only one side has, and one that became much longer or shorter. */
export function compareContent(a: Part, b: Part, there: Meaning, here: Meaning): Difference[] {
  const [x, y] = [weightOfContent(a, there), weightOfContent(b, here)];
  if (b.span === null) {
    return a.span !== null && x > LEAST
      ? [{ kind: 'content', reason: 'content', source: [a.span], target: [] }]
      : [];
  }
  if (a.span === null) {
    return y > LEAST ? [{ kind: 'content', reason: 'content', source: [], target: [b.span] }] : [];
  }
  if (x === 0 || y === 0) return [];
  const isUneven = x > MOST_TIMES * y + SLACK || y > MOST_TIMES * x + SLACK;
  return isUneven
    ? [{ kind: 'content', reason: 'content', source: [a.span], target: [b.span] }]
    : [];
}

/** Without sentences of thanks or excuse, links and ids. */
function weightOfContent({ span, sayings }: Part, side: Meaning): number {
  if (span === null) return 0;
  const ids = side.tokens.filter((one) => kindOfToken(one) === 'ids');
  return side.sentences
    .filter((one) => one.start >= span.start && one.end <= span.end)
    .filter(
      (one) =>
        !sayings.some(
          ({ notion, weak, start }) =>
            notion === 'courtesy' && !weak && start >= one.start && start < one.end,
        ),
    )
    .reduce((sum, one) => {
      const hidden = ids
        .filter(({ start }) => start >= one.start && start < one.end)
        .reduce((length, { start, end }) => length + end - start, 0);
      return sum + weightOf(side.text.slice(one.start, one.end - hidden), side.language);
    }, 0);
}
