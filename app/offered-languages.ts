/** Languages that cross-border customers write in most. */
export const OFFERED_LANGUAGES =
  'en de fr es it nl pt-BR pt pl sv da nb fi cs sk hu ro el bg uk ru tr ar he fa hi th vi id ms ja ko zh-CN zh-TW'.split(
    ' ',
  );

/** The offered language that a locale stands for; null when it is none of them. */
export function offeredLanguage(locale: string): string | null {
  const base = locale.split(/[-_]/)[0]?.toLowerCase() ?? '';
  const exact = OFFERED_LANGUAGES.find((tag) => tag.toLowerCase() === locale.toLowerCase());
  if (exact !== undefined) return exact;
  if (base === 'zh') return /hant|tw|hk|mo/i.test(locale) ? 'zh-TW' : 'zh-CN';
  return OFFERED_LANGUAGES.includes(base) ? base : null;
}

/** Whether who reads the one reads the other; the two Chinese scripts are two. */
export const isSameLanguage = (a: string, b: string) =>
  (offeredLanguage(a) ?? a).replace(/^pt-BR$/, 'pt') ===
  (offeredLanguage(b) ?? b).replace(/^pt-BR$/, 'pt');
