import SIMPLIFIED_TO_TRADITIONAL from 'opencc-js/dict/STCharacters';
import TRADITIONAL_TO_SIMPLIFIED from 'opencc-js/dict/TSCharacters';

/** OpenCC's tables: `吗 嗎|…`, a character and what the other script writes for it. */
function readTable(table: string): Map<string, string[]> {
  return new Map(
    table.split('|').map((line): [string, string[]] => {
      const [first = '', ...others] = line.split(' ');
      return [first, others];
    }),
  );
}

/** Characters that only the one script writes, though the table maps them. */
function onlyIn(own: Map<string, string[]>, other: Map<string, string[]>): Set<string> {
  return new Set(
    [...own].flatMap(([sign, others]) => (others.includes(sign) || other.has(sign) ? [] : [sign])),
  );
}

const fromSimplified = readTable(SIMPLIFIED_TO_TRADITIONAL);
const fromTraditional = readTable(TRADITIONAL_TO_SIMPLIFIED);

/** What simplified Chinese writes for a sign; the sign itself where that is the same or longer. */
export function simplifiedSign(sign: string): string {
  const written = fromTraditional.get(sign)?.[0] ?? sign;
  return written.length === sign.length ? written : sign;
}

const simplified = onlyIn(fromSimplified, fromTraditional);
const traditional = onlyIn(fromTraditional, fromSimplified);
// Ordinary signs of the other script too.
for (const both of '里后干系着几范松云台征准只表余丑丰谷斗折制卜冲别吁向咸困岳布帘并御才朱极柜沈涂淀症秋舍郁面须志借克叶吃家杆板欲灾炉烟群胡雇靓麻党秃效沾') {
  simplified.delete(both);
}
for (const both of '著乾') traditional.delete(both);

/**
 * What only Cantonese is written with. Its readers are Hong Kong's and Macao's, who read traditional
 * characters, whichever ones a text happens to be typed in.
 */
const CANTONESE = /[嘅哋喺咗啲冇嘢冚嚟嗰佢噉咁啱攞俾唔孥]/gu;
const CANTONESE_WEIGHT = 20;

/** Which Chinese script a text is for; null when none of its characters tells. */
export function findHanVariant(text: string): 'zh-CN' | 'zh-TW' | null {
  let balance = -CANTONESE_WEIGHT * (text.match(CANTONESE)?.length ?? 0);
  for (const sign of text) {
    if (simplified.has(sign)) balance += 1;
    else if (traditional.has(sign)) balance -= 1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'zh-CN' : 'zh-TW';
}
