import { languageName } from '../../formatting.ts';
import type { Locale } from '../../i18n.ts';
import { OFFERED_LANGUAGES } from '../../offered-languages.ts';

/** A language as the glossary names it: without region, Chinese with its script. */
export function termLanguage(tag: string): string {
  const [base = tag, ...rest] = tag.split('-');
  if (base !== 'zh') return base;
  return rest.some((part) => /^(?:hant|tw|hk|mo)$/i.test(part)) ? 'zh-Hant' : 'zh-Hans';
}

/** Those that terms can be in. */
export const TERM_LANGUAGES: readonly string[] = [
  ...new Set(['zh-Hans', 'zh-Hant', ...OFFERED_LANGUAGES.map(termLanguage)]),
];

/** `German → English`, as the locale says it. */
export function directionName(
  term: { sourceLanguage: string; targetLanguage: string },
  locale: Locale,
): string {
  return `${languageName(term.sourceLanguage, locale)} → ${languageName(term.targetLanguage, locale)}`;
}
