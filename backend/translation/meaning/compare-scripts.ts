import type { Span } from '../../domain.ts';
import type { Difference } from './difference.ts';
import { type Meaning, readMeaning } from './read-meaning.ts';

/** Chinese signs, with a number that they belong to. */
const CHINESE = /(?:\d[\d.,]*\s?)?\p{Script=Han}{2,}/gu;
const WRITES_HAN = new Set(['zh', 'ja', 'ko', 'yue', 'wuu']);

/**
 * Finds Chinese that an engine has left standing in a language that writes none: `50 欧元` in a
 * German letter. A name (a brand, a person) may stand there: what counts says something that we know.
 */
export function compareScripts(target: Meaning): Difference[] {
  if (WRITES_HAN.has(target.language)) return [];
  const left = [...target.text.matchAll(CHINESE)]
    .filter(([run]) => saysSomething(run))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  return left.length === 0 ? [] : [{ kind: 'content', reason: 'script', source: [], target: left }];
}

function saysSomething(run: string): boolean {
  const { sayings, mentions, tokens } = readMeaning(run, 'zh');
  // One sign alone (a day, a month) is as often a part of a name.
  const isWord = ({ start, end }: Span) => end - start > 1;
  return (
    sayings.some((one) => !one.weak && isWord(one)) ||
    mentions.some(isWord) ||
    tokens.some(({ kind, text }) => kind !== 'number' && /\p{Script=Han}/u.test(text))
  );
}
