/** A number written with Han signs, and what it says in digits. */
export interface ReadNumeral {
  start: number;
  end: number;
  digits: string;
  /** `一个` may say "one" or no more than "a". */
  weak: boolean;
}

const DIGITS = new Map([...'零一二三四五六七八九'].map((sign, value) => [sign, value]));
for (const [sign, value] of [
  ['〇', 0],
  ['两', 2],
  ['兩', 2],
] as const)
  DIGITS.set(sign, value);
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const SIGN = '[零〇一二两兩三四五六七八九十百千万萬]';
/** What is counted; `点` (o'clock) only after a part of the day, for `一点` is "a bit". */
const COUNTED =
  '(?:个|個|件|天|日|号|號|周|週|星期|礼拜|禮拜|月|年|岁|歲|小时|小時|分|秒|次|份|盒|箱|台|臺|双|雙|条|條|张|張|片|位|名|元|块|塊|欧|歐|美|英镑|英鎊|日元|日圆|港|澳|加元|折|成|倍|包|袋|瓶|封|趟|顿|场|部|辆|架|座|面|扇|首|篇|句|笔|组|串|粒|束|捆|卷|册|叠|排|间|家|户|项|类|桶|罐|壶|碗|盘|杯|板|幅|顶|床|口|圈|格|段|页|集|升|度|伏|瓦|封|只|隻|套|本|根|颗|顆|把|支|枚|颜|副|批|层|层|楼|种|種|款|米|厘|公|毫|克|斤|吨|寸|者|样|樣|步|期|工作|营业|人民|韩|克朗|法郎|卢布|卢比|雷亚尔|比索|兹罗提|匹|台|番|枚|円|ヶ|か|カ|ヵ|箇|回|度|つ|割|営|週|時間|分|秒|歳|人|名|点|着|足|箱|袋|通|泊|ドル|ユーロ|ポンド|元|ウォン|営業|日間|か月|百分|%)';
const NUMERAL = new RegExp(`${SIGN}+(?:点(?=[零一二三四五六七八九])${SIGN}+(?!刻))?`, 'gu');
const FOLLOWED = new RegExp(
  `^(?:多|余|來|来)?${COUNTED}|^(?:到|至|或|、|[-~–])${SIGN}+${COUNTED}`,
  'u',
);
const CLOCK =
  /(?:上午|下午|早上|晚上|中午|凌晨|傍晚|半夜|今早|今晚|明早|明晚|到|至|[-~—、]|前|午前|午後)$/u;
/** `两块五` 2.50, `一米七五` 1.75: what follows the unit is a part of it. */
const BROKEN =
  /(?<whole>[零〇一二两兩三四五六七八九十百千]+|(?<![\d.,])\d+)(?<unit>[块塊元米]|欧元?)(?<part>[一二三四五六七八九]{1,2})[毛角]?(?![零〇一二两兩三四五六七八九十百千万个個件天折到至、\d]|分(?!钱))/gu;
/** Words in which a numeral counts nothing. */
const IDIOM =
  /^(?:一(?:类|度|面|部分|家人|格|口气|组|排|件事|天比|方面|部分|次性|款一|位客服)|三(?:星|番)|十(?:分(?!钟|鐘|鍾|後|后|以|内|間|の|ほ|程))|千万|万分|百度|万一|五金|四川|九州|四国|八王|八成(?:是|会|得|要|能|到|就|没|被|因|又)|三重|千葉|十一(?!月|个|天|日|号|件|点)|一点(?![钟半整一二三四五六前后之以到至左]))/u;
const WEEKDAY = /(?:同|黑|周|週|星期|礼拜|禮拜|曜)$/u;

/** Finds numbers in Chinese and Japanese text that are not written in digits. */
export function readNumerals(text: string, isJapanese: boolean): ReadNumeral[] {
  const found: ReadNumeral[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const numeral = match[0];
    const start = match.index;
    const before = text.slice(Math.max(0, start - 4), start);
    const after = text.slice(start + numeral.length, start + numeral.length + 6);
    if (WEEKDAY.test(before) || IDIOM.test(text.slice(start, start + 8))) continue;
    const isHundredth = /百分之$/u.test(before);
    const isYear = numeral.length === 4 && after.startsWith('年');
    const isClock =
      /^[点點時时]/u.test(after) &&
      (isJapanese ||
        CLOCK.test(before) ||
        /^[点點](?:钟|鐘|半|整|前|之前|到|至|后|[一二三四五六])/u.test(after) ||
        numeral !== '一');
    const isLong = numeral.length >= 3;
    const mixed = /\d$/.test(before);
    if (mixed || /^[零〇]$/.test(numeral)) continue;
    const isCounted = isHundredth || isYear || isClock || isLong || FOLLOWED.test(after);
    const digits = inDigits(numeral, after);
    if (digits === null) continue;
    const end = start + numeral.length;
    // `第二件`, `买二送一`, `这一天`
    if (
      !isCounted ||
      /^[种種者样樣]/u.test(after) ||
      /(?:第|今明|这|這|那|同|其中|每|哪)$/u.test(before)
    ) {
      found.push({ start, end, digits, weak: true });
      continue;
    }
    if (isHundredth) found.push({ start: start - 3, end, digits: `${digits}%`, weak: false });
    else
      found.push({
        start,
        end,
        digits,
        weak:
          numeral === '一' &&
          !/^[个個]?(?:天|日|周|週|星期|月|年|小时|小時|工作|ヶ月|か月|週間|時間|割|成|折)/u.test(
            after,
          ),
      });
  }
  return found;
}

/** Numbers that go on behind their unit. */
export function readBrokenNumerals(text: string): ReadNumeral[] {
  return [...text.matchAll(BROKEN)].flatMap((match): ReadNumeral[] => {
    const { whole = '', unit = '', part = '' } = match.groups ?? {};
    const before = /\d/.test(whole) ? whole : inDigits(whole, '');
    const after = [...part].map((sign) => DIGITS.get(sign)).join('');
    if (before === null) return [];
    const { index: start, 0: all } = match;
    // A "piece" is of any currency.
    const named = /[元欧]/u.test(unit) ? unit : '';
    return [{ start, end: start + all.length, digits: `${before}.${after}${named}`, weak: false }];
  });
}

/** `三点五` 3.5, `七五折` 75, `两三天` 2-3, `二零二五` 2025, `一百二十` 120. Null for no number. */
function inDigits(numeral: string, after: string): string | null {
  const [whole = '', fraction] = numeral.split('点');
  // `十点五十`: nobody says a fraction with tens.
  if (fraction?.includes('十')) {
    return `${inDigits(whole, '') ?? 0}:${(readValue(fraction) ?? '').padStart(2, '0')}`;
  }
  if (fraction !== undefined)
    return `${inDigits(whole, '') ?? 0}.${[...fraction].map((one) => DIGITS.get(one)).join('')}`;
  const isSpelled = [...whole].every((sign) => DIGITS.has(sign));
  if (!isSpelled) return readValue(whole);
  const digits = [...whole].map((sign) => DIGITS.get(sign));
  if (digits.length === 2 && !after.startsWith('折') && digits[0] !== 0) {
    return digits[1] === (digits[0] ?? 0) + 1 ? digits.join('-') : null;
  }
  return digits.join('');
}

function readValue(numeral: string): string | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  /** What a digit right behind counts: `一百八` is 180, `一百零八` 108. */
  let next = 1;
  for (const sign of numeral) {
    const value = DIGITS.get(sign);
    if (value !== undefined) {
      digit = value;
      if (value === 0) next = 1;
    } else if (sign === '万' || sign === '萬') {
      total += (section + digit || 1) * 10_000;
      section = 0;
      digit = 0;
      next = 1000;
    } else {
      const ten = TENS[sign] ?? 1;
      section += (digit || 1) * ten;
      digit = 0;
      next = ten / 10;
    }
  }
  return String(total + section + digit * next);
}
