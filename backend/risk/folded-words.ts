/**
 * Text made comparable for the complaint model, as a whole and not sign by sign: lower case, without
 * the marks that customers leave away. `foldText` does the same with a map back to the original and
 * takes ten times as long.
 */
const PLAIN = /^[ -~\s]*$/;
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]|[\u200b-\u200f]|\ufe0f/g;
const KNOWN: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ة: 'ه',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
};
const KNOWN_SIGN = /[ßłøđıæœىة’‘“”]/g;

/** Languages where a mark makes another word: `tôi` is I, `tồi` is bad. */
const EXACT = new Set(['vi']);

export function foldWords(text: string, language: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (EXACT.has(language)) return lower.normalize('NFC');
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(KNOWN_SIGN, (sign) => KNOWN[sign] ?? sign)
    .normalize('NFC');
}

/** `pt-BR` → `pt`; empty for an unknown one. */
export function primarySubtag(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}
