import type { Span } from '../domain.ts';

/** What is no word of any language and stands in a translation as it stood before. */
export type ExactToken = Span & {
  kind: 'iban' | 'coupon' | 'emoji' | 'code' | 'tag';
  text: string;
};

/** ISO 13616: country, two check digits, up to 30 characters, often in groups of four. */
const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
/** `SAVE20`, `BLACK-FRIDAY-24`: capitals with a digit or two behind them. */
const COUPON =
  /(?<![\p{L}\p{N}_-])(?=[A-Z0-9-]*[A-Z]{3})(?:[A-Z]+-)*[A-Z]{3,}-?\d{1,4}(?![\p{L}\p{N}_-])/gu;
/** A code without digits is one only where it is called so. */
const NAMED_COUPON =
  /(?<name>code|coupon|voucher|gutschein(?:code)?|código|cupón|cupom|codice|промокод|код|优惠码|折扣码|優惠碼|クーポンコード|쿠폰)(?<mark>[\s:：“"'「是]{1,4})(?<code>[A-Z][A-Z0-9-]{3,24})(?![\p{L}\p{N}])/giu;
const EMOJI =
  /(?:\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?(?:\u200D(?:\p{Extended_Pictographic}\uFE0F?)\p{Emoji_Modifier}?)*)/gu;
const CODE = /```[\s\S]{1,4000}?```|`[^`\n]{1,400}`/gu;
const TAG = /<\/?[a-z][a-z0-9]{0,11}(?:\s[^<>]{0,300})?\/?>/giu;

/** In order of place, none overlapping another. */
export function findExactTokens(text: string): ExactToken[] {
  const found: ExactToken[] = [];
  const take = (kind: ExactToken['kind'], start: number, one: string) => {
    const end = start + one.length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ kind, start, end, text: one });
  };
  for (const match of text.matchAll(CODE)) take('code', match.index, match[0]);
  for (const match of text.matchAll(TAG)) take('tag', match.index, match[0]);
  const iban = new RegExp(IBAN);
  for (let match = iban.exec(text); match !== null; match = iban.exec(text)) {
    if (isIban(match[0])) take('iban', match.index, match[0]);
    // One may begin within what looked like one: behind a parcel's number.
    else iban.lastIndex = match.index + 2;
  }
  for (const match of text.matchAll(NAMED_COUPON)) {
    const { name = '', mark = '', code = '' } = match.groups ?? {};
    // Where all is in capitals, capitals say nothing.
    const isShouted = /\p{Lu}/u.test(name.slice(1)) && mark.trim() === '';
    if (code !== code.toUpperCase() || isShouted) continue;
    take('coupon', match.index + match[0].length - code.length, code);
  }
  for (const match of text.matchAll(COUPON)) take('coupon', match.index, match[0]);
  for (const match of text.matchAll(EMOJI)) take('emoji', match.index, match[0]);
  return found.sort((a, b) => a.start - b.start);
}

/** ISO 7064 MOD 97-10. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const sign of turned) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1;
}
