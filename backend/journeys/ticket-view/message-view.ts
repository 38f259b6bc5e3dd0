import type { LanguageTag } from '../../domain.ts';
import type { StoredInsertion } from '../../drafting/draft-store.ts';
import type { MessageView } from '../../http/contract.ts';
import type { KnownComment } from '../../tickets/known-ticket.ts';
import { isSameLanguage } from '../../translation/same-language.ts';
import { similarBefore, writtenBefore } from './written-view.ts';

/** One message as the agent sees it: in the team's language unless they read the original anyway. */
export function messageView(
  comment: KnownComment,
  about: {
    teamLanguage: LanguageTag;
    /** What this agent reads besides. */
    reads: LanguageTag[];
    /** What agents put into the editor of this ticket, oldest first. */
    insertions: StoredInsertion[];
  },
): MessageView {
  const { teamLanguage } = about;
  const translation = comment.translations[teamLanguage];
  const isForeign = !isSameLanguage(comment.language, teamLanguage);
  const isRead = isForeign && about.reads.some((tag) => isSameLanguage(tag, comment.language));
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
    translation: isForeign ? inTeamLanguage(comment, about) : null,
    isRead,
    problem: isForeign && !isRead ? (translation?.problem ?? null) : null,
    marks: comment.marks,
    isAutomatic: comment.isAutomatic,
  };
}

function inTeamLanguage(
  comment: KnownComment,
  { teamLanguage, insertions }: Parameters<typeof messageView>[1],
): MessageView['translation'] {
  const written = writtenBefore(comment, insertions, teamLanguage);
  if (written !== null) return { text: written, engine: '', kind: 'written' };
  const translation = comment.translations[teamLanguage];
  if (translation?.text) {
    return { text: translation.text, engine: translation.engine, kind: 'engine' };
  }
  const similar = similarBefore(comment, insertions, teamLanguage);
  return similar === null ? null : { text: similar, engine: '', kind: 'written' };
}
