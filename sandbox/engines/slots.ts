import { type FoldedPhrase, foldPhrase } from './fold-phrase.ts';

/** What a slot may hold, folded. `⟦1⟧` stands for anything an adapter hid. */
const SHAPES: Record<string, string> = {
  order: '#?[a-z]{0,8}[-_]?\\d[a-z\\d_-]*?',
  tracking: '[a-z\\d]{6,40}?',
  amount: "[^\\d,.!?]{0,10}?\\d[\\d.,']*[^\\d,.!?]{0,12}?",
  date: '[^,!?]{0,14}?\\d[^,!?]{0,24}?',
  days: '(?:\\d{1,3}(?:[-–~至到]\\d{1,3})?|[一二两三四五六七八九十]{1,3})',
  name: '[^\\d,:!?。]{1,40}?',
  email: '[^\\s@]+@[^\\s@]+?',
  url: '(?:https?://|www\\.).+?',
};
const ANYTHING = '.{1,80}?';
const SLOT = /\{(\w+)\}/g;

export interface SlotPattern {
  /**
   * Values of the slots as they were written, by slot; null when the text is another.
   *
   * @param folded the same text, folded once for all patterns.
   */
  match(text: string, folded: FoldedPhrase): Record<string, string> | null;
  /** How much of the phrase is literal: the more, the surer. */
  weight: number;
}

export function hasSlots(phrase: string): boolean {
  return /\{\w+\}/.test(phrase);
}

export function slotPattern(phrase: string): SlotPattern {
  const names: string[] = [];
  let source = '';
  let weight = 0;
  let from = 0;
  for (const match of phrase.matchAll(SLOT)) {
    source += literal(phrase.slice(from, match.index));
    const name = match[1] ?? '';
    names.push(name);
    source += `(⟦\\d+⟧|${SHAPES[name] ?? ANYTHING})`;
    from = match.index + match[0].length;
  }
  source += literal(foldPhrase(phrase.slice(from)).text === '' ? '' : phrase.slice(from), true);
  weight = phrase.replace(SLOT, '').length;
  const pattern = new RegExp(`^${source}$`, 'du');
  return {
    weight,
    match(text, folded) {
      const found = pattern.exec(folded.text);
      if (found === null) return null;
      const values: Record<string, string> = {};
      for (const [index, name] of names.entries()) {
        const [start, end] = found.indices?.[index + 1] ?? [0, 0];
        const last = folded.at[end - 1] ?? 0;
        // One sign may fold into several units: go to the end of the last one.
        const width = String.fromCodePoint(text.codePointAt(last) ?? 32).length;
        values[name] ??= text.slice(folded.at[start] ?? 0, last + width).trim();
      }
      return values;
    },
  };
}

export function fillSlots(phrase: string, values: Record<string, string>): string {
  return phrase.replace(SLOT, (slot, name: string) => values[name] ?? slot);
}

function literal(text: string, isEnd = false): string {
  // Only the end of the phrase loses its mark.
  const folded = isEnd ? foldPhrase(text).text : foldPhrase(`${text}x`).text.slice(0, -1);
  return folded.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
