import { namesMonth, readBareDate } from './date-reading.ts';
import { spellsNumber } from './number-reading.ts';
import { findProtectedTokens, type IdKind, type ProtectedToken } from './protected-tokens.ts';
import { canonicalId, sharesDay, sharesValue } from './same-token.ts';

export interface TokenCheck {
  kind: 'ids' | 'amounts' | 'dates' | 'numbers';
  ok: boolean;
  /** What the source says and the target does not, as the source writes it. */
  missing: string[];
  /** What only the target says, as the target writes it. */
  extra: string[];
}

const IDS: IdKind[] = ['url', 'email', 'placeholder', 'tracking', 'order', 'phone'];

/**
 * Compares what two texts in two languages say, without any engine: each id, amount, date and
 * number of one must be in the other, however its language writes it. How often does not matter.
 */
export function checkTokens(source: string, target: string): TokenCheck[] {
  const there = { text: source, tokens: findProtectedTokens(source) };
  const here = { text: target, tokens: findProtectedTokens(target) };
  return (['ids', 'amounts', 'dates', 'numbers'] as const).map((kind) => {
    const missing = findUnmatched(kind, there, here);
    const extra = findUnmatched(kind, here, there);
    return { kind, ok: missing.length === 0 && extra.length === 0, missing, extra };
  });
}

/** True when every check is passed. */
export function agrees(checks: TokenCheck[]): boolean {
  return checks.every((check) => check.ok);
}

interface Side {
  text: string;
  tokens: ProtectedToken[];
}

function findUnmatched(kind: TokenCheck['kind'], from: Side, to: Side): string[] {
  const unmatched = from.tokens
    .filter((token) => groupOf(token) === kind)
    .filter((token) => !isSaid(token, to))
    .map((token) => token.text);
  return [...new Set(unmatched)];
}

function groupOf(token: ProtectedToken): TokenCheck['kind'] {
  if (token.kind === 'amount') return 'amounts';
  if (token.kind === 'date') return 'dates';
  return token.kind === 'number' || token.kind === 'time' ? 'numbers' : 'ids';
}

function isSaid(token: ProtectedToken, other: Side): boolean {
  const said = (test: (one: ProtectedToken) => boolean) => other.tokens.some(test);
  switch (token.kind) {
    case 'amount':
      return said(
        (one) =>
          (one.kind === 'amount' &&
            sharesValue(one.values, token.values) &&
            one.currencies.some((code) => token.currencies.includes(code))) ||
          // A currency that we have no word for leaves a bare number.
          (one.kind === 'number' && sharesValue(one.values, token.values)),
      );
    case 'date':
      return (
        said(
          (one) =>
            (one.kind === 'date' && sharesDay(one.days, token.days)) ||
            (one.kind === 'number' && sharesDay(readBareDate(one.text), token.days)),
        ) || token.days.some((day) => day.day === null && namesMonth(other.text, day.month))
      );
    case 'time':
      return said((one) => one.kind === 'time' && sharesValue(one.values, token.values));
    case 'number':
      return (
        said(
          (one) =>
            (one.kind === 'number' || one.kind === 'amount') &&
            sharesValue(one.values, token.values),
        ) ||
        said((one) => one.kind === 'date' && sharesDay(readBareDate(token.text), one.days)) ||
        [...token.values].some((value) => spellsNumber(other.text, value))
      );
    default:
      return said((one) => isId(one) && canonicalId(one) === canonicalId(token));
  }
}

function isId(token: ProtectedToken): boolean {
  return (IDS as string[]).includes(token.kind);
}
