/** What people write for a currency, and which ones it may mean (ISO 4217). */
const NAMES: [string, string[]][] = [
  ['€|eur|euros?|欧元|歐元|欧(?![元洲盟])|歐(?![元洲盟])|ユーロ|유로|евро|ยูโร|يورو|یورو', ['EUR']],
  [
    'us\\$|usd|us[- ]dollars?|american dollars?|dollars? américains?|dólar(?:es)? estadounidenses?|dólar(?:es)? americanos?|dollari americani|amerikaanse dollars?|доллар(?:а|ов)? сша|アメリカドル|u\\.s\\. dollars?|美元|美金|米ドル|미국 달러|دولار أمريكي',
    ['USD'],
  ],
  [
    'a\\$|au\\$|aud|australian dollars?|australische dollars?|dollars? australiens?|dólar(?:es)? australianos?|オーストラリアドル|澳大利亚元|호주 달러|澳元|豪ドル',
    ['AUD'],
  ],
  [
    'c\\$|ca\\$|cad|canadian dollars?|kanadische dollars?|dollars? canadiens?|dólar(?:es)? canadienses?|カナダドル|캐나다 달러|加元|加拿大元',
    ['CAD'],
  ],
  ['nz\\$|nzd', ['NZD']],
  ['s\\$|sgd|singapore dollars?|シンガポールドル|싱가포르 달러|新元|新加坡元', ['SGD']],
  [
    'hk\\$|hkd|hong kong dollars?|hongkong-dollars?|dollars? de hong kong|dólar(?:es)? de hong kong|香港ドル|홍콩 달러|港元|港币|港幣',
    ['HKD'],
  ],
  ['nt\\$|twd|taiwan dollars?|台湾ドル|대만 달러|新台币|新臺幣|台币', ['TWD']],
  ['mx\\$|mxn|pesos?(?: mexicanos?)?|比索', ['MXN', 'ARS', 'CLP', 'COP', 'PHP']],
  ['r\\$|brl|reais|real|雷亚尔|レアル|헤알|реал(?:а|ов)?', ['BRL']],
  [
    '\\$|dollars?|dólar(?:es)?|dollari|dollaro|ドル|달러|долл(?:ар(?:а|ов)?|\\.)?|ดอลลาร์|دولار(?:ات)?|đô la',
    ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'],
  ],
  [
    'cny|rmb|renminbi|chinese yuan|元人民币|人民币元|cn¥|人民币|人民幣|人民元|위안|юан(?:ь|я|ей)|yuan(?:s|es)?|หยวน|يوان',
    ['CNY'],
  ],
  ['jpy|日元|日圆|日圓|円|엔화?|иен(?:а|ы)?|yens?|ienes?|เยน|ين', ['JPY']],
  ['¥|￥', ['JPY', 'CNY']],
  ['元|块钱|塊錢|块(?=左右|多)', ['CNY', 'USD', 'TWD', 'HKD']],
  [
    '£|gbp|pounds?(?: sterling)?|英镑|英鎊|ポンド|파운드|фунт(?:а|ов)?|pfund|livres?(?: sterling)?|libras?|sterline|ปอนด์|جنيه',
    ['GBP', 'EGP'],
  ],
  ['₩|krw|韩币|韓国ウォン|korean won|韩元|韓元|원|won|ウォン|วอน|вон', ['KRW']],
  ['฿|thb|บาท|泰铢|泰銖|バーツ|밧|baht|бат(?:а|ов)?', ['THB']],
  ['zł|pln|złot(?:y|e|ych)|兹罗提|zloty', ['PLN']],
  ['kč|czk|korun(?:a|y)?', ['CZK']],
  ['kr\\.?|sek|nok|dkk|kronor|kroner|克朗', ['SEK', 'NOK', 'DKK']],
  [
    'chf|sfr\\.?|schweizer franken|swiss francs?|francs? suisses?|francos? suizos?|francos? suíços?|franchi svizzeri|zwitserse frank(?:en)?|スイスフラン|스위스 프랑|franken|瑞士法郎',
    ['CHF'],
  ],
  ['₽|rub|руб(?:\\.|ль|ля|лей)?|卢布|ルーブル|루블|rubl[eo]s?|rubli|rubel|روبل', ['RUB']],
  ['₴|uah|грн\\.?|гривень|гривні', ['UAH']],
  ['₺|try|tl|lira', ['TRY']],
  ['₹|inr|rs\\.?|rupees?|रुपये|卢比', ['INR']],
  ['₫|vnd|đồng|đ|越南盾', ['VND']],
  ['rp\\.?|idr|rupiah|印尼盾', ['IDR']],
  ['rm|myr|ringgit|令吉', ['MYR']],
  ['₱|php', ['PHP']],
  ['₪|ils|nis|שקל(?:ים)?|ש"ח', ['ILS']],
  ['sar|ريال(?:ات)?|ر\\.س\\.?|riyals?|里亚尔|リヤル|리얄', ['SAR', 'QAR', 'OMR']],
  ['aed|د\\.إ\\.?|درهم(?:ًا)?|dirhams?|迪拉姆', ['AED', 'MAD']],
];
const patterns = NAMES.map(([names, codes]) => ({
  pattern: new RegExp(`^(?:${names})$`, 'iu'),
  codes,
}));

/** Alternatives for a pattern, the longest first: `US$` before `$`. */
export const CURRENCY_PATTERN = `(?:${NAMES.flatMap(([names]) => names.split(/\|(?![^(]*\))/))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** The currencies that a written name may mean; empty for an unknown one. */
export function readCurrency(written: string): string[] {
  return patterns.find(({ pattern }) => pattern.test(written.trim()))?.codes ?? [];
}
