import type { LanguageTag } from '../../domain.ts';
import type { CheckView } from '../../http/contract.ts';
import { checkMeaning } from '../../translation/meaning/check-meaning.ts';

/**
 * What the two languages of a reply say differently, sentence by sentence: ids, amounts, dates,
 * numbers, denials, promises, conditions, who does what. A kind that nowhere differs is one passed
 * check; one that nowhere occurs is left out. `unchecked` is there where we know too little of a
 * language: then nobody has compared denials and promises, and it is neither passed nor failed.
 */
export function checkPairs(
  pairs: { source: string; target: string | null }[],
  languages: { source: LanguageTag; target: LanguageTag },
): CheckView[] {
  const failed: CheckView[] = [];
  const spoken = new Set<CheckView['kind']>();
  for (const [pair, { source, target }] of pairs.entries()) {
    if (target === null) continue;
    const { checks, isComplete } = checkMeaning(
      { text: source, language: languages.source },
      { text: target, language: languages.target },
    );
    if (!isComplete) spoken.add('unchecked');
    for (const check of checks) {
      spoken.add(check.kind);
      if (!check.ok) failed.push({ ...check, pair });
    }
  }
  const failedKinds = new Set(failed.map(({ kind }) => kind));
  const passed = [...spoken].filter((kind) => !failedKinds.has(kind));
  return [
    ...passed.map((kind) => ({ kind, ok: true, source: [], target: [], pair: null })),
    ...failed,
  ];
}
