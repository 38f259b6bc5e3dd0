import type { Locale } from '../i18n.ts';

/** Chinese sentences end with their own room. */
export const betweenSentences = (locale: Locale) => (locale === 'zh-CN' ? '' : ' ');
