import type { LanguageTag } from '../domain.ts';
import { findHanVariant } from './han-variants.ts';
import type { ScriptGroup } from './language-groups.ts';
import { countScripts } from './script-counts.ts';

export type SharedScript = Exclude<ScriptGroup, 'latin'>;

/** Scripts that several languages share, and the letters that only some of them have. */
const SHARED: Record<SharedScript, { usual: LanguageTag; letters: [RegExp, LanguageTag][] }> = {
  cyrillic: {
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
  arabic: {
    usual: 'ar',
    letters: [
      [/[ٹڈڑںےھ]/u, 'ur'],
      [/[ڕڵێۆ]/u, 'ku'],
      [/[پچژگ]/u, 'fa'],
      [/[ةى]/u, 'ar'],
      [/[کی]/u, 'fa'],
      [/[أإؤ]/u, 'ar'],
    ],
  },
  devanagari: { usual: 'hi', letters: [[/ळ/u, 'mr']] },
};

export type ScriptFinding =
  /** The script settles it. `language` `zh` without a variant when no character tells. */
  | { kind: 'certain'; language: LanguageTag }
  /** Several languages write it; `language` is the best guess, `told` that a letter gave it away. */
  | { kind: 'shared'; script: SharedScript; language: LanguageTag; told: boolean }
  | { kind: 'latin' }
  | { kind: 'none' };

/** What the letters of a text alone say about its language. */
export function findScript(text: string): ScriptFinding {
  const counts = countScripts(text);
  const [han, kana] = [counts.get('han') ?? 0, counts.get('kana') ?? 0];
  // One Han sign says as much as some Latin letters, and only Japanese writes kana: brand names
  // do not outweigh a sentence.
  let best = { script: 'han', weight: han * 3 + kana * 6 };
  for (const [script, count] of counts) {
    if (script === 'han' || script === 'kana') continue;
    const weight = script === 'latin' ? count : count * 2;
    if (weight > best.weight) best = { script, weight };
  }
  if (best.weight === 0) return { kind: 'none' };
  if (best.script === 'latin') return { kind: 'latin' };
  if (best.script === 'han') return { kind: 'certain', language: eastAsian(han, kana, text) };
  if (!isShared(best.script)) return { kind: 'certain', language: best.script };
  const { usual, letters } = SHARED[best.script];
  const told = letters.find(([letter]) => letter.test(text))?.[1];
  return {
    kind: 'shared',
    script: best.script,
    language: told ?? usual,
    told: told !== undefined,
  };
}

function isShared(script: string): script is SharedScript {
  return Object.hasOwn(SHARED, script);
}

function eastAsian(han: number, kana: number, text: string): LanguageTag {
  // Chinese brand language borrows a single の.
  const borrowed = kana === 1 && text.includes('の') && han >= 4;
  if (kana > 0 && !borrowed) return 'ja';
  return findHanVariant(text) ?? 'zh';
}
