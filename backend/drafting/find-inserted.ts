/** What of an inserted reply still stands in a text, and what does not. */
export interface InsertedThere {
  /** Pairs whose target stands in the text as it was inserted. */
  kept: Pair[];
  /** Pairs whose target does not. */
  changed: Pair[];
  /** The text without what was kept: the agent's own hand. */
  rest: string;
}

export interface Pair {
  source: string;
  target: string;
}

/**
 * Compares word for word; blanks and line breaks are the editor's. A target that stands there twice
 * was inserted twice, and both are taken.
 */
export function findInserted(text: string, pairs: Pair[]): InsertedThere {
  let rest = flat(text);
  const kept: Pair[] = [];
  const changed: Pair[] = [];
  // Longest first: a short sentence may be a part of a longer one.
  const byLength = [...pairs].sort((a, b) => b.target.length - a.target.length);
  for (const pair of byLength) {
    const target = flat(pair.target);
    if (target === '') continue;
    if (rest.includes(target)) {
      kept.push(pair);
      rest = rest.replaceAll(target, '\n');
    } else changed.push(pair);
  }
  const inOrder = (list: Pair[]) => pairs.filter((pair) => list.includes(pair));
  return {
    kept: inOrder(kept),
    changed: inOrder(changed),
    rest: rest.replaceAll(/\s*\n\s*/g, '\n').trim(),
  };
}

const flat = (text: string) =>
  text
    .normalize()
    .replaceAll(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
