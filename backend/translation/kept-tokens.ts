import { checkTokens } from './check-tokens.ts';
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
 * emoji, code and tags letter by letter; amounts and dates by value, however the language writes
 * them. Bare numbers are not among them: languages say "one moment" and "24/7" in words of their own.
 */
export function reportKept(source: string, target: string): KeptReport {
  const checks = checkTokens(source, target).filter(({ kind }) => kind !== 'numbers');
  const missing = new Set(checks.flatMap((check) => check.missing));
  const extra = new Set(checks.flatMap((check) => check.extra));
  compare(exactOf(source), exactOf(target), missing, extra);
  for (const kind of ['amount', 'date'] as const) {
    const there = findProtectedTokens(source).filter((token) => token.kind === kind);
    const here = findProtectedTokens(target).filter((token) => token.kind === kind);
    if (here.length > there.length) for (const one of repeated(here)) extra.add(one.text);
  }
  return { ok: missing.size + extra.size === 0, missing: [...missing], extra: [...extra] };
}

/** What must come back letter by letter, and how often. */
function exactOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (one: string) => counts.set(one, (counts.get(one) ?? 0) + 1);
  const exact = findExactTokens(text);
  for (const token of exact) add(token.text);
  for (const token of findProtectedTokens(text)) {
    if (!isCopied(token)) continue;
    if (exact.some(({ start, end }) => start < token.end && token.start < end)) continue;
    add(token.kind === 'phone' ? token.text.replace(/\D/g, '') : token.text.normalize('NFKC'));
  }
  return counts;
}

function isCopied({ kind }: ProtectedToken): boolean {
  return kind !== 'amount' && kind !== 'date' && kind !== 'time' && kind !== 'number';
}

function compare(
  there: Map<string, number>,
  here: Map<string, number>,
  missing: Set<string>,
  extra: Set<string>,
): void {
  for (const [one, count] of there) if ((here.get(one) ?? 0) < count) missing.add(one);
  for (const [one, count] of here) if ((there.get(one) ?? 0) < count) extra.add(one);
}

function repeated(tokens: ProtectedToken[]): ProtectedToken[] {
  const seen = new Set<string>();
  return tokens.filter(({ text }) => seen.has(text) || !seen.add(text));
}
