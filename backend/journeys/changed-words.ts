import type { KnownComment } from '../tickets/known-ticket.ts';
import type { UnderstoodComment } from '../tickets/understand-comments.ts';

/**
 * Which of the messages that we knew no longer say what they said. Older ones that only slid out
 * of the newest hundred are not among them.
 *
 * `gone`: redacted, or no longer there · `hidden`: made private, and not otherwise changed.
 */
export function changedWords(
  known: KnownComment[],
  now: UnderstoodComment[],
): { gone: KnownComment[]; hidden: KnownComment[] } {
  const byId = new Map(now.map((comment) => [comment.commentId, comment]));
  const oldest = now[0]?.createdAt.getTime() ?? Number.NEGATIVE_INFINITY;
  const gone: KnownComment[] = [];
  const hidden: KnownComment[] = [];
  for (const before of known) {
    const after = byId.get(before.commentId);
    if (after === undefined) {
      if (before.createdAt.getTime() > oldest) gone.push(before);
    } else if (after.body !== before.body || after.hidden !== before.hidden) gone.push(before);
    else if (before.isPublic && !after.isPublic) hidden.push(before);
  }
  return { gone, hidden };
}
