import type { LanguageTag } from '../../domain.ts';
import type { MessageView } from '../../http/contract.ts';
import type { KnownComment } from '../../tickets/known-ticket.ts';
import { isSameLanguage } from '../../translation/same-language.ts';

/** One message as the agent sees it: translated unless they read the original anyway. */
export function messageView(comment: KnownComment, teamLanguage: LanguageTag): MessageView {
  const translation = comment.translations[teamLanguage];
  const isForeign = !isSameLanguage(comment.language, teamLanguage);
  return {
    commentId: comment.commentId,
    author: comment.authorRole === 'customer' ? 'customer' : 'agent',
    authorName: comment.authorName,
    isPublic: comment.isPublic,
    at: comment.createdAt.toISOString(),
    channel: comment.channel,
    text: comment.body,
    hidden: comment.hidden,
    language: comment.language,
    languageConfidence: comment.languageConfidence,
    translation:
      isForeign && translation?.text
        ? { text: translation.text, engine: translation.engine }
        : null,
    problem: isForeign ? (translation?.problem ?? null) : null,
    marks: comment.marks,
    isAutomatic: comment.isAutomatic,
  };
}
