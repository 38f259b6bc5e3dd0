import { simplifiedSign } from '../han-variants.ts';
import { plainDigits } from '../plain-digits.ts';

/**
 * The text as the phrases are written: small letters, plain digits, one kind of blank, apostrophe
 * and (inside words) hyphen. Every sign keeps its place, so spans hold in the original.
 */
export function foldSigns(text: string, isChinese: boolean): string {
  const plain = plainDigits(text)
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u00a0\u202f\u2009\u3000\t]/g, ' ')
    // `peut-être` is "perhaps", `peut être` "can be".
    .replace(/(?<=\p{L})(?<!peut)[-‐‑](?=\p{L})/gu, ' ')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');
  const lower = plain.toLowerCase();
  const small = lower.length === plain.length ? lower : lowerBySign(plain);
  if (!isChinese) return small;
  return small.replace(/[\u4e00-\u9fff]/g, simplifiedSign);
}

/** `İ` has two signs when small: it stays. */
function lowerBySign(text: string): string {
  return text.replace(/\p{Lu}/gu, (sign) => {
    const small = sign.toLowerCase();
    return small.length === sign.length ? small : sign;
  });
}
