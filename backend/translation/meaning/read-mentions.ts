import type { LanguageTag, Span } from '../../domain.ts';
import type { Thing } from './concepts/things.ts';
import type { Member } from './families/families.ts';
import {
  boundWordsOf,
  type Concept,
  conceptsOf,
  contrastWordsOf,
  membersOf,
  sequenceOf,
  thingsOf,
} from './languages.ts';
import type { Notion } from './notions.ts';
import { findPhrases, isLonger, type PhraseHit, type PhraseTrie } from './phrase-trie.ts';
import type { BoundWord } from './words/bounds.ts';
import type { ContrastWord } from './words/contrast.ts';
import type { SequenceWord } from './words/sequence.ts';

/** An idiom ("no problem") mentions nothing. */
export function mentionsIn(
  folded: string,
  language: LanguageTag,
  hits: PhraseHit<Notion>[],
): PhraseHit<Concept>[] {
  const trie = conceptsOf(language);
  if (trie === null) return [];
  const idioms = idiomsOf(hits);
  return findPhrases(trie, folded, (outer, inner) => outer.notion === inner.notion).filter(
    (one) => !idioms.some((idiom) => idiom.start <= one.start && one.end <= idiom.end),
  );
}

/** Of two words of a family the longer is meant. An idiom accuses nobody, but it may answer. */
export function membersIn(
  folded: string,
  language: LanguageTag,
  hits: PhraseHit<Notion>[],
): PhraseHit<Member>[] {
  const trie = membersOf(language);
  if (trie === null) return [];
  const idioms = idiomsOf(hits);
  return findPhrases(
    trie,
    folded,
    (outer, inner) =>
      outer.notion.name === 'none' ||
      (outer.notion.family === inner.notion.family && isLonger(outer, inner)),
  ).filter(
    (one) =>
      one.notion.name !== 'none' && (one.weak || !idioms.some((idiom) => isAround(idiom, one))),
  );
}

export function idiomsOf(hits: PhraseHit<Notion>[]): Span[] {
  return hits.filter((hit) => hit.notion === 'none' && !hit.isOpen);
}

/** Things and people that a message sets against each other. */
export function thingsIn(folded: string, language: LanguageTag): PhraseHit<Thing>[] {
  return longestOf(thingsOf(language), folded);
}

/** Words that say which of two deeds comes first. */
export function stepsIn(folded: string, language: LanguageTag): PhraseHit<SequenceWord>[] {
  return longestOf(sequenceOf(language), folded);
}

/** Words that say which side of a number is meant. */
export function boundsIn(folded: string, language: LanguageTag): PhraseHit<BoundWord>[] {
  return longestOf(boundWordsOf(language), folded);
}

/** Words that set back, leave out or let in. */
export function contrastsIn(folded: string, language: LanguageTag): PhraseHit<ContrastWord>[] {
  return longestOf(contrastWordsOf(language), folded);
}

function longestOf<Name extends string>(
  trie: PhraseTrie<Name> | null,
  folded: string,
): PhraseHit<Name>[] {
  if (trie === null) return [];
  return findPhrases(trie, folded, isLonger).filter((one) => one.notion !== 'none');
}

function isAround(outer: Span, inner: Span): boolean {
  return isLonger(outer, inner) && outer.start <= inner.start && inner.end <= outer.end;
}
