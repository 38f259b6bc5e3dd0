import type { Span } from '../domain.ts';
import { CURRENCY_PATTERN, readCurrency } from './currency-names.ts';
import { type CalendarDay, findDates } from './date-reading.ts';
import { NUMBER_PATTERN, readNumber } from './number-reading.ts';
import { plainDigits } from './plain-digits.ts';

/**
 * What must mean the same on both sides of a translation. Ids are copied letter by letter; amounts,
 * dates, times and numbers are written anew as each language does.
 */
export type ProtectedToken = Span & { text: string } & (
    | { kind: IdKind }
    | { kind: 'amount'; values: Set<string>; currencies: string[] }
    | { kind: 'date'; days: CalendarDay[] }
    | { kind: 'time' | 'number'; values: Set<string> }
  );
export type IdKind = 'url' | 'email' | 'placeholder' | 'tracking' | 'order' | 'phone';

const URL =
  /(?:https?:\/\/|www\.|(?<![\w.@-])(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,8}\/)[^\s<>"'“”‘’，。、；：！？（）【】「」『』]+/giu;
const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const PLACEHOLDER = /\{\{[^{}]+\}\}|\{[\w.]+\}|%\d*\$?[sd]\b|⟦\d+⟧/gu;
/** UPU S10 and its longer kin, UPS, Yun Express, DHL; a run of twelve digits is a parcel's number. */
const TRACKING =
  /(?<![\w-])(?:1Z[0-9A-Z]{16}|[A-Z]{2}\d{9,16}(?:[A-Z]{2})?|J[DJ][A-Z]{0,2}\d{14,20}|\d{12,22})(?![\w-])/gu;
const PHONE = /(?<![\w+])(?:\+\d[\d\s()./-]{6,18}\d|0\d{2,4}(?:[\s/-]\d{2,9}){1,4})(?!\w)/gu;
/** `DE-20418`, `#1001`, `WH-1000XM4`, Amazon's `303-1234567-1234567`, long runs of digits. */
const ORDER =
  /(?<![\w-])(?:#[A-Za-z]{0,6}-?\d{2,}[\w-]*|[A-Za-z]{1,8}(?:[-_][A-Za-z]{1,4})*[-_]?\d{3,}[A-Za-z\d]*(?:[-_][A-Za-z\d]+)*|\d{3}-\d{7}-\d{7}|\d{4,}[-_]?[A-Za-z][A-Za-z\d-]*|\d{7,11})(?![\w-])/gu;
const MEASURE = /^\d+(?:[a-z]{1,2}|[KMGT]B|mAh|min|Std|days?)$/u;
const TIMES = [
  /(?<!\d)(?<h>[01]?\d|2[0-4])\.(?<min>[0-5]\d)(?=\s?(?:uhr|uur|h)(?!\p{L}))/giu,
  /(?:(?<half>上午|下午|早上|晚上|中午|凌晨|傍晚|夜里|今晚|昨晚|明早|明晚|午前|午後|朝|夜|오전|오후|저녁|아침|밤)\s?)?(?<!\d)(?<h>[01]?\d|2[0-4]):(?<min>[0-5]\d)(?!\d)(?:\s?(?<ap>[ap]\.?m\.?)(?!\p{L}))?/giu,
  /(?:(?<half>上午|下午|早上|晚上|中午|凌晨|傍晚|夜里|今晚|昨晚|明早|明晚|午前|午後|朝|夜|오전|오후|저녁|아침|밤)\s?)?(?<!\d)(?<h>[01]?\d|2[0-4]) ?(?:点|點|時|时|시)(?!間|间)(?:钟|鐘)?(?:\s?(?<min>[0-5]?\d)[分분]|(?<thirty>半|반)|(?<quarter>[13一三])刻)?/giu,
  /(?<!\d)(?<h>[01]?\d|2[0-4])(?:\s?(?<ap>[ap]\.?m\.?)(?!\p{L})|\s?uhr(?:\s(?<min>[0-5]\d))?|\s?h(?:\s?(?<min2>[0-5]\d))?(?![\p{L}\d]))/giu,
];
/** `3 000` is one number. */
const NUMBER = new RegExp(
  `(?<!\\p{L}|\\d|\\d[.,])\\d{1,3}(?: \\d{3})+(?:,\\d{1,2})?(?![\\d.,]*\\d)|(?<![\\p{L}\\d])${NUMBER_PATTERN}|${NUMBER_PATTERN}`,
  'gu',
);
const GROUPED = `(?:\\d{1,3}(?: \\d{3})+(?:,\\d{1,2})?(?!\\d)|${NUMBER_PATTERN})`;
/** `8 euros con 50 céntimos`, `8欧元50分` */
const WITH_CENTS = new RegExp(
  `(?<!\\d|\\d[.,])(?<num>\\d+)\\s?(?<cur>${CURRENCY_PATTERN})\\s?(?:(?:and|und|et|y|con|e)\\s)?(?<cents>\\d{1,2})\\s?(?:分(?!钟|鐘|間)|cents?|cent|centimes?|c[ée]ntimos|cêntimos|centavos|centesimi|セント|копе\\p{L}+|groszy)`,
  'giu',
);
const AMOUNTS = [
  new RegExp(
    `(?<![\\p{Script=Latin}])(?<cur>${CURRENCY_PATTERN})\\s?(?<num>${NUMBER_PATTERN})(?<big>[万萬])?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\d|\\d[.,])(?<num>${GROUPED})\\s?(?<big>[万萬])?\\s?(?:de\\s)?(?<cur>${CURRENCY_PATTERN})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}])`,
    'giu',
  ),
];

/** Finds every protected token, in order of place, none overlapping another. */
export function findProtectedTokens(text: string): ProtectedToken[] {
  const plain = plainDigits(text);
  const found: ProtectedToken[] = [];
  const isFree = (start: number, end: number) =>
    !found.some((one) => start < one.end && one.start < end);
  const take = (
    pattern: RegExp,
    read: (match: RegExpExecArray, span: Place) => ProtectedToken | null,
  ) => {
    for (const match of plain.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!isFree(match.index, end)) continue;
      const token = read(match, { start: match.index, end, text: text.slice(match.index, end) });
      if (token !== null) found.push(token);
    }
  };
  const takeId = (kind: IdKind, pattern: RegExp) =>
    take(pattern, (_match, span) => ({ kind, ...span }));

  take(URL, (match, { start }) => {
    // A full stop or bracket after a link belongs to the sentence.
    const link = match[0].replace(/[.,;:!?)\]]+$/u, '');
    return { kind: 'url', start, end: start + link.length, text: link };
  });
  takeId('email', EMAIL);
  takeId('placeholder', PLACEHOLDER);
  // All others have a digit in them; most sentences have none.
  if (!/\d/.test(plain)) return found.sort((a, b) => a.start - b.start);
  takeId('tracking', TRACKING);
  take(WITH_CENTS, (match, { start, end, text }) => {
    const { num = '', cents = '', cur = '' } = match.groups ?? {};
    const values = new Set([String(Number(`${num}.${cents.padStart(2, '0')}`))]);
    return { kind: 'amount', start, end, text, values, currencies: readCurrency(cur) };
  });
  for (const pattern of AMOUNTS) take(pattern, readAmount);
  for (const { start, end, days } of findDates(plain)) {
    if (isFree(start, end))
      found.push({ kind: 'date', start, end, text: text.slice(start, end), days });
  }
  for (const pattern of TIMES) take(pattern, readTime);
  takeId('phone', PHONE);
  take(ORDER, (match, span) => (MEASURE.test(match[0]) ? null : { kind: 'order', ...span }));
  take(NUMBER, (match, span) => ({ kind: 'number', ...span, values: readNumber(match[0]) }));
  return found.sort((a, b) => a.start - b.start);
}

type Place = Span & { text: string };

function readAmount(match: RegExpExecArray, span: Place): ProtectedToken {
  const { cur = '', num = '', big } = match.groups ?? {};
  const values = readNumber(num);
  const scaled = new Set([...values].map((value) => String(Number(value) * 10_000)));
  return {
    kind: 'amount',
    ...span,
    values: big === undefined ? values : scaled,
    currencies: readCurrency(cur),
  };
}

/** `14:30`; without a half of the day an hour up to twelve may be either. */
function readTime(match: RegExpExecArray, span: Place): ProtectedToken {
  const { h = '', min, min2, half, ap, thirty, quarter } = match.groups ?? {};
  const hour = Number(h);
  const quarters = quarter === undefined ? '0' : /[1一]/.test(quarter) ? '15' : '45';
  const minutes = (min ?? min2 ?? (thirty === undefined ? quarters : '30')).padStart(2, '0');
  const isAfternoon =
    /下午|晚|夜|中午|午後|오후|저녁|밤/u.test(half ?? '') || /^p/iu.test(ap ?? '');
  const isTold = half !== undefined || ap !== undefined || hour > 12;
  const hours =
    isAfternoon && hour < 12 ? [hour + 12] : isTold ? [hour % 24] : [hour, (hour + 12) % 24];
  return { kind: 'time', ...span, values: new Set(hours.map((one) => `${one}:${minutes}`)) };
}
