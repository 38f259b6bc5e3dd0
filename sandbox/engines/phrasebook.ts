import { foldPhrase } from './fold-phrase.ts';
import { type ModelDraft, type Phrase, readPhrases } from './read-phrases.ts';
import { fillSlots, hasSlots, type SlotPattern, slotPattern } from './slots.ts';

export interface Rendering {
  text: string;
  /** The language that the phrase was found in. */
  sourceLanguage: string;
  /** Values of slots, copied as they were. */
  values: Record<string, string>;
}

export interface Phrasebook {
  /** The phrase in the other language; null when this sentence is not known in both. */
  translate(text: string, source: string | null, target: string): Rendering | null;
  /** Whether anybody wrote this sentence down, in any language. */
  knows(text: string): boolean;
  drafts: ModelDraft[];
}

interface Found {
  phrase: Phrase;
  language: string;
  values: Record<string, string>;
}

export function openPhrasebook(folder: string): Phrasebook {
  const { phrases, drafts } = readPhrases(folder);
  const fixed = new Map<string, { phrase: Phrase; language: string }[]>();
  const slotted: { phrase: Phrase; language: string; pattern: SlotPattern }[] = [];
  for (const phrase of phrases) {
    for (const [language, text] of Object.entries(phrase)) {
      if (hasSlots(text)) slotted.push({ phrase, language, pattern: slotPattern(text) });
      else {
        const key = foldPhrase(text).text;
        fixed.set(key, [...(fixed.get(key) ?? []), { phrase, language }]);
      }
    }
  }
  slotted.sort((a, b) => b.pattern.weight - a.pattern.weight);

  function find(text: string): Found[] {
    const folded = foldPhrase(text);
    const exact = fixed.get(folded.text);
    if (exact !== undefined) return exact.map((one) => ({ ...one, values: {} }));
    return slotted.flatMap(({ phrase, language, pattern }) => {
      const values = pattern.match(text, folded);
      return values === null ? [] : [{ phrase, language, values }];
    });
  }

  return {
    drafts,
    knows: (text) => find(text).length > 0,
    translate(text, source, target) {
      const found = find(text);
      // Customers mix languages: the stated one first, then whichever has the sentence.
      const ordered = found.toSorted(
        (a, b) => distance(a.language, source) - distance(b.language, source),
      );
      for (const { phrase, language, values } of ordered) {
        const wording = wordingIn(phrase, target);
        if (wording === null) continue;
        const local = { ...values };
        if (values.date !== undefined) local.date = localDate(values.date, target);
        return { text: fillSlots(wording, local), sourceLanguage: language, values: local };
      }
      return null;
    },
  };
}

/** The wording in a language, or in the nearest variant of it that somebody wrote. */
export function wordingIn(phrase: Phrase, target: string): string | null {
  const best = Object.keys(phrase)
    .filter((language) => baseOf(language) === baseOf(target))
    .sort((a, b) => distance(a, target) - distance(b, target))[0];
  if (best === undefined) return null;
  // Simplified does not stand for traditional.
  if (baseOf(target) === 'zh' && isTraditional(best) !== isTraditional(target)) return null;
  return phrase[best] ?? null;
}

function distance(language: string, wanted: string | null): number {
  if (wanted === null) return 0;
  if (language.toLowerCase() === wanted.toLowerCase()) return 0;
  if (baseOf(language) !== baseOf(wanted)) return 3;
  return isTraditional(language) === isTraditional(wanted) ? 1 : 2;
}

function baseOf(language: string): string {
  const base = language.toLowerCase().split('-')[0] ?? '';
  return base === 'no' ? 'nb' : base;
}

function isTraditional(language: string): boolean {
  return /^zh-(?:hant|tw|hk|mo)/i.test(language);
}

/** `11月25日` reads as a day in every language; other ways of writing stay as they are. */
function localDate(date: string, target: string): string {
  const match = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]$/.exec(date.replace(/\s/g, ''));
  if (match === null || ['zh', 'ja'].includes(baseOf(target))) return date;
  const [, year, month, day] = match;
  const at = new Date(Date.UTC(Number(year ?? 2024), Number(month) - 1, Number(day)));
  const withYear = year === undefined ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(`${baseOf(target)}-u-ca-gregory-nu-latn`, {
    ...withYear,
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}
