/** A calendar day as written: without a year, the year is not said. */
export interface CalendarDay {
  month: number;
  /** Null for a month alone: `11月`. */
  day: number | null;
  year: number | null;
}

const LOCALES =
  'de en fr es pt it nl pl cs sk hu ro ru uk bg el tr sv da nb fi vi id ms th ar ar-SY fa he hi ja ko zh'.split(
    ' ',
  );
const months = namesOfMonths();
const NAMES = [...months.keys()]
  .sort((a, b) => b.length - a.length)
  .map(quote)
  .join('|');
const LETTERS = '[\\p{L}\\p{M}]';
const YEAR = '(?:\\d{4}|\\d{2}(?!\\d))';

/** Ways to write a date; each with named groups `d`, `m` or `name`, `y`; `a` and `b` when either may be the month. */
const FORMS = [
  `(?<!\\d)(?<y>\\d{4})\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日号號일]?`,
  `(?<!\\d)(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日号號일]?(?!\\d)`,
  `(?<!\\d)(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)`,
  `(?<![\\d/.,-])(?<a>\\d{1,2})[/.-](?<b>\\d{1,2})[/.-](?<y>${YEAR})(?![\\d/-])`,
  `(?<![\\d/.,])(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.(?!\\d)`,
  `(?<![\\d/.,])(?<a>\\d{1,2})/(?<b>\\d{1,2})(?![\\d/])`,
  `ngày\\s(?<d>\\d{1,2})\\stháng\\s(?<m>\\d{1,2})(?:\\snăm\\s(?<y>\\d{4}))?`,
  // Not the cents of an amount, nor the end of an id: `€220.23 January 23`, `XM4 January 23`.
  `(?<![A-Za-z\\d]|\\d[.,])(?<d>\\d{1,2})(?:st|nd|rd|th|er|re|\\.?[ºª]|\\.)?(?:\\s|-)?(?:of\\s|de\\s|d['’])?(?<name>${NAMES})(?!${LETTERS})\\.?(?:,?\\s?(?:de[l]?\\s)?(?<y>\\d{4}))?`,
  `(?<!${LETTERS})(?!sie\\s)(?<name>${NAMES})\\.?\\s?(?<d>\\d{1,2})(?:st|nd|rd|th|-?[éáa]n)?(?!\\d|[:.,]\\d)(?:,?\\s(?<y>\\d{4}))?`,
  // A month of a year.
  `(?<!\\d)(?<y>\\d{4})\\s?[年년]\\s?(?<m>1[0-2]|0?[1-9])\\s?[月월](?!\\s?\\d)`,
  `(?<!${LETTERS})(?<name>${NAMES})\\.?,?\\s(?:of\\s|del?\\s)?(?<y>20\\d{2})(?!\\d|[.,:]\\d)`,
  `(?<![\\d/.,-])(?<m>1[0-2]|0?[1-9])[/.](?<y>20\\d{2})(?![\\d/.-])`,
  `(?<!\\d)(?<m>1[0-2]|0?[1-9])\\s?[月월](?![日中间間]?\\d)`,
].map((form) => new RegExp(form, 'giu'));

export interface WrittenDate {
  start: number;
  end: number;
  /** Every day it may mean: `11/10` is two. */
  days: CalendarDay[];
}

/** Finds dates in a text whose digits are plain (`plainDigits`). */
export function findDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!/\d/.test(text)) return found;
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const days = readGroups(match.groups ?? {});
      if (days.length > 0) found.push({ start, end, days });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `25.11` says a day in German and a number elsewhere: the days that it may mean. */
export function readBareDate(text: string): CalendarDay[] {
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  return match === null ? [] : readGroups({ d: match[1], m: match[2] });
}

export function isSameDay(one: CalendarDay, other: CalendarDay): boolean {
  return (
    one.month === other.month &&
    (one.day === other.day || one.day === null || other.day === null) &&
    (one.year === null || other.year === null || one.year === other.year)
  );
}

/** True when the text names the month in some language, with or without a day. */
export function namesMonth(text: string, month: number): boolean {
  const lower = text.toLowerCase();
  return [...months].some(
    ([name, values]) => values.has(month) && name.length > 2 && lower.includes(name),
  );
}

function readGroups(groups: Record<string, string | undefined>): CalendarDay[] {
  const year = groups.y === undefined ? null : readYear(Number(groups.y));
  const days: CalendarDay[] = [];
  const add = (month: number, day: number | null) => {
    const fits = month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31));
    if (fits) days.push({ month, day, year });
  };
  const { a, b, m, name } = groups;
  const day = groups.d === undefined ? null : Number(groups.d);
  if (a !== undefined && b !== undefined) {
    add(Number(b), Number(a));
    if (a !== b) add(Number(a), Number(b));
  } else if (name !== undefined) {
    for (const month of months.get(name.toLowerCase()) ?? []) add(month, day);
  } else if (m !== undefined) add(Number(m), day);
  return days;
}

/** Two digits are of this century; Thai writes Buddhist years, 543 ahead. */
function readYear(year: number): number {
  if (year < 100) return 2000 + year;
  return year > 2400 ? year - 543 : year;
}

function namesOfMonths(): Map<string, Set<number>> {
  const names = new Map<string, Set<number>>();
  for (const locale of LOCALES) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
          ...options,
          timeZone: 'UTC',
        });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2025, index, 15));
          const name = parts.find((part) => part.type === 'month')?.value.toLowerCase() ?? '';
          const bare = name.replace(/\.$/, '');
          // 11月 and `tháng 11` hold digits: forms of their own read them.
          if (bare.length < 2 || /\d/.test(bare)) continue;
          names.set(bare, (names.get(bare) ?? new Set()).add(index + 1));
        }
      }
    }
  }
  return names;
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
