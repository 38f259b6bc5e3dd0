import type { LanguageTag } from '../domain.ts';
import type { Term } from './translator.ts';

/** Scripts that put no blanks between words: a term may stand anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What makes two spellings one term: case, width and composed signs do not matter. */
export function foldTerm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The glossary's name of a language: without region, but Chinese in two scripts. */
export function glossaryLanguage(language: LanguageTag): LanguageTag {
  const lower = language.toLowerCase().replaceAll('_', '-');
  const base = lower.split('-')[0] ?? lower;
  if (base === 'zh') return /-(?:hant|tw|hk|mo)\b/.test(lower) ? 'zh-Hant' : 'zh-Hans';
  return { no: 'nb', nn: 'nb', iw: 'he', in: 'id', fil: 'tl' }[base] ?? base;
}

/** The terms that occur in a text, longest first; one inside another's place is not meant. */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  let rest = foldTerm(text);
  const found: Term[] = [];
  const longestFirst = [...terms].sort((one, other) => other.source.length - one.source.length);
  for (const term of longestFirst) {
    const folded = foldTerm(term.source);
    const pattern = patternOf(folded);
    if (!pattern.test(rest)) continue;
    found.push(term);
    rest = rest.replace(new RegExp(pattern, 'gu'), '\uFFFF');
  }
  return found;
}

/**
 * The terms that a translation does not say. Inflected forms count as said: engines decline what a
 * glossary gives in its basic form.
 */
export function missedTerms(target: string, terms: readonly Term[]): Term[] {
  const folded = foldTerm(target);
  return terms.filter((term) => !says(folded, foldTerm(term.target)));
}

function patternOf(folded: string): RegExp {
  const escaped = folded.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const edge = (sign: string | undefined, look: string) =>
    sign !== undefined && /[\p{L}\p{N}]/u.test(sign) && !UNSPACED.test(sign) ? look : '';
  const signs = [...folded];
  return new RegExp(
    `${edge(signs[0], '(?<![\\p{L}\\p{N}])')}${escaped}${edge(signs.at(-1), '(?![\\p{L}\\p{N}])')}`,
    'u',
  );
}

function says(text: string, term: string): boolean {
  if (text.includes(term)) return true;
  if (UNSPACED.test(term)) return text.replaceAll(' ', '').includes(term.replaceAll(' ', ''));
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (term.match(/[\p{L}\p{N}]+/gu) ?? []).every((wanted) =>
    words.some((word) => isFormOf(word, wanted)),
  );
}

/** The same stem: all but the last letters, never less than four; short words must be whole. */
function isFormOf(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (wanted.length < 5 || /\p{N}/u.test(wanted)) return false;
  const stem = wanted.slice(0, Math.max(4, wanted.length - 3));
  return word.startsWith(stem) && word.length <= wanted.length + 4;
}
