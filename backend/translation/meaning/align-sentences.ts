import type { Meaning } from './read-meaning.ts';

/** Sentences that belong together: indexes, from inclusive, to exclusive. One side may be empty. */
export interface Group {
  source: [number, number];
  target: [number, number];
}

/** Signs that say as much as one Chinese sign does. */
const DENSITY: Record<string, number> = {
  zh: 1,
  ja: 1.75,
  ko: 1.7,
  th: 2.8,
  en: 3.1,
  de: 3.6,
  fr: 3.6,
  es: 3.45,
  pt: 3.3,
  it: 3.5,
  nl: 3.5,
  ru: 3.4,
  pl: 3.3,
};
const STEPS: [number, number, number][] = [
  [1, 1, 0],
  [1, 2, 1.2],
  [2, 1, 1.2],
  [2, 2, 2.4],
  [1, 3, 2.6],
  [3, 1, 2.6],
  [1, 0, 3.4],
  [0, 1, 3.4],
];
const MOST = 40;

/** Length in Chinese signs' worth. */
export function weightOf(text: string, language: string): number {
  return text.trim().length / (DENSITY[language] ?? 3.3);
}

/** Finds which sentences say the same, by their lengths and by what they have in common. */
export function alignSentences(source: Meaning, target: Meaning): Group[] {
  const [m, n] = [source.sentences.length, target.sentences.length];
  if (m <= 1 || n <= 1 || m > MOST || n > MOST) return [{ source: [0, m], target: [0, n] }];
  const weights = [source, target].map((side) =>
    side.sentences.map(({ start, end }) => weightOf(side.text.slice(start, end), side.language)),
  );
  const marks = [source, target].map(marksOf);
  const best: number[][] = Array.from({ length: m + 1 }, () => Array(n + 1).fill(Infinity));
  const step: number[][] = Array.from({ length: m + 1 }, () => Array(n + 1).fill(-1));
  (best[0] as number[])[0] = 0;
  for (let i = 0; i <= m; i += 1) {
    for (let j = 0; j <= n; j += 1) {
      for (const [which, [di, dj, penalty]] of STEPS.entries()) {
        if (i < di || j < dj) continue;
        const before = best[i - di]?.[j - dj] ?? Infinity;
        const cost = before + penalty + distance(weights, marks, [i - di, i], [j - dj, j]);
        if (cost < (best[i]?.[j] ?? Infinity)) {
          (best[i] as number[])[j] = cost;
          (step[i] as number[])[j] = which;
        }
      }
    }
  }
  const groups: Group[] = [];
  for (let i = m, j = n; i > 0 || j > 0; ) {
    const [di, dj] = STEPS[step[i]?.[j] ?? 0] ?? [1, 1];
    groups.unshift({ source: [i - di, i], target: [j - dj, j] });
    i -= di;
    j -= dj;
  }
  return groups;
}

function distance(
  weights: number[][],
  marks: Set<string>[][],
  [i0, i1]: [number, number],
  [j0, j1]: [number, number],
): number {
  if (i0 === i1 || j0 === j1) return 0;
  const sum = (list: number[] | undefined, from: number, to: number) =>
    (list ?? []).slice(from, to).reduce((total, one) => total + one, 0);
  const [a, b] = [sum(weights[0], i0, i1) + 4, sum(weights[1], j0, j1) + 4];
  const left = new Set((marks[0] ?? []).slice(i0, i1).flatMap((one) => [...one]));
  const right = new Set((marks[1] ?? []).slice(j0, j1).flatMap((one) => [...one]));
  let shared = 0;
  let alone = 0;
  for (const mark of left)
    if (right.has(mark)) shared += 1;
    else alone += 1;
  for (const mark of right) if (!left.has(mark)) alone += 1;
  return Math.abs(Math.log(a / b)) * 2.5 + alone * 0.25 - shared * 0.35;
}

function marksOf(side: Meaning): Set<string>[] {
  return side.sentences.map(({ start, end }) => {
    const inside = (place: number) => place >= start && place < end;
    return new Set([
      ...side.sayings.filter((one) => !one.weak && inside(one.start)).map((one) => one.notion),
      ...side.tokens
        .filter((one) => inside(one.start))
        .map((one) => ('values' in one ? ([...one.values][0] ?? '') : one.kind)),
    ]);
  });
}
