import type { LanguageTag } from '../domain.ts';
import type { HelpdeskComment } from '../helpdesks/helpdesk.ts';
import { findThreats } from '../risk/threat-words.ts';
import { cleanMessage } from '../translation/clean-message.ts';
import type { DetectLanguage } from '../translation/detect-language.ts';
import type { KnownComment } from './known-ticket.ts';

export type UnderstoodComment = Omit<KnownComment, 'translations'>;

/**
 * Each comment without quoted history and signature, its language, and where it threatens. A
 * language that an agent corrected stays; what a customer wrote before helps with short messages.
 */
export function understandComments(
  comments: HelpdeskComment[],
  hints: {
    known: KnownComment[];
    requesterId: string;
    /** The requester's, like the locale: somebody in copy may write in another. */
    preferredLanguage: LanguageTag | null;
    requesterLocale: LanguageTag | null;
    detectLanguage: DetectLanguage;
  },
): UnderstoodComment[] {
  const known = new Map(hints.known.map((comment) => [comment.commentId, comment]));
  const previous = new Map([[hints.requesterId, hints.preferredLanguage]]);
  return comments.map((comment) => {
    const { visible, hidden } = cleanSafely(comment);
    const before = known.get(comment.commentId);
    const isCustomer = comment.author.role === 'customer';
    const authorId = comment.author.personId;
    const detected = hints.detectLanguage(visible, {
      previous: isCustomer ? (previous.get(authorId) ?? null) : null,
      requesterLocale: authorId === hints.requesterId ? hints.requesterLocale : null,
    });
    const language =
      before?.languageConfidence === 'corrected' ? before.language : detected.language;
    const languageConfidence =
      before?.languageConfidence === 'corrected' ? 'corrected' : detected.confidence;
    if (isCustomer && language !== 'und' && languageConfidence !== 'low') {
      previous.set(authorId, language);
    }
    return {
      commentId: comment.commentId,
      authorId,
      authorName: comment.author.name,
      authorRole: comment.author.role,
      isPublic: comment.isPublic,
      isAutomatic: comment.isAutomatic,
      channel: comment.channel,
      body: visible,
      hidden,
      language,
      languageConfidence,
      marks: isCustomer
        ? findThreats(visible, language).map(({ kind, span }) => ({ ...span, kind }))
        : [],
      createdAt: comment.createdAt,
    };
  });
}

/** Markup that no parser takes (tables nested a thousand deep) leaves the plain text, uncut. */
function cleanSafely({ text, html }: HelpdeskComment): { visible: string; hidden: string | null } {
  try {
    return cleanMessage({ text, html });
  } catch {
    return { visible: text, hidden: null };
  }
}
