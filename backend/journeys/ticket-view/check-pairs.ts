import type { CheckView } from '../../http/contract.ts';
import { checkTokens } from '../../translation/check-tokens.ts';
import { findProtectedTokens } from '../../translation/protected-tokens.ts';

/**
 * What the two languages of a reply say differently, sentence by sentence: ids, amounts, dates,
 * numbers. A kind that nowhere differs is one passed check; one that nowhere occurs is left out.
 */
export function checkPairs(pairs: { source: string; target: string | null }[]): CheckView[] {
  const failed: CheckView[] = [];
  const passed = new Set<CheckView['kind']>();
  for (const [pair, { source, target }] of pairs.entries()) {
    if (target === null) continue;
    for (const check of checkTokens(source, target)) {
      if (!check.ok) {
        failed.push({
          kind: check.kind,
          ok: false,
          source: check.missing,
          target: check.extra,
          pair,
        });
      } else if (says(source, check.kind)) passed.add(check.kind);
    }
  }
  const isFailed = (kind: CheckView['kind']) => failed.some((check) => check.kind === kind);
  return [
    ...[...passed]
      .filter((kind) => !isFailed(kind))
      .map((kind) => ({ kind, ok: true, source: [], target: [], pair: null })),
    ...failed,
  ];
}

const KIND_OF_TOKEN: Record<string, CheckView['kind']> = {
  amount: 'amounts',
  date: 'dates',
  number: 'numbers',
  time: 'numbers',
};

function says(text: string, kind: CheckView['kind']): boolean {
  return findProtectedTokens(text).some((token) => (KIND_OF_TOKEN[token.kind] ?? 'ids') === kind);
}
