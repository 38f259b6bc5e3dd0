import type { HelpdeskComment, HelpdeskPerson } from '../helpdesk.ts';

/** `(10:21:33 AM) Ana Costa: Hello` as chats and messaging write it; not seen on a real account. */
const LINE = /^\((\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?)\)\s+([^:\n]{1,100}):\s?(.*)$/i;

/**
 * A conversation in a messenger reaches the ticket late, as one comment in somebody else's name.
 * Taken whole it would count as a colleague's reply; so it becomes what it is: the messages of the
 * requester and of the others, in their order. Anything that does not look like one stays as it is,
 * and so does what the requester wrote himself.
 */
export function splitTranscript(
  comment: HelpdeskComment,
  requester: Pick<HelpdeskPerson, 'personId' | 'name'>,
): HelpdeskComment[] {
  const isMessenger = comment.channel === 'messaging' || comment.channel === 'chat';
  if (!isMessenger || comment.author.personId === requester.personId) return [comment];
  const turns: { who: string; lines: string[] }[] = [];
  for (const line of comment.text.split('\n')) {
    const found = LINE.exec(line.trim());
    const last = turns.at(-1);
    if (found !== null) {
      const [, , who = '', text = ''] = found;
      if (last?.who === who) last.lines.push(text);
      else turns.push({ who, lines: [text] });
    } else if (last !== undefined) last.lines.push(line);
  }
  const name = requester.name.trim().toLowerCase();
  const isRequester = ({ who }: { who: string }) => who.trim().toLowerCase() === name;
  // Without the customer's words in it there is nothing to tell apart.
  if (name === '' || !turns.some(isRequester)) return [comment];
  return turns.map((turn, index) => ({
    ...comment,
    commentId: `${comment.commentId}-${index + 1}`,
    author: isRequester(turn)
      ? { personId: requester.personId, name: requester.name, role: 'customer' }
      : { personId: comment.author.personId, name: turn.who.trim(), role: 'staff' },
    text: turn.lines.join('\n').trim(),
    html: null,
  }));
}
