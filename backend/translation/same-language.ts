import type { LanguageTag } from '../domain.ts';

/**
 * Whether a reader of the one reads the other as it stands. Regions do not matter (`pt`, `pt-BR`);
 * Chinese scripts do: simplified and traditional are two.
 */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return readingOf(a) === readingOf(b);
}

function readingOf(language: LanguageTag): string {
  const lower = language.toLowerCase().replaceAll('_', '-');
  const base = lower.split('-')[0] ?? '';
  if (base !== 'zh') return base;
  return /-(hant|tw|hk|mo)\b/.test(lower) ? 'zh-hant' : 'zh-hans';
}
