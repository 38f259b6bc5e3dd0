import type { LanguageTag } from '../domain.ts';
import { glossaryLanguage } from './glossary-terms.ts';

/** Languages in which tables name languages: German, English, Chinese, French, Spanish. */
const NAMED_IN = ['de', 'en', 'zh-CN', 'fr', 'es'];
const CHINESE_SCRIPTS = ['zh-Hans', 'zh-Hant'];

/** The glossary's name of the language that a code stands for (`de`, `zh_TW`); null: no such code. */
export function languageOfCode(given: string): LanguageTag | null {
  try {
    const [tag] = Intl.getCanonicalLocales(given.trim().replaceAll('_', '-'));
    const language = glossaryLanguage(tag ?? '');
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
    return name === undefined ? null : language;
  } catch {
    return null;
  }
}

/** The language that a cell names as a whole: by its code, or by name (`Deutsch`, `德文`). */
export function namedLanguage(cell: string): LanguageTag | null {
  const name = foldName(cell);
  const known = languageNames().get(name) ?? languageNames().get(name.replace(/文$/u, '语'));
  if (known !== undefined) return known;
  // A word may be a code of three letters somewhere ("the"); those that people write have two.
  return /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(cell.trim()) ? languageOfCode(cell) : null;
}

let names: Map<string, LanguageTag> | null = null;

function languageNames(): Map<string, LanguageTag> {
  names ??= new Map(NAMED_IN.flatMap((locale) => namesIn(locale)));
  return names;
}

/** Every language of two letters as one language says it, both Chinese scripts in both manners. */
function namesIn(locale: string): [string, LanguageTag][] {
  return (['standard', 'dialect'] as const).flatMap((languageDisplay) => {
    const own = new Intl.DisplayNames([locale], {
      type: 'language',
      fallback: 'none',
      languageDisplay,
    });
    return [...CHINESE_SCRIPTS, ...twoLetterCodes()].flatMap((tag) => {
      const name = own.of(tag);
      return name === undefined ? [] : [[foldName(name), languageOfCode(tag) ?? tag] as const];
    });
  }) as [string, LanguageTag][];
}

function twoLetterCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((one) => letters.map((other) => one + other));
}

const foldName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[()\s]+/gu, ' ')
    .trim();
