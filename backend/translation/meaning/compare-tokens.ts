import { type CalendarDay, namesMonth, readBareDate } from '../date-reading.ts';
import { canonicalId, sharesDay, sharesValue } from '../same-token.ts';
import type { Difference, MeaningKind } from './difference.ts';
import { compareUnits, type Duration, durationsOf, isSameLength } from './durations.ts';
import type { Meaning, Token } from './read-meaning.ts';

const KINDS = { amount: 'amounts', date: 'dates', time: 'numbers', number: 'numbers' } as const;

export function kindOfToken(token: Token): MeaningKind {
  return token.kind in KINDS ? KINDS[token.kind as keyof typeof KINDS] : 'ids';
}

/** Each id, amount, date and number of one text must be in the other, however it is written. */
export function compareTokens(source: Meaning, target: Meaning): Difference[] {
  const found: Difference[] = [];
  const [there, here] = [durationsOf(source), durationsOf(target)];
  const missing = (tokens: Token[], other: Meaning, mine: Duration[], others: Duration[]) =>
    tokens.filter((one) => !one.weak && isLegible(one, other) && !isSaid(one, other, mine, others));
  const lost = missing(source.tokens, target, there, here);
  const added = missing(target.tokens, source, here, there);
  for (const kind of ['ids', 'amounts', 'dates', 'numbers'] as const) {
    const [a, b] = [lost, added].map((list) => list.filter((one) => kindOfToken(one) === kind));
    if (a !== undefined && b !== undefined && a.length + b.length > 0) {
      found.push({ kind, reason: `token:${kind}`, source: a, target: b });
    }
  }
  found.push(...compareUnits(there, here), ...compareDenied(source, target));
  found.push(...compareTimesSaid(source, target));
  return found;
}

/** `两` may be a word in a language whose numbers we cannot read. */
function isLegible(token: Token, other: Meaning): boolean {
  return other.hasWords || token.kind !== 'number' || /\d/.test(token.text);
}

function isSaid(token: Token, other: Meaning, mine: Duration[], others: Duration[]): boolean {
  const said = (test: (one: Token) => boolean) => other.tokens.some(test);
  switch (token.kind) {
    case 'amount':
      return said(
        (one) =>
          (one.kind === 'amount' &&
            sharesValue(one.values, token.values) &&
            one.currencies.some((code) => token.currencies.includes(code))) ||
          (one.kind === 'number' &&
            sharesValue(one.values, token.values) &&
            (!other.hasWords ||
              /[块塊]/u.test(other.text.slice(one.start, one.end + 1)) ||
              namesCurrency(other, token))),
      );
    case 'date':
      if (token.days.some((day) => day.day === null && isMonthNamed(day, other))) return true;
      return said(
        (one) =>
          (one.kind === 'date' && sharesDay(one.days, token.days)) ||
          (one.kind === 'number' &&
            (sharesDay(readBareDate(one.text), token.days) ||
              (token.days.some(({ day }) => day !== null && one.values.has(String(day))) &&
                other.tokens.some(
                  (two) =>
                    two.kind === 'date' &&
                    token.days.some((day) => two.days.some(({ month }) => month === day.month)),
                )))),
      );
    case 'time':
      return (
        said(
          (one) =>
            (one.kind === 'time' && sharesValue(one.values, token.values)) ||
            (one.kind === 'number' && isFullHour(token, one)),
        ) || isSameTime(token, mine, others)
      );
    case 'number':
      return (
        said(
          (one) =>
            (one.kind === 'number' || one.kind === 'amount') &&
            sharesValue(one.values, token.values),
        ) ||
        said(
          (one) =>
            one.kind === 'date' &&
            (sharesDay(readBareDate(token.text), one.days) ||
              one.days.some(({ day, year }) =>
                [day, year].some((part) => part !== null && token.values.has(String(part))),
              )),
        ) ||
        said((one) => one.kind === 'time' && isFullHour(one, token)) ||
        said((one) => isSameHour(token, one, other)) ||
        isHalfOfAll(token, other) ||
        isOvermorrow(token, other) ||
        isSameTime(token, mine, others)
      );
    default:
      return said((one) => canonicalId(one) === canonicalId(token));
  }
}

/** "Twelve dark, twelve light" of twenty-four: "half of each". */
function isHalfOfAll(token: Token, other: Meaning): boolean {
  if (!('values' in token)) return false;
  const values = other.tokens.flatMap((one) => ('values' in one ? [...one.values] : []));
  return (
    values.includes('0.5') &&
    [...token.values].some((one) => values.includes(String(2 * Number(one))))
  );
}

/** "Within two days" for "the day after tomorrow". */
function isOvermorrow(token: Token, other: Meaning): boolean {
  const isTwo = 'values' in token && (token.values.has('2') || token.values.has('48'));
  return isTwo && other.sayings.some(({ notion }) => notion === 'overmorrow');
}

/** A month in words; the year, where one is said, must stand there too. */
function isMonthNamed({ month, year }: CalendarDay, other: Meaning): boolean {
  const saysYear =
    year === null ||
    other.tokens.some((one) => one.kind === 'number' && one.values.has(String(year)));
  return saysYear && namesMonth(other.text, month);
}

/** `14 Tage` for `两周`. */
function isSameTime(token: Token, mine: Duration[], others: Duration[]): boolean {
  return mine.some(
    (one) => one.token === token && others.some((other) => isSameLength(one, other)),
  );
}

function isFullHour(time: Token, number: Token): boolean {
  if (time.kind !== 'time' || number.kind !== 'number') return false;
  // `zwischen 14 und 16 Uhr`; `24h` is as often a length of time.
  const written = /^\d{1,2}(?=\s?h\b)/iu.exec(time.text)?.[0];
  const hours = [...time.values]
    .filter((one) => one.endsWith(':00'))
    .map((one) => one.split(':')[0] ?? '');
  // `entre las 2 y las 4 de la tarde`: the half of the day may stand further on.
  return [...hours, written ?? ''].some(
    (hour) =>
      hour !== '' &&
      (number.values.has(String(Number(hour))) ||
        (Number(hour) > 12 && number.values.has(String(Number(hour) - 12)))),
  );
}

/** `zwischen 14 und 16 Uhr`, `entre las 2 y las 4 de la tarde`: neither says what its first number is. */
function isSameHour(token: Token, number: Token, other: Meaning): boolean {
  if (token.kind !== 'number' || number.kind !== 'number') return false;
  const hours = other.tokens.flatMap((one) => (one.kind === 'time' ? [...one.values] : []));
  const isClock =
    hours.some((one) => Number(one.split(':')[0]) > 12) ||
    other.sayings.some(({ notion }) => notion === 'afternoon' || notion === 'evening');
  const differs = (by: number) =>
    [...token.values].some(
      (one) =>
        Math.max(Number(one), Number(one) + by) > 12 && number.values.has(String(Number(one) + by)),
    );
  return isClock && (differs(12) || differs(-12));
}

/** `20–30 €`: the first number has no currency of its own. */
function namesCurrency(other: Meaning, token: Token & { kind: 'amount' }): boolean {
  return other.tokens.some(
    (one) =>
      one.kind === 'amount' && one.currencies.some((code) => token.currencies.includes(code)),
  );
}

/** Of two ids one is said once more: "A and B differ, you need A" against "you need B". */
function compareTimesSaid(source: Meaning, target: Meaning): Difference[] {
  const [a, b] = [source, target].map((side) =>
    side.tokens.filter((one) => kindOfToken(one) === 'ids'),
  );
  if (a === undefined || b === undefined || a.length !== b.length || a.length < 3) return [];
  const times = (tokens: Token[], token: Token) =>
    tokens.filter((one) => canonicalId(one) === canonicalId(token)).length;
  const differing = a.filter((one) => times(a, one) !== times(b, one));
  if (differing.length === 0) return [];
  const said = b.filter((one) => times(a, one) !== times(b, one));
  return [{ kind: 'ids', reason: 'token:times', source: differing, target: said }];
}

/** `E14, not E27` against `E27, not E14`. */
function compareDenied(source: Meaning, target: Meaning): Difference[] {
  const said = (side: Meaning, denied: Token['denied']) =>
    side.tokens.filter(
      (one) => ('values' in one || one.kind === 'date') && one.denied === denied && !one.weak,
    );
  const isIn = (tokens: Token[], one: Token) => tokens.some((two) => isSameWorth(one, two));
  const [a, b] = [said(source, 'yes'), said(target, 'yes')];
  const [c, d] = [said(source, 'no'), said(target, 'no')];
  const swapped = a.filter((one) => isIn(d, one) && !isIn(b, one));
  const back = b.filter((one) => isIn(c, one) && !isIn(a, one));
  return swapped.length > 0 && back.length > 0
    ? [{ kind: 'negations', reason: 'token:denied', source: swapped, target: back }]
    : [];
}

function isSameWorth(one: Token, other: Token): boolean {
  if (one.kind === 'date' || other.kind === 'date') {
    return one.kind === 'date' && other.kind === 'date' && sharesDay(one.days, other.days);
  }
  return 'values' in one && 'values' in other && sharesValue(one.values, other.values);
}
