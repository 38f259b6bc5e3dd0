import { eld } from 'eld/large';
import type { LanguageTag } from '../domain.ts';
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
/** Languages that a detector of n-grams takes for each other: a hint decides among them. */
const NEIGHBOURS = [
  ['da', 'nb', 'sv', 'no'],
  ['hr', 'sr', 'bs', 'sl'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['es', 'pt', 'gl', 'ca', 'it'],
  ['ru', 'uk', 'be', 'bg', 'mk'],
  ['nl', 'af', 'de'],
];

/** Indonesian is not among the detector's languages; it answers Malay. These words part the two. */
const INDONESIAN =
  /\b(?:bisa|uang|karena|kapan|banget|nggak|gak|enggak|kalian|mobil|kantor|mau|ongkir|gue|dong|sih|kok|udah|aja|bahwa|pengiriman|rusak|pesanannya|terima kasih banyak|tolong|kenapa|gimana|beda|coba|cewek|cowok)\b/giu;
const MALAY =
  /\b(?:boleh|wang|kerana|sahaja|ialah|awak|nak|kereta|pejabat|bungkusan|bahawa|hendak|mahu|encik|cik|daripada|penghantaran|rosak|beritahu)\b/giu;

const CODES: Record<string, LanguageTag> = { no: 'nb' };

/** Makes a detector with tables of its own; loading them takes some tenths of a second, once. */
export function createLanguageDetector(): DetectLanguage {
  const detector = eld.newInstance();
  return (text, hints) => {
    const words = stripTokens(text);
    const known = [hints.previous, hints.requesterLocale].filter(isKnown);
    const script = findScript(words);
    if (script.kind === 'none') return { language: known[0] ?? 'und', confidence: 'low' };
    if (script.kind === 'certain') return settle(script.language, known, words);

    const count = words.match(/[\p{L}\p{M}'’-]+/gu)?.length ?? 0;
    const scores = rank(detector.detect(words).getScores(), words);
    if (script.kind === 'shared') {
      if (script.told) return { language: script.language, confidence: 'high' };
      const related = known.find((tag) => writes(tag) === script.script);
      const [best] = scores.filter(([tag]) => writes(tag) === script.script);
      if (count < FEW_WORDS || best === undefined) {
        return { language: related ?? script.language, confidence: related ? 'high' : 'low' };
      }
      return choose(scores, best[0], known);
    }
    const latinHint = known.find((tag) => writes(tag) === 'latin');
    if (count < FEW_WORDS && latinHint !== undefined) {
      return { language: latinHint, confidence: 'low' };
    }
    const best = scores.find(([tag]) => writes(tag) === 'latin');
    if (best === undefined) return { language: known[0] ?? 'und', confidence: 'low' };
    const chosen = choose(scores, best[0], known);
    return count < FEW_WORDS ? { ...chosen, confidence: 'low' } : chosen;
  };
}

/** Cuts what says nothing about a language: addresses, links, mentions, ids, numbers. */
function stripTokens(text: string): string {
  return text
    .slice(0, ENOUGH)
    .replace(/\b(?:https?:\/\/|www\.)\S+/giu, ' ')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, ' ')
    .replace(/[@＠][\w.]+/gu, ' ')
    .replace(/\{\{?[\w.]+\}?\}/gu, ' ')
    .replace(/#?\b(?=[A-Za-z\d_/-]*\d)[A-Za-z\d]+(?:[-_/][A-Za-z\d]+)*\b/gu, ' ')
    .replace(/[\d#]+/gu, ' ')
    .replace(/(\p{L})\1{3,}/gu, '$1$1')
    .trim();
}

function rank(found: Record<string, number>, text: string): [LanguageTag, number][] {
  const scores = Object.entries(found).map(([code, score]): [LanguageTag, number] => [
    code === 'ms' ? malayOrIndonesian(text) : (CODES[code] ?? code),
    score,
  ]);
  return scores.sort((a, b) => b[1] - a[1]);
}

function malayOrIndonesian(text: string): LanguageTag {
  const indonesian = text.match(INDONESIAN)?.length ?? 0;
  const malay = text.match(MALAY)?.length ?? 0;
  return malay > indonesian ? 'ms' : 'id';
}

/** Takes the best unless a hint names a close relative that scored nearly as well. */
function choose(
  scores: [LanguageTag, number][],
  best: LanguageTag,
  known: LanguageTag[],
): DetectedLanguage {
  const top = scores.find(([tag]) => tag === best)?.[1] ?? 0;
  for (const hint of known) {
    const base = baseOf(hint);
    const score = scores.find(([tag]) => tag === base)?.[1] ?? 0;
    const related = NEIGHBOURS.some((group) => group.includes(base) && group.includes(best));
    if (base === best || (score > 0 && score >= top * (related ? 0.85 : 0.97))) {
      return { language: withRegion(base, known), confidence: 'high' };
    }
  }
  const second = scores.find(([tag]) => tag !== best)?.[1] ?? 0;
  const clear = top > 0 && second <= top * 0.92;
  return { language: withRegion(best, known), confidence: clear ? 'high' : 'low' };
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
