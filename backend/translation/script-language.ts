import type { LanguageTag } from '../domain.ts';
import { findHanVariant } from './han-variants.ts';

/** Scripts that one language of our trade writes almost alone. */
const SINGLE: [RegExp, LanguageTag][] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];

/** Scripts that several languages share, and the letters that only some of them have. */
const SHARED: {
  script: RegExp;
  name: SharedScript;
  usual: LanguageTag;
  letters: [RegExp, LanguageTag][];
}[] = [
  {
    script: /\p{Script=Cyrillic}/gu,
    name: 'cyrillic',
    usual: 'ru',
    letters: [
      [/[ѓќѕ]/iu, 'mk'],
      [/[ђћ]/iu, 'sr'],
      [/[ў]/iu, 'be'],
      [/[їєґ]/iu, 'uk'],
      [/[әғқңөұүһ]/iu, 'kk'],
      [/[ыэё]/iu, 'ru'],
      [/[і]/iu, 'uk'],
      // Russian writes ъ before these vowels only.
      [/ъ(?![еёюя])/iu, 'bg'],
    ],
  },
  {
    script: /\p{Script=Arabic}/gu,
    name: 'arabic',
    usual: 'ar',
    letters: [
      [/[ٹڈڑںےھ]/u, 'ur'],
      [/[ڕڵێۆ]/u, 'ku'],
      [/[ةىأإؤ]/u, 'ar'],
      [/[پچژگکی]/u, 'fa'],
    ],
  },
  { script: /\p{Script=Devanagari}/gu, name: 'devanagari', usual: 'hi', letters: [[/ळ/u, 'mr']] },
];
export type SharedScript = 'cyrillic' | 'arabic' | 'devanagari';

export type ScriptFinding =
  /** The script settles it. `language` `zh` without a variant when no character tells. */
  | { kind: 'certain'; language: LanguageTag }
  /** Several languages write it; `language` is the best guess, `told` that a letter gave it away. */
  | { kind: 'shared'; script: SharedScript; language: LanguageTag; told: boolean }
  | { kind: 'latin' }
  | { kind: 'none' };

/** What the letters of a text alone say about its language. */
export function findScript(text: string): ScriptFinding {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const eastAsian = weigh(han, kana, text);
  // One Han sign says as much as some Latin letters, and only Japanese writes kana: brand names
  // do not outweigh a sentence.
  const candidates: { weight: number; finding: ScriptFinding }[] = [
    { weight: latin, finding: { kind: 'latin' } },
    { weight: han * 3 + kana * 6, finding: { kind: 'certain', language: eastAsian } },
  ];
  for (const [pattern, language] of SINGLE) {
    candidates.push({ weight: count(pattern) * 2, finding: { kind: 'certain', language } });
  }
  for (const { script, name, usual, letters } of SHARED) {
    const told = letters.find(([letter]) => letter.test(text))?.[1];
    const language = told ?? usual;
    const finding: ScriptFinding = {
      kind: 'shared',
      script: name,
      language,
      told: told !== undefined,
    };
    candidates.push({ weight: count(script) * 2, finding });
  }
  const best = candidates.reduce((a, b) => (b.weight > a.weight ? b : a));
  return best.weight === 0 ? { kind: 'none' } : best.finding;
}

function weigh(han: number, kana: number, text: string): LanguageTag {
  // Chinese brand language borrows a single の.
  const borrowed = kana === 1 && text.includes('の') && han >= 4;
  if (kana > 0 && !borrowed) return 'ja';
  return findHanVariant(text) ?? 'zh';
}
