import { plainDigits } from '../plain-digits.ts';

/** Traditional signs of our trade, and what the simplified phrases write for them. */
const TRADITIONAL =
  '運运關关稅税補补發发換换貨货費费無无沒没會会們们後后個个種种這这證证質质優优負负擔担請请聯联繫系錢钱點点幾几兩两萬万週周禮礼雙双數数訂订單单號号寄寄遲迟額额貼贴還还賠赔償偿價价減减購购買买賣卖進进應应該该確确認认檢检測测維维護护壞坏損损須须將将從从開开啟启時时間间內内過过給给為为與与對对錯错誤误責责從从終终願愿歡欢滿满讓让說说問问題题麼么樣样顯显預预計计約约當当總总較较門门處处標标籤签贈赠舊旧復复覆复儘尽盡尽試试獲获達达離离倉仓庫库產产品品顏颜色色員员聽听謝谢諒谅親亲愛爱務务連连絡络電电話话轉转帳账賬账戶户餘余變变據据條条擇择則则決决絕绝禁禁隨随檔档難难術术馬马僅仅陸陆簽签遺遗';
const SIMPLIFIED = new Map<string, string>();
for (let at = 0; at < TRADITIONAL.length; at += 2) {
  SIMPLIFIED.set(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1));
}

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
  return small.replace(/[\u4e00-\u9fff]/g, (sign) => SIMPLIFIED.get(sign) ?? sign);
}

/** `İ` has two signs when small: it stays. */
function lowerBySign(text: string): string {
  return text.replace(/\p{Lu}/gu, (sign) => {
    const small = sign.toLowerCase();
    return small.length === sign.length ? small : sign;
  });
}
