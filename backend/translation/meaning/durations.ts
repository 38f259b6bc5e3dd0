import { readNumber } from '../number-reading.ts';
import type { Difference } from './difference.ts';
import { writesNoBlanks } from './languages.ts';
import type { Notion } from './notions.ts';
import type { Meaning, Saying, Token } from './read-meaning.ts';

/** A number and the span of time that it counts. */
export interface Duration {
  unit: Unit;
  values: number[];
  start: number;
  end: number;
  token: Token;
}
const MINUTES = {
  uSecond: 1 / 60,
  uMinute: 1,
  uHour: 60,
  uDay: 1440,
  uBizday: 1440,
  uWeek: 10_080,
  uMonth: 43_200,
  uYear: 525_600,
};
type Unit = keyof typeof MINUTES;

export function isUnit(notion: Notion): notion is Unit {
  return notion in MINUTES;
}

/** Numbers and the span of time that they count. */
export function durationsOf(meaning: Meaning): Duration[] {
  const durations: Duration[] = [];
  const units = meaning.sayings.filter(
    (one): one is Saying & { notion: Unit } =>
      isUnit(one.notion) && !(one.weak && one.notion !== 'uBizday'),
  );
  for (const unit of units) {
    const token = meaning.tokens.findLast(
      (one) =>
        (one.kind === 'number' || one.kind === 'time') &&
        // "A few" is no number of days.
        one.values.size < 4 &&
        one.start <= unit.start &&
        unit.start - one.end <= 14,
    );
    if (token === undefined || !('values' in token)) continue;
    const between = meaning.text.slice(token.end, unit.start);
    const gap = writesNoBlanks(meaning.language)
      ? /^[\s多余餘来來几個个ヶかカほど約]{0,3}$/u
      : /^[\s-]*(?:(?!the )\p{L}+[\s-]*){0,2}$/u;
    if (!gap.test(between)) continue;
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

export function compareUnits(there: Duration[], here: Duration[]): Difference[] {
  const unmatched = (from: Duration[], to: Duration[]) =>
    from.filter((one) => !to.some((other) => isSameLength(one, other)));
  const [a, b] = [unmatched(there, here), unmatched(here, there)];
  // `eine Woche` counts against 一个月, but "a day" more on one side is no span of time.
  const isCounted = [...a, ...b].some((one) => !one.token.weak) || there.length === here.length;
  return isCounted && a.length > 0 && b.length > 0
    ? [{ kind: 'numbers', reason: 'token:unit', source: a, target: b }]
    : [];
}

export function isSameLength(one: Duration, other: Duration): boolean {
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
