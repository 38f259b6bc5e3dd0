import { eld } from 'eld/large';
import type { LanguageTag } from '../domain.ts';
import { isEverybodys, weighShorthand } from './chat-shorthand.ts';
import { tellRelatives } from './close-relatives.ts';
import { wordsIn } from './language-features.ts';
import { LANGUAGE_GROUPS, type ScriptGroup } from './language-groups.ts';
import { loadLanguageModel } from './language-model.ts';
import { proseOf } from './message-prose.ts';
import { findRomanised } from './romanised-words.ts';
import { findScript } from './script-language.ts';

export interface LanguageHints {
  /** What this customer wrote before, as far as we know. */
  previous: LanguageTag | null;
  /** The language of the requester's profile in the helpdesk. */
  requesterLocale: LanguageTag | null;
}

export interface DetectedLanguage {
  /** `und` when neither text nor hints tell. */
  language: LanguageTag;
  /** `low`: show it as a guess that a person can correct. */
  confidence: 'high' | 'low';
}

export type DetectLanguage = (text: string, hints: LanguageHints) => DetectedLanguage;

/** Below this many words statistics mislead, and what we know of the person is worth more. */
const FEW_WORDS = 3;
/** More text than this makes no guess surer. */
const ENOUGH = 4000;
/**
 * A lead of less than this over the next language is a guess: `low`. Measured on messages that
 * nothing was trained on, of those above it 99 of 100 are right, and of those below it 7 of 10.
 */
const SURE_LEAD = 3;
/** A lead that a hint of this customer's language outweighs, and of a close relative of it. */
const HINT_REACH = { any: 1, relative: 6 };
/** Languages further behind than this are out of the question. */
const WIDEST_REACH = 8;
/** What a point of `eld`'s scores (0 to 1, of parts of words) counts beside our model. */
const ELD_WEIGHT = 50;
/** A lead of our model alone that needs no second opinion. */
const CLEAR_LEAD = 16;
/** Its names; for languages that it does not know, the nearest relative that it knows. */
const ELD_NAMES: Record<LanguageTag, string> = {
  nb: 'no',
  id: 'ms',
  af: 'nl',
  mk: 'sr',
  kk: 'ru',
  ne: 'hi',
};
/** Languages that hardly anybody writes to our merchants need more to be believed. */
const RARE = 3;
const USUAL = new Set(
  'en es fr de pt it nl pl tr vi id sv da nb fi cs ro hu ru uk ar fa hi'.split(' '),
);
/** Languages that a detector of n-grams takes for each other: a hint decides among them. */
const NEIGHBOURS = [
  ['da', 'nb', 'sv'],
  ['hr', 'sr', 'bs', 'sl'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['es', 'pt', 'gl', 'ca', 'it'],
  ['ru', 'uk', 'be', 'bg', 'mk'],
  ['nl', 'af', 'de'],
];

const CODES: Record<string, LanguageTag> = { no: 'nb', nn: 'nb' };
/** Languages that the model knows under a sibling's name. */
const SIBLINGS: Record<string, LanguageTag> = { ms: 'id', id: 'ms', bs: 'hr', sr: 'hr' };

/** Languages by their scores, the highest first. */
type Ranking = [LanguageTag, number][];

/** Makes a detector with tables of its own; loading them takes some tenths of a second, once. */
export function createLanguageDetector(): DetectLanguage {
  const detector = eld.newInstance();
  const score = loadLanguageModel();
  const rank = (text: string, words: string[], group: ScriptGroup): Ranking => {
    const short = weighShorthand(words);
    const tags = LANGUAGE_GROUPS[group];
    const values = score(words, group);
    const said = words.length <= FEW_WORDS ? words.join(' ') : text;
    // It takes longer than everything else here, and does not change what is that clear.
    const found = leadOf(values) > CLEAR_LEAD ? {} : detector.detect(said).getScores();
    let top = Number.NEGATIVE_INFINITY;
    for (const [at, tag] of tags.entries()) {
      const theirs = found[ELD_NAMES[tag] ?? tag] ?? 0;
      const rest = (short.get(tag) ?? 0) - (USUAL.has(tag) ? 0 : RARE);
      const value = (values[at] ?? 0) + ELD_WEIGHT * theirs + rest;
      values[at] = value;
      top = Math.max(top, value);
    }
    const ranking: Ranking = tags.flatMap((tag, at): Ranking => {
      const value = values[at] ?? 0;
      return top - value <= WIDEST_REACH ? [[tag, value]] : [];
    });
    ranking.sort((a, b) => b[1] - a[1]);
    const [best] = ranking;
    if (best !== undefined) best[0] = tellRelatives(best[0], text);
    return ranking;
  };
  return (text, hints) => {
    const prose = proseOf(text.slice(0, ENOUGH));
    const plain = stripTokens(prose);
    const known = [hints.previous, hints.requesterLocale].filter(isKnown);
    const script = findScript(plain);
    if (script.kind === 'none') return { language: known[0] ?? 'und', confidence: 'low' };
    if (script.kind === 'certain') return settle(script.language, known, plain);

    const words = wordsIn(plain).filter((word) => !isEverybodys(word));
    const count = words.length;
    if (count === 0) return { language: known[0] ?? 'und', confidence: 'low' };
    if (script.kind === 'shared') {
      if (script.told) return { language: script.language, confidence: 'high' };
      const related = known.find((tag) => writes(tag) === script.script);
      if (count < FEW_WORDS && related !== undefined) {
        return { language: related, confidence: 'high' };
      }
      return choose(rank(plain, words, script.script), known, count);
    }
    const romanised = findRomanised(words, prose);
    if (romanised !== null) return { language: romanised, confidence: 'low' };
    const latinHint = known.find((tag) => writes(tag) === 'latin');
    if (count < FEW_WORDS && latinHint !== undefined) {
      return { language: latinHint, confidence: 'low' };
    }
    return choose(rank(plain, words, 'latin'), known, count);
  };
}

function leadOf(values: Float64Array): number {
  const [first = 0, second = 0] = [...values].sort((a, b) => b - a);
  return first - second;
}

/** Cuts what says nothing about a language: addresses, links, mentions, ids, numbers. */
function stripTokens(text: string): string {
  let plain = text;
  if (/:\/\/|www\./iu.test(plain)) plain = plain.replace(/\b(?:https?:\/\/|www\.)\S+/giu, ' ');
  if (/[@＠]/u.test(plain)) {
    plain = plain.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, ' ').replace(/[@＠][\w.]+/gu, ' ');
  }
  if (plain.includes('{')) plain = plain.replace(/\{\{?[\w.]+\}?\}/gu, ' ');
  if (/\d/u.test(plain)) {
    plain = plain
      .replace(/#?\b(?=[A-Za-z\d_/-]*\d)[A-Za-z\d]+(?:[-_/][A-Za-z\d]+)*\b/gu, ' ')
      .replace(/\d+/gu, ' ');
  }
  plain = plain.replaceAll('#', ' ');
  if (/(.)\1{3}/.test(plain)) plain = plain.replace(/(\p{L})\1{3,}/gu, '$1$1');
  return plain.trim();
}

/** Takes the best unless a hint names another that scored nearly as well. */
function choose(ranking: Ranking, known: LanguageTag[], words: number): DetectedLanguage {
  const [[best, top] = ['und', 0], [, next] = ['und', Number.NEGATIVE_INFINITY]] = ranking;
  for (const hint of known) {
    const base = baseOf(hint);
    const value = (ranking.find(([tag]) => tag === base) ??
      ranking.find(([tag]) => tag === SIBLINGS[base]))?.[1];
    const isRelated = NEIGHBOURS.some((group) => group.includes(base) && group.includes(best));
    const reach = isRelated ? HINT_REACH.relative : HINT_REACH.any;
    if (base === best || (value !== undefined && top - value < reach)) {
      return { language: withRegion(base, known), confidence: 'high' };
    }
  }
  const isSure = words >= FEW_WORDS && top - next >= SURE_LEAD;
  return { language: withRegion(best, known), confidence: isSure ? 'high' : 'low' };
}

function settle(language: LanguageTag, known: LanguageTag[], text: string): DetectedLanguage {
  if (baseOf(language) !== 'zh') return { language, confidence: 'high' };
  const hint = known.find((tag) => baseOf(tag) === 'zh');
  // A few signs without kana may as well be Japanese: 注文番号.
  const isJapanese = hint === undefined && known.some((tag) => baseOf(tag) === 'ja');
  if (isJapanese && (text.match(/\p{Script=Han}/gu)?.length ?? 0) <= 6) {
    return { language: 'ja', confidence: 'low' };
  }
  if (language !== 'zh') return { language, confidence: 'high' };
  const isTraditional = hint !== undefined && /hant|-tw|-hk|-mo/iu.test(hint);
  return { language: isTraditional ? 'zh-TW' : 'zh-CN', confidence: 'high' };
}

/** Portuguese is the one language whose two halves a reader minds; only a hint can tell. */
function withRegion(language: LanguageTag, known: LanguageTag[]): LanguageTag {
  const isBrazilian = known.some((tag) => tag.toLowerCase() === 'pt-br');
  return language === 'pt' && isBrazilian ? 'pt-BR' : language;
}

function baseOf(tag: LanguageTag): LanguageTag {
  const base = tag.toLowerCase().split('-')[0] ?? tag;
  return CODES[base] ?? base;
}

function isKnown(tag: LanguageTag | null): tag is LanguageTag {
  return tag !== null && tag !== '' && tag !== 'und';
}

const OTHER_SCRIPTS: Record<string, string> = {
  ...group('cyrillic', 'ru uk be bg mk sr kk mn ky'),
  ...group('arabic', 'ar fa ur ku ps'),
  ...group('devanagari', 'hi mr ne'),
  ...group('own', 'zh ja ko th he el hy ka bn ta te gu pa kn ml si km lo my am or'),
};

function group(script: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, script]));
}

function writes(tag: LanguageTag): string {
  return OTHER_SCRIPTS[baseOf(tag)] ?? 'latin';
}
