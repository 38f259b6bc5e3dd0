/** A sentence made comparable, with the way back to where each sign stood. */
export interface FoldedPhrase {
  text: string;
  /** For each UTF-16 unit of `text` its offset in the original. */
  at: number[];
}

const QUOTES = /[“”„«»「」『』‹›"]/u;
const APOSTROPHES = /[’‘`´]/u;
const END = /[。．.!！?？…؟।~～,，、:：;；\s]+$/u;

/**
 * What people type differently without meaning anything: blanks, case, full and half width, kinds
 * of quotation marks, the mark at the end.
 */
export function foldPhrase(original: string): FoldedPhrase {
  const kept = original.replace(END, '');
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const sign of kept) {
    const folded = foldSign(sign);
    for (let unit = 0; unit < folded.length; unit += 1) at.push(offset);
    text += folded;
    offset += sign.length;
  }
  at.push(kept.length);
  return { text, at };
}

function foldSign(sign: string): string {
  if (/\s|\p{Cf}|\ufe0f/u.test(sign)) return '';
  if (QUOTES.test(sign)) return '"';
  if (APOSTROPHES.test(sign)) return "'";
  return sign.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}
