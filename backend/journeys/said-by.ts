import type { KnownComment } from '../tickets/known-ticket.ts';

/** What a person wrote in a ticket, in public, its subject first. */
export function saidBy(
  personId: string,
  subject: string,
  comments: Pick<KnownComment, 'authorId' | 'isPublic' | 'body'>[],
): string {
  const own = comments.filter(({ authorId, isPublic }) => isPublic && authorId === personId);
  return [subject, ...own.map(({ body }) => body)].join('\n');
}
