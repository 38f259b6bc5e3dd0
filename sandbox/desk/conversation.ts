import type { Desk } from './desk.ts';
import { fill, h } from './dom.ts';
import { channelIcon, icon } from './icons.ts';
import type { Audit, Comment, Ticket } from './records.ts';
import { safeFragment } from './safe-html.ts';
import { displayLanguage } from './text-language.ts';
import { describeRuleChanges } from './ticket-history.ts';
import { fullTime } from './times.ts';

export interface Conversation {
  element: HTMLElement;
  show(ticket: Ticket, comments: Comment[], audits: Audit[]): void;
}

/** All that was said on a ticket, oldest first, with what the triggers did in between. */
export function createConversation(desk: Desk): Conversation {
  const { texts } = desk;
  const shown = new Map<string, HTMLElement>();
  const items = h('ol', { class: 'comments' });
  const element = h(
    'section',
    // Long conversations scroll, so the keyboard must be able to reach them.
    { class: 'conversation', 'aria-label': texts.conversation, tabindex: 0 },
    items,
  );

  return {
    element,
    show(ticket, comments, audits) {
      const wasAtEnd =
        shown.size === 0 || element.scrollHeight - element.scrollTop - element.clientHeight < 40;
      const entries = [
        ...comments.map((comment) => ({
          key: `comment-${comment.id}`,
          at: comment.created_at,
          make: () => renderComment(desk, ticket, comment),
        })),
        ...audits.flatMap((audit) => {
          const changes = describeRuleChanges(audit, desk);
          return changes.length === 0
            ? []
            : [
                {
                  key: `audit-${audit.id}`,
                  at: audit.created_at,
                  make: () => renderChanges(changes),
                },
              ];
        }),
      ].toSorted((a, b) => a.at.localeCompare(b.at));
      fill(
        items,
        ...entries.map(({ key, make }) => {
          const item = shown.get(key) ?? make();
          shown.set(key, item);
          return item;
        }),
      );
      if (wasAtEnd) element.scrollTop = element.scrollHeight;
    },
  };
}

function renderComment(desk: Desk, ticket: Ticket, comment: Comment): HTMLElement {
  const { texts, directory, locale } = desk;
  const author = directory.user(comment.author_id);
  const isCustomer = author?.role === 'end-user' || comment.author_id === ticket.requester_id;
  const kind = isCustomer ? 'customer' : comment.public ? 'staff' : 'internal';
  const channel = comment.via.channel;
  const body = h('div', {
    class: 'comment-body',
    dir: 'auto',
    lang: displayLanguage(comment.body, author?.locale ?? locale),
  });
  body.append(safeFragment(comment.html_body || comment.body));
  return h(
    'li',
    { class: `comment comment-${kind}`, 'data-testid': `comment-${comment.id}` },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(author?.name ?? '?')),
    h(
      'article',
      {},
      h(
        'header',
        { class: 'comment-head' },
        h('bdi', { class: 'comment-author' }, author?.name ?? `#${comment.author_id}`),
        kind === 'internal'
          ? h('span', { class: 'comment-kind' }, icon('lock'), texts.internalNote)
          : h(
              'span',
              { class: 'subtle' },
              isCustomer ? texts.customer : texts.publicReply,
              // An agent always writes from the desk.
              isCustomer && ' · ',
              isCustomer && channelIcon(channel),
              isCustomer && ` ${texts.channels[channel] ?? channel}`,
            ),
        h('time', { datetime: comment.created_at }, fullTime(comment.created_at, locale)),
      ),
      body,
    ),
  );
}

const renderChanges = (changes: { title: string; effect: string }[]): HTMLElement =>
  h(
    'li',
    { class: 'rule-changes' },
    ...changes.map(({ title, effect }) =>
      h('p', { class: 'rule-change' }, icon('bolt'), h('span', {}, h('b', {}, title), ' ', effect)),
    ),
  );

/** Two letters, or the last two signs of a name written without spaces. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  if (/[\u3040-\u9fff\uac00-\ud7af]/u.test(name)) return (words[0] ?? name).slice(0, 2);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
