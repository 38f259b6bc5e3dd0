import type { CalendarDay } from '../date-reading.ts';
import { isSameDay, readBareDate } from '../date-reading.ts';
import { readNumber } from '../number-reading.ts';
import type { Difference, MeaningKind } from './difference.ts';
import type { Meaning, Saying, Token } from './read-meaning.ts';

const KINDS = { amount: 'amounts', date: 'dates', time: 'numbers', number: 'numbers' } as const;

export function kindOfToken(token: Token): MeaningKind {
  return token.kind in KINDS ? KINDS[token.kind as keyof typeof KINDS] : 'ids';
}

/** Each id, amount, date and number of one text must be in the other, however it is written. */
export function compareTokens(source: Meaning, target: Meaning): Difference[] {
  const found: Difference[] = [];
  const [there, here] = [durationsOf(source), durationsOf(target)];
  const lost = source.tokens.filter((one) => !one.weak && !isSaid(one, target, there, here));
  const added = target.tokens.filter((one) => !one.weak && !isSaid(one, source, here, there));
  for (const kind of ['ids', 'amounts', 'dates', 'numbers'] as const) {
    const [a, b] = [lost, added].map((list) => list.filter((one) => kindOfToken(one) === kind));
    if (a !== undefined && b !== undefined && a.length + b.length > 0) {
      found.push({ kind, source: a, target: b });
    }
  }
  found.push(...compareUnits(there, here), ...compareDenied(source, target));
  return found;
}

interface Duration {
  unit: Unit;
  values: number[];
  start: number;
  end: number;
  token: Token;
}
const MINUTES = {
  uMinute: 1,
  uHour: 60,
  uDay: 1440,
  uBizday: 1440,
  uWeek: 10_080,
  uMonth: 43_200,
  uYear: 525_600,
};
type Unit = keyof typeof MINUTES;

/** Numbers and the span of time that they count. */
function durationsOf(meaning: Meaning): Duration[] {
  const durations: Duration[] = [];
  const units = meaning.sayings.filter(
    (one): one is Saying & { notion: Unit } =>
      one.notion in MINUTES && !(one.weak && one.notion !== 'uBizday'),
  );
  for (const unit of units) {
    const token = meaning.tokens.findLast(
      (one) =>
        (one.kind === 'number' || one.kind === 'time') &&
        one.start <= unit.start &&
        unit.start - one.end <= 14,
    );
    if (token === undefined || !('values' in token)) continue;
    if (
      token.end < unit.start &&
      !/^[\s-]*(?:[\p{L}]+[\s-]*){0,2}$/u.test(meaning.text.slice(token.end, unit.start))
    )
      continue;
    const values =
      token.kind === 'time' ? readNumber(/\d+/.exec(token.text)?.[0] ?? '0') : token.values;
    durations.push({
      unit: unit.notion,
      values: [...values].map(Number),
      start: token.start,
      end: unit.end,
      token,
    });
  }
  return durations;
}

function compareUnits(there: Duration[], here: Duration[]): Difference[] {
  const unmatched = (from: Duration[], to: Duration[]) =>
    from.filter((one) => !to.some((other) => isSameLength(one, other)));
  const [a, b] = [unmatched(there, here), unmatched(here, there)];
  return a.length > 0 && b.length > 0 ? [{ kind: 'numbers', source: a, target: b }] : [];
}

function isSameLength(one: Duration, other: Duration): boolean {
  const isSameUnit = family(one.unit) === family(other.unit);
  return one.values.some((a) =>
    other.values.some((b) => {
      if (isSameUnit && a === b) return true;
      const [x, y] = [a * MINUTES[one.unit], b * MINUTES[other.unit]];
      // A fortnight is `quinze jours`, a month thirty days or so.
      return Math.abs(x - y) <= 0.08 * Math.max(x, y);
    }),
  );
}

function family(unit: Unit): Unit {
  return unit === 'uBizday' ? 'uDay' : unit;
}

function isSaid(token: Token, other: Meaning, mine: Duration[], others: Duration[]): boolean {
  const said = (test: (one: Token) => boolean) => other.tokens.some(test);
  switch (token.kind) {
    case 'amount':
      return said(
        (one) =>
          (one.kind === 'amount' &&
            shares(one.values, token.values) &&
            one.currencies.some((code) => token.currencies.includes(code))) ||
          (one.kind === 'number' &&
            shares(one.values, token.values) &&
            (!other.hasWords || namesCurrency(other, token))),
      );
    case 'date':
      return said(
        (one) =>
          (one.kind === 'date' && isSameDate(one.days, token.days)) ||
          (one.kind === 'number' &&
            (isSameDate(readBareDate(one.text), token.days) ||
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
            (one.kind === 'time' && shares(one.values, token.values)) ||
            (one.kind === 'number' && isFullHour(token, one)),
        ) || isSameTime(token, mine, others)
      );
    case 'number':
      return (
        said(
          (one) =>
            (one.kind === 'number' || one.kind === 'amount') && shares(one.values, token.values),
        ) ||
        said(
          (one) =>
            one.kind === 'date' &&
            (isSameDate(readBareDate(token.text), one.days) ||
              one.days.some(({ day }) => day !== null && token.values.has(String(day)))),
        ) ||
        said((one) => one.kind === 'time' && isFullHour(one, token)) ||
        isSameTime(token, mine, others)
      );
    default:
      return said((one) => canonical(one) === canonical(token));
  }
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
  return [...hours, written ?? ''].some(
    (hour) => hour !== '' && number.values.has(String(Number(hour))),
  );
}

/** `20–30 €`: the first number has no currency of its own. */
function namesCurrency(other: Meaning, token: Token & { kind: 'amount' }): boolean {
  return other.tokens.some(
    (one) =>
      one.kind === 'amount' && one.currencies.some((code) => token.currencies.includes(code)),
  );
}

/** `E14, not E27` against `E27, not E14`. */
function compareDenied(source: Meaning, target: Meaning): Difference[] {
  const values = (side: Meaning, denied: Token['denied']) =>
    side.tokens.filter((one) => 'values' in one && one.denied === denied);
  const keys = (tokens: Token[]) =>
    new Set(tokens.flatMap((one) => ('values' in one ? [...one.values] : [])));
  const [a, b] = [values(source, 'yes'), values(target, 'yes')];
  const [c, d] = [values(source, 'no'), values(target, 'no')];
  const swapped = a.filter(
    (one) => 'values' in one && shares(one.values, keys(d)) && !shares(one.values, keys(b)),
  );
  const back = b.filter(
    (one) => 'values' in one && shares(one.values, keys(c)) && !shares(one.values, keys(a)),
  );
  return swapped.length > 0 && back.length > 0
    ? [{ kind: 'negations', source: swapped, target: back }]
    : [];
}

function canonical(token: Token): string {
  if (token.kind === 'phone') return token.text.replace(/\D/g, '');
  return token.text.normalize('NFKC').replace(/^#/, '');
}

function shares(one: Set<string>, other: Set<string>): boolean {
  return [...one].some((value) => other.has(value));
}

function isSameDate(one: CalendarDay[], other: CalendarDay[]): boolean {
  return one.some((day) => other.some((candidate) => isSameDay(day, candidate)));
}
