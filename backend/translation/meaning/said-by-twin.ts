import type { Span } from '../../domain.ts';
import { twinWordsOf } from './languages.ts';
import { findPhrases, isLonger, type PhraseHit } from './phrase-trie.ts';
import type { Meaning } from './read-meaning.ts';

/** A word of the pair `name`, and on which side of it the word stands. */
export interface TwinWord {
  name: string;
  side: 0 | 1;
}

/** A stretch of one of two texts. */
export interface Stretch {
  meaning: Meaning;
  span: Span | null;
}

/** "Not at home" and "away": whether the other text says plainly what a clause denies. */
export function isSaidByTwin(clause: number, mine: Stretch, theirs: Stretch): boolean {
  const own = wordsIn(mine);
  const other = wordsIn(theirs);
  const count = (words: PhraseHit<TwinWord>[], side: Stretch, name: string, of: number) =>
    words.filter(
      ({ notion, start, end }) =>
        notion.name === name && notion.side === of && side.meaning.deniedAt(start, end) !== 'yes',
    ).length;
  const denied = own.filter(
    ({ start, end }) =>
      mine.meaning.clauseAt(start) === clause && mine.meaning.deniedAt(start, end) !== 'no',
  );
  return denied.some(({ notion: { name, side } }) => {
    const twin = 1 - side;
    // What this text says plainly too is no answer to its denial; nor is one that says what is denied.
    return (
      count(other, theirs, name, twin) > count(own, mine, name, twin) &&
      count(other, theirs, name, side) <= count(own, mine, name, side)
    );
  });
}

function wordsIn({ meaning, span }: Stretch): PhraseHit<TwinWord>[] {
  const trie = twinWordsOf(meaning.language);
  if (trie === null || span === null) return [];
  const text = meaning.folded.slice(0, span.end);
  return findPhrases(
    trie,
    text,
    (outer, inner) => outer.notion.name === inner.notion.name && isLonger(outer, inner),
  ).filter((one) => one.start >= span.start);
}
