/** A text with its number words in digits, and where each sign came from. */
export interface ReadableText {
  text: string;
  /** For each UTF-16 unit, and one more for the end: its place in the original. */
  at: number[];
  /** Spans (of the original) that may count, or may be no more than an article. */
  weak: { start: number; end: number }[];
}

export interface Replacement {
  start: number;
  end: number;
  digits: string;
  weak: boolean;
}

/** Puts digits for words; replacements in order of place, none overlapping another. */
export function replaceNumbers(original: string, replacements: Replacement[]): ReadableText {
  let text = '';
  const at: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    for (; from < to; from += 1) {
      text += original[from] ?? '';
      at.push(from);
    }
  };
  for (const { start, end, digits } of replacements) {
    if (start < from) continue;
    copy(start);
    for (const sign of digits) {
      text += sign;
      at.push(start);
    }
    from = end;
  }
  copy(original.length);
  at.push(original.length);
  return { text, at, weak: replacements.filter((one) => one.weak) };
}
