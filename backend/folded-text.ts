/**
 * A text made comparable: lower case, without accents (Latin, Cyrillic, Greek) and vowel signs
 * (Arabic), full-width signs narrowed. Customers type all of these as they please.
 */
export interface FoldedText {
  text: string;
  /** For each UTF-16 unit of `text`, where it came from; one more entry for the end. */
  at: number[];
}

/** Scripts whose marks may be missing without making another word. Thai and kana are not. */
const LOOSE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u;
const LOOSE_MARK = /^[\u0300-\u036f\u064b-\u065f\u0670\u0640]$/u;
const SINGLE = new Map(
  Object.entries({ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', ى: 'ي', ة: 'ه', '’': "'" }),
);

/**
 * `loose` drops the marks as said above. `exact` keeps them, for languages where a mark makes
 * another word, as in Vietnamese (`tôi`: I, `tồi`: bad).
 */
export type Marks = 'loose' | 'exact';

export function foldText(original: string, marks: Marks = 'loose'): FoldedText {
  if (PLAIN.test(original)) {
    const at = new Array<number>(original.length + 1);
    for (let place = 0; place <= original.length; place += 1) at[place] = place;
    return { text: original.toLowerCase(), at };
  }
  let text = '';
  const at: number[] = [];
  let offset = 0;
  const signs = marks === 'loose' ? original : (original.match(/\P{M}?\p{M}*/gsu) ?? []);
  for (const sign of signs) {
    const folded =
      marks === 'loose' ? foldSign(sign) : sign.toLowerCase().normalize('NFC').replace('’', "'");
    for (let unit = 0; unit < folded.length; unit += 1) at.push(offset);
    text += folded;
    offset += sign.length;
  }
  at.push(original.length);
  return { text, at };
}

const PLAIN = /^[ -~\s]*$/;

function foldSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x80) return sign.toLowerCase();
  if (LOOSE_MARK.test(sign)) return '';
  const lower = sign.toLowerCase();
  const known = SINGLE.get(lower);
  if (known !== undefined) return known;
  if (!LOOSE.test(sign)) return lower.normalize('NFKC');
  const base = lower.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '');
  return SINGLE.get(base) ?? base;
}
