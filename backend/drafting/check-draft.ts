import { checkTokens } from '../translation/check-tokens.ts';
import type { DraftAnswer } from './draft-prompt.ts';

export interface CheckedDraft {
  /** Citations are indexes into `sources`. */
  pairs: { source: string; target: string; citations: number[] }[];
  sources: { articleId: string; title: string; url: string }[];
}

export type DraftVerdict =
  | { ok: true; draft: CheckedDraft }
  /** What the draft says that nobody told the model. */
  | { ok: false; code: 'unknown_ids' | 'unknown_amounts' | 'unknown_dates' };

/**
 * Holds a model's draft against what it was given: ids and links, amounts and dates must stand in
 * the question; citations of articles that were not passed are dropped. In both languages.
 *
 * @param given all that the model was told, as one text.
 */
export function checkDraft(
  answer: DraftAnswer,
  given: string,
  articles: { article: { articleId: string; title: string; url: string } }[],
): DraftVerdict {
  const sources = articles.map(({ article: { articleId, title, url } }) => ({
    articleId,
    title,
    url,
  }));
  for (const { source, target } of answer.sentences) {
    for (const text of [source, target]) {
      for (const { kind, extra } of checkTokens(given, text)) {
        if (kind !== 'numbers' && extra.length > 0) return { ok: false, code: `unknown_${kind}` };
      }
    }
  }
  const pairs = answer.sentences.map(({ source, target, citations }) => ({
    source,
    target,
    citations: citations.flatMap((articleId) => {
      const index = sources.findIndex((one) => one.articleId === articleId);
      return index === -1 ? [] : [index];
    }),
  }));
  return { ok: true, draft: { pairs, sources } };
}
