const SCRIPTS: [RegExp, string][] = [
  [/[\u3040-\u30ff]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
];

/**
 * A `lang` for showing a text: the script where it tells, else the writer's own locale. It picks
 * glyphs, hyphens and the voice of a screen reader; it is no language detection.
 */
export function displayLanguage(text: string, locale: string): string {
  for (const [script, language] of SCRIPTS) if (script.test(text)) return language;
  if (/\p{Script=Han}/u.test(text) && !/^(ja|zh)/.test(locale)) return 'zh-CN';
  return locale;
}
