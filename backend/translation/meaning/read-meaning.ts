import type { LanguageTag, Span } from '../../domain.ts';
import { findProtectedTokens, type ProtectedToken } from '../protected-tokens.ts';
import { cutSentences } from './cut-sentences.ts';
import { foldSigns } from './fold-sign.ts';
import { baseLanguage, wordsOf } from './languages.ts';
import type { Notion } from './notions.ts';
import { findPhrases, type PhraseHit } from './phrase-trie.ts';
import { readNumberTokens } from './read-numbers.ts';

export type Denied = 'yes' | 'no' | 'maybe';

/** A notion found in a text, and whether its clause denies it. */
export interface Saying extends PhraseHit<Notion> {
  denied: Denied;
  clause: number;
  /** A request that stands in front, as an imperative does. */
  isImperative: boolean;
}

export type Token = ProtectedToken & {
  /** May count nothing: `ein Paket` is also "a parcel". Asks for no answer on the other side. */
  weak: boolean;
  denied: Denied;
};

/** A text as far as the gate understands it. */
export interface Meaning {
  text: string;
  language: string;
  /** False: we have no words of the language; only tokens are known. */
  hasWords: boolean;
  sentences: Span[];
  sayings: Saying[];
  tokens: Token[];
}

/** `no charge` is no denial, `can't guarantee` stays one. */
const LETS_SEE = new Set<Notion>([
  'but',
  'hedge',
  'cond',
  'after',
  'courtesy',
  'request',
  'we',
  'contactYou',
  'can',
]);
/** Sentences that stand together, and what they say. */
export interface Part {
  /** Null: there are none. */
  span: Span | null;
  sayings: Saying[];
}

/** The sentences from one index up to another. */
export function partOf(meaning: Meaning, [from, to]: [number, number]): Part {
  const sentences = meaning.sentences.slice(from, to);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return { span: null, sayings: [] };
  const { start } = first;
  const { end } = last;
  return {
    span: { start, end },
    sayings: meaning.sayings.filter((one) => one.start >= start && one.start < end),
  };
}

const DENIALS = new Set<Notion>(['neg', 'needNot', 'prohibit']);
/** `no charge` is no charge, `business day` no day; but `免费修` is free and a repair. */
const COVERS = new Set<Notion>([
  'free',
  'needNot',
  'prohibit',
  'must',
  'uBizday',
  'storeCredit',
  'tomorrow',
  'overmorrow',
  'evenIf',
  'next',
  'morning',
  'today',
]);
const hides = (outer: PhraseHit<Notion>, inner: PhraseHit<Notion>) => {
  const isLonger = outer.end - outer.start > inner.end - inner.start;
  if (outer.notion === 'none') return isLonger || inner.notion !== 'none';
  if (!isLonger) return false;
  if (outer.notion === 'neg') return DENIALS.has(inner.notion) || inner.weak;
  if (outer.weak) return false;
  if (LETS_SEE.has(outer.notion))
    return LETS_SEE.has(inner.notion) && outer.notion !== inner.notion;
  return (
    inner.weak ||
    DENIALS.has(inner.notion) ||
    outer.notion === inner.notion ||
    COVERS.has(outer.notion)
  );
};

export function readMeaning(text: string, language: LanguageTag): Meaning {
  const base = baseLanguage(language);
  const trie = wordsOf(language);
  const folded = foldSigns(text, base === 'zh');
  const hits = trie === null ? [] : findPhrases(trie, folded, hides);
  const numerals = hits.filter((hit) => hit.notion === 'number');
  const found =
    trie === null
      ? findProtectedTokens(text).map((token) => ({ ...token, weak: false }))
      : readNumberTokens(text, folded, base, numerals);
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
    language: base,
    hasWords: trie !== null,
    sentences: cutSentences(text, base),
    sayings: hits
      .filter((hit) => hit.notion !== 'none' && hit.notion !== 'number')
      .map((hit) => ({
        ...hit,
        isImperative:
          hit.notion === 'request' &&
          base !== 'zh' &&
          base !== 'ja' &&
          startsSentence(folded, hit.start),
        clause: clauseAt(hit.start),
        denied: hit.opposite ? turned(deniedAt(hit.start, hit.end)) : deniedAt(hit.start, hit.end),
      })),
    tokens: found.map((token) => ({ ...token, denied: deniedAt(token.start, token.end) })),
  };
}

function startsSentence(folded: string, place: number): boolean {
  return /(?:^|[.!?;:\n]["»”)]?\s*|,\s*)[¡¿"]?$/.test(folded.slice(Math.max(0, place - 4), place));
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

/** Where a new clause begins, which a denial does not reach. */
function clauseBreaks(folded: string, language: string, hits: PhraseHit<Notion>[]): number[] {
  const marks =
    language === 'ja'
      ? /[,;:!?()。！？；，、（）–—]|\.\s|\n/g
      : /[,;:!?()。！？；，（）–—]|\.\s|\n/g;
  const breaks = [...folded.matchAll(marks)]
    .filter(
      ({ index }) => !(/\d/.test(folded[index - 1] ?? '') && /\d/.test(folded[index + 1] ?? '')),
    )
    .map(({ index }) => index);
  for (const hit of hits) if (hit.notion === 'but') breaks.push(hit.start);
  return breaks.sort((a, b) => a - b);
}
