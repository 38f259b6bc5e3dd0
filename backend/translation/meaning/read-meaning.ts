import type { LanguageTag, Span } from '../../domain.ts';
import { findProtectedTokens, type ProtectedToken } from '../protected-tokens.ts';
import { clauseBreaks } from './clause-breaks.ts';
import type { Act } from './concepts/acts.ts';
import type { Thing } from './concepts/things.ts';
import { cutSentences } from './cut-sentences.ts';
import type { Member } from './families/families.ts';
import { foldSigns } from './fold-sign.ts';
import { hides } from './hidden-hits.ts';
import { baseLanguage, type Concept, wordsOf } from './languages.ts';
import { isOther, startsSentence, wordStart } from './mistaken-hits.ts';
import { DENIALS, type Notion } from './notions.ts';
import { findPhrases, type PhraseHit } from './phrase-trie.ts';
import { readDeeds } from './read-deeds.ts';
import {
  boundsIn,
  contrastsIn,
  idiomsOf,
  membersIn,
  mentionsIn,
  stepsIn,
  thingsIn,
} from './read-mentions.ts';
import { readNumberTokens } from './read-numbers.ts';
import type { BoundWord } from './words/bounds.ts';
import type { ContrastWord } from './words/contrast.ts';
import type { SequenceWord } from './words/sequence.ts';

export type Denied = 'yes' | 'no' | 'maybe';

/** A notion found in a text, and whether its clause denies it. */
export interface Saying extends PhraseHit<Notion> {
  denied: Denied;
  clause: number;
  /** A request that stands in front, as an imperative does. */
  isImperative: boolean;
}

/** What is spoken of, and in which clause. */
export interface Mention extends Span {
  notion: Concept;
  clause: number;
}

/** What somebody does, and in which clause. */
export interface Deed extends Span {
  act: Act;
  clause: number;
  /** The writer, the one who is written to or a third; null where the clause does not say. */
  doer: 'we' | 'you' | 'third' | null;
}

/** A word of a family whose members exclude each other. */
export interface MemberMention extends PhraseHit<Member> {
  denied: Denied;
  clause: number;
}

export type Token = ProtectedToken & {
  /** May count nothing: `ein Paket` is also "a parcel". Asks for no answer on the other side. */
  weak: boolean;
  denied: Denied;
  clause: number;
};

/** A text as far as the gate understands it. */
export interface Meaning {
  text: string;
  /** As the phrases are written, sign for sign: `fold-sign.ts`. */
  folded: string;
  language: string;
  /** False: we have no words of the language; only tokens are known. */
  hasWords: boolean;
  sentences: Span[];
  sayings: Saying[];
  mentions: Mention[];
  deeds: Deed[];
  things: (PhraseHit<Thing> & { clause: number })[];
  /** Words that say which deed comes first. */
  steps: PhraseHit<SequenceWord>[];
  members: MemberMention[];
  /** Words that say which side of a number is meant. */
  bounds: PhraseHit<BoundWord>[];
  contrasts: PhraseHit<ContrastWord>[];
  tokens: Token[];
  /** The clause at a place, and whether it denies what stands there. */
  clauseAt: (place: number) => number;
  deniedAt: (start: number, end: number) => Denied;
}

/** Sentences that stand together, and what they say. */
export interface Part {
  /** Null: there are none. */
  span: Span | null;
  sayings: Saying[];
  mentions: Mention[];
  deeds: Deed[];
  members: MemberMention[];
}

/** The sentences from one index up to another. */
export function partOf(meaning: Meaning, [from, to]: [number, number]): Part {
  const sentences = meaning.sentences.slice(from, to);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) {
    return { span: null, sayings: [], mentions: [], deeds: [], members: [] };
  }
  const { start } = first;
  const { end } = last;
  return {
    span: { start, end },
    sayings: meaning.sayings.filter((one) => one.start >= start && one.start < end),
    mentions: meaning.mentions.filter((one) => one.start >= start && one.start < end),
    deeds: meaning.deeds.filter((one) => one.start >= start && one.start < end),
    members: meaning.members.filter((one) => one.start >= start && one.start < end),
  };
}

export function readMeaning(text: string, language: LanguageTag): Meaning {
  const base = baseLanguage(language);
  const trie = wordsOf(language);
  const folded = foldSigns(text, base === 'zh');
  const hits =
    trie === null
      ? []
      : findPhrases(trie, folded, hides).filter((one) => !isOther(one, text, folded, base));
  const numerals = hits.filter((hit) => hit.notion === 'number');
  const found =
    trie === null
      ? findProtectedTokens(text).map((token) => ({ ...token, weak: false }))
      : readNumberTokens(text, folded, base, numerals, idiomsOf(hits));
  const breaks = clauseBreaks(folded, base, hits);
  const clauseAt = (place: number) => countUpTo(breaks, place);
  const denials = new Map<number, PhraseHit<Notion>[]>();
  for (const hit of hits.filter(({ notion }) => DENIALS.has(notion))) {
    const clause = clauseAt(hit.start);
    denials.set(clause, [...(denials.get(clause) ?? []), hit]);
  }
  /** What a phrase says itself ("unopened") does not deny it once more. */
  const deniedAt = (start: number, end: number): Denied => {
    const here = (denials.get(clauseAt(start)) ?? []).filter(
      (one) => one.isOpen || one.start < start || one.end > end,
    );
    if (here.length === 0) return 'no';
    return here.some((one) => !one.weak) ? 'yes' : 'maybe';
  };
  return {
    text,
    folded,
    language: base,
    hasWords: trie !== null,
    clauseAt,
    deniedAt,
    sentences: cutSentences(text, base),
    sayings: hits
      .filter((hit) => hit.notion !== 'none' && hit.notion !== 'number')
      .map((hit) => ({
        ...hit,
        isImperative:
          hit.notion === 'request' &&
          base !== 'zh' &&
          base !== 'ja' &&
          startsSentence(folded, wordStart(folded, hit.start)),
        clause: clauseAt(hit.start),
        denied: hit.opposite ? turned(deniedAt(hit.start, hit.end)) : deniedAt(hit.start, hit.end),
      })),
    mentions: mentionsIn(folded, language, hits).map((one) => ({
      notion: one.notion,
      start: one.start,
      end: one.end,
      clause: clauseAt(one.start),
    })),
    deeds: readDeeds(folded, language, clauseAt),
    steps: stepsIn(folded, language),
    bounds: boundsIn(folded, language),
    contrasts: contrastsIn(folded, language),
    things: thingsIn(folded, language).map((one) => ({ ...one, clause: clauseAt(one.start) })),
    members: membersIn(folded, language, hits).map((one) => ({
      ...one,
      denied: deniedAt(one.start, one.end),
      clause: clauseAt(one.start),
    })),
    tokens: found.map((token) => ({
      ...token,
      denied: deniedAt(token.start, token.end),
      clause: clauseAt(token.start),
    })),
  };
}

/** How many of the sorted places are at most `place`. */
function countUpTo(places: number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function turned(denied: Denied): Denied {
  if (denied === 'maybe') return denied;
  return denied === 'yes' ? 'no' : 'yes';
}
