import { checkTokens } from '../translation/check-tokens.ts';
import { findProtectedTokens } from '../translation/protected-tokens.ts';
import type { DraftAnswer, DraftPromptInput } from './draft-prompt.ts';

export interface CheckedDraft {
  /** Citations are indexes into `sources`. */
  pairs: { source: string; target: string; citations: number[] }[];
  sources: { articleId: string; title: string; url: string }[];
}

export type DraftVerdict =
  | { ok: true; draft: CheckedDraft }
  /** What the draft says that we did not tell the model. */
  | { ok: false; code: 'unknown_ids' | 'unknown_amounts' | 'unknown_dates' };

/** A customer may quote their own numbers back; never a link, an address, an amount or a date. */
const FROM_CUSTOMERS = new Set(['order', 'tracking']);

/**
 * Holds a model's draft, in both languages, against facts and articles: links, ids, amounts and
 * dates must stand there. What a customer wrote does not count, or it could have a refund confirmed
 * by naming it; only order and tracking numbers of theirs may be repeated. Citations of articles
 * that were not passed are dropped.
 */
export function checkDraft(
  answer: DraftAnswer,
  given: Pick<DraftPromptInput, 'facts' | 'articles' | 'customerMessages'>,
): DraftVerdict {
  const { facts, articles, customerMessages } = given;
  const numbers = customerMessages
    .flatMap((message) => findProtectedTokens(message))
    .filter((token) => FROM_CUSTOMERS.has(token.kind))
    .map((token) => token.text);
  const known = [JSON.stringify({ facts, articles }), ...numbers].join('\n');
  for (const { source, target } of answer.sentences) {
    for (const text of [source, target]) {
      for (const { kind, extra } of checkTokens(known, text)) {
        if (kind !== 'numbers' && extra.length > 0) return { ok: false, code: `unknown_${kind}` };
      }
    }
  }
  const sources = articles.map(({ articleId, title, url }) => ({ articleId, title, url }));
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
