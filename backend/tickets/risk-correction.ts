import type { KnownComment, RiskCorrection } from './known-ticket.ts';

type Said = Pick<KnownComment, 'commentId' | 'authorRole' | 'isPublic' | 'isAutomatic' | 'marks'>;

/**
 * The comments that came after an agent's correction; none where it does not say after which it was
 * made. Older ones than those that we hold are not looked at: when the one that it names is no
 * longer among them, all are newer.
 */
export function saidSince<Comment extends Said>(
  { afterCommentId }: RiskCorrection,
  comments: Comment[],
): Comment[] {
  if (afterCommentId == null) return [];
  return comments.slice(comments.findIndex((one) => one.commentId === afterCommentId) + 1);
}

/** An agent's judgement holds until a newer message of a customer threatens. */
export function isOvertaken(correction: RiskCorrection, comments: Said[]): boolean {
  return saidSince(correction, comments).some(
    ({ authorRole, isPublic, isAutomatic, marks }) =>
      authorRole === 'customer' && isPublic && !isAutomatic && marks.length > 0,
  );
}
