/** A number as languages write it: `1,284.60`, `1.284,60`, `1 284,60`, `1'284.60`. */
export const NUMBER_PATTERN =
  "(?:\\d{1,3}(?:[.,'’\\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)?)";

/**
 * Every value that a written number may mean, canonical. `1.284` is 1284 in German and 1.284 in
 * English: both are given, and two texts agree when they share one.
 */
export function readNumber(written: string): Set<string> {
  const compact = written.replace(/[\s'’\u00a0\u202f]/g, '');
  const marks = [...compact.matchAll(/[.,]/g)];
  const last = marks.at(-1);
  const values = new Set<string>();
  const add = (text: string) => values.add(String(Number(text)));
  if (last === undefined) {
    add(compact);
    return values;
  }
  const isMixed = new Set(marks.map(([mark]) => mark)).size > 1;
  const decimals = compact.length - last.index - 1;
  const asDecimal = `${compact.slice(0, last.index).replace(/[.,]/g, '')}.${compact.slice(last.index + 1)}`;
  const asWhole = compact.replace(/[.,]/g, '');
  if (isMixed) add(asDecimal);
  else if (marks.length > 1) add(asWhole);
  else if (decimals === 3 && !compact.startsWith('0')) {
    add(asWhole);
    add(asDecimal);
  } else add(asDecimal);
  return values;
}

/** Words for one to twelve, by the number. Translators write `2 天` as "two days". */
const WORDS: [number, string][] = [
  [
    1,
    'one|ein(?:e[nmrs]?)?|eins|une?|uno|una|um|uma|één|een|один|одна|одно|одну|en|et|ett|jeden|jedna|bir|một|satu|واحد|واحدة|یک|หนึ่ง|한|하나|일|一|ひとつ|1つ',
  ],
  [
    2,
    'two|zwei|deux|dos|due|dois|duas|twee|два|две|двух|to|två|dwa|dwie|dwóch|iki|hai|dua|اثنين|اثنان|يومين|يومان|یومین|أسبوعين|ساعتين|دو|สอง|두|둘|이틀|二|两|兩|both|beide|شهرين',
  ],
  [
    3,
    'three|drei|trois|tres|tre|três|drie|три|трёх|трех|trzy|trzech|üç|ba|tiga|ثلاثة|ثلاث|سه|สาม|세|셋|사흘|삼|三',
  ],
  [
    4,
    'four|vier|quatre|cuatro|quattro|quatro|четыре|четырёх|четырех|fire|fyra|cztery|dört|bốn|empat|أربعة|أربع|چهار|สี่|네|넷|나흘|사|四',
  ],
  [
    5,
    'five|fünf|cinq|cinco|cinque|vijf|пять|пяти|fem|pięć|pięciu|beş|năm|lima|خمسة|خمس|پنج|ห้า|다섯|오|五',
  ],
  [6, 'six|sechs|seis|sei|zes|шесть|шести|seks|sex|sześć|altı|sáu|enam|ستة|ست|شش|หก|여섯|육|六'],
  [
    7,
    'seven|sieben|sept|siete|sette|sete|zeven|семь|семи|syv|sju|siedem|yedi|bảy|tujuh|سبعة|سبع|هفت|เจ็ด|일곱|칠|七',
  ],
  [
    8,
    'eight|acht|huit|ocho|otto|oito|восемь|восьми|otte|åtta|osiem|sekiz|tám|delapan|ثمانية|ثماني|هشت|แปด|여덟|팔|八',
  ],
  [
    9,
    'nine|neun|neuf|nueve|nove|negen|девять|девяти|ni|nio|dziewięć|dokuz|chín|sembilan|تسعة|تسع|نه|เก้า|아홉|구|九',
  ],
  [
    10,
    'ten|zehn|dix|diez|dieci|dez|tien|десять|десяти|ti|tio|dziesięć|on|mười|sepuluh|عشرة|عشر|ده|สิบ|열|열흘|십|十',
  ],
  [
    11,
    'eleven|elf|onze|once|undici|одиннадцать|elleve|elva|jedenaście|on bir|mười một|sebelas|أحد عشر|สิบเอ็ด|열한|십일|十一',
  ],
  [
    12,
    'twelve|zwölf|douze|doce|dodici|doze|twaalf|двенадцать|tolv|dwanaście|on iki|mười hai|dua belas|اثنا عشر|สิบสอง|열두|십이|十二',
  ],
];
const PATTERNS = new Map(WORDS.map(([value, words]) => [String(value), wordsPattern(words)]));

/** True when the text names this whole number (1–12) in a word of some language. */
export function spellsNumber(text: string, value: string): boolean {
  return PATTERNS.get(value)?.test(text) ?? false;
}

function wordsPattern(words: string): RegExp {
  const close = words
    .split('|')
    .filter((word) => /[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u.test(word));
  const spaced = words.split('|').filter((word) => !close.includes(word));
  // Scripts without spaces write the word inside others; Arabic prefixes it.
  return new RegExp(`(?<!\\p{L})[وفبل]?(?:${spaced.join('|')})(?!\\p{L})|${close.join('|')}`, 'iu');
}
