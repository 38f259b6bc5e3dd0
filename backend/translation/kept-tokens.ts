import { type CalendarDay, namesMonth, readBareDate } from './date-reading.ts';
import { findExactTokens } from './exact-tokens.ts';
import { findProtectedTokens, type ProtectedToken } from './protected-tokens.ts';

/** What a translation did to the tokens of its source. */
export interface KeptReport {
  ok: boolean;
  /** Of the source: not in the target, or fewer times. */
  missing: string[];
  /** Of the target: not in the source, or more times. */
  extra: string[];
}

/**
 * Whether each token of the source stands in the target exactly as often: ids, links, coupons,
 * emoji, code and tags letter by letter; amounts by value and currency, dates by day, however the
 * language writes them. Bare numbers are not among them: languages say "one moment" and "24/7" in
 * words of their own. Stricter than the check between an agent's text and its translation: here
 * nobody has rounded, and a currency or a year that went away was lost.
 */
export function reportKept(source: string, target: string): KeptReport {
  const there = { exact: exactOf(source), tokens: findProtectedTokens(source) };
  const here = { exact: exactOf(target), tokens: findProtectedTokens(target) };
  const missing = new Set<string>();
  const extra = new Set<string>();
  for (const [one, count] of there.exact) {
    if ((here.exact.get(one) ?? 0) < count) missing.add(one);
  }
  for (const [one, count] of here.exact) {
    if ((there.exact.get(one) ?? 0) < count) extra.add(one);
  }
  const free = new Set(here.tokens.filter(isWritten));
  for (const token of there.tokens.filter(isWritten)) {
    const match = [...free].find((one) => isSame(token, one));
    if (match !== undefined) free.delete(match);
    else if (!isSaidOtherwise(token, here.tokens, target)) missing.add(token.text);
  }
  for (const token of free) extra.add(token.text);
  return { ok: missing.size + extra.size === 0, missing: [...missing], extra: [...extra] };
}

type Written = Extract<ProtectedToken, { kind: 'amount' | 'date' }>;

function isWritten(token: ProtectedToken): token is Written {
  return token.kind === 'amount' || token.kind === 'date';
}

/** What must come back letter by letter, and how often. */
function exactOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (one: string) => counts.set(one, (counts.get(one) ?? 0) + 1);
  const exact = findExactTokens(text);
  for (const token of exact) add(token.text);
  for (const token of findProtectedTokens(text)) {
    if (isWritten(token) || token.kind === 'time' || token.kind === 'number') continue;
    if (exact.some(({ start, end }) => start < token.end && token.start < end)) continue;
    add(token.text.normalize('NFKC'));
  }
  return counts;
}

function isSame(one: Written, other: Written): boolean {
  if (one.kind === 'amount') {
    return (
      other.kind === 'amount' &&
      [...one.values].some((value) => other.values.has(value)) &&
      one.currencies.some((code) => other.currencies.includes(code))
    );
  }
  return other.kind === 'date' && shareDay(one.days, other.days);
}

/** `25.11` is a number to most readers of numbers, and `im November` has no day to compare. */
function isSaidOtherwise(token: Written, tokens: ProtectedToken[], target: string): boolean {
  if (token.kind === 'amount') return false;
  const isBare = tokens.some(
    (one) => one.kind === 'number' && shareDay(token.days, readBareDate(one.text)),
  );
  return isBare || token.days.some(({ day, month }) => day === null && namesMonth(target, month));
}

function shareDay(source: CalendarDay[], target: CalendarDay[]): boolean {
  return source.some((one) =>
    target.some(
      (other) =>
        one.month === other.month &&
        one.day === other.day &&
        (one.year === null || one.year === other.year),
    ),
  );
}
