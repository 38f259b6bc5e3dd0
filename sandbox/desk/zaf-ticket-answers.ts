import type { Desk } from './desk.ts';
import type { Comment, Ticket } from './records.ts';
import type { ReplyEditor } from './reply-editor.ts';
import { textToHtml } from './safe-html.ts';
import { type Answers, createAnswers } from './zaf-answers.ts';
import { ZafError } from './zaf-host.ts';
import { commentsForApp, conversationForApp, ticketForApp } from './zaf-ticket.ts';

/** What an app beside a ticket may read and do. */
export function ticketAnswers(
  desk: Desk,
  place: {
    state(): { ticket: Ticket; comments: Comment[] } | null;
    staged(): Record<string, unknown>;
    stage(key: string, value: unknown): void;
    editor: ReplyEditor;
    resize(height: string): void;
    close(): void;
  },
): Answers {
  const { editor } = place;
  const current = (): { ticket: Ticket; comments: Comment[] } => {
    const state = place.state();
    if (state === null) throw new ZafError('APIError', 'The ticket is still loading');
    return state;
  };
  const tags = (): string[] => {
    const { tags: stored } = { ...current().ticket, ...place.staged() } as Ticket;
    return stored;
  };
  const setters: Record<string, (value: unknown) => void> = {
    'ticket.subject': (value) => place.stage('subject', String(value)),
    'ticket.type': (value) => place.stage('type', value),
    'ticket.priority': (value) => place.stage('priority', value),
    'ticket.status': (value) => place.stage('status', value),
    'comment.text': (value) => editor.setHtml(markup(value)),
    'comment.type': (value) => {
      if (value !== 'publicReply' && value !== 'internalNote') {
        throw new ZafError('APIError', 'comment.type is publicReply or internalNote');
      }
      editor.setType(value);
    },
  };
  const append = (html: string): void => editor.append(html);

  return createAnswers(desk, {
    roots: () => {
      const { ticket, comments } = current();
      return {
        ticket: ticketForApp(desk, ticket, place.staged()),
        'ticket.comments': commentsForApp(desk, comments),
        'ticket.conversation': conversationForApp(desk, comments),
        comment: { text: editor.html(), type: editor.type(), useRichText: true, attachments: [] },
        ticketFields: ticket.custom_fields.map(({ id }) => ({
          name: `custom_field_${id}`,
          label: desk.directory.field(id)?.title ?? '',
          isVisible: true,
          isEnabled: true,
        })),
      };
    },
    setters: (path) => {
      const field = /^ticket\.customField:(custom_field_\d+)$/.exec(path)?.[1];
      if (field !== undefined) return (value) => place.stage(field, value);
      return Object.hasOwn(setters, path) ? (setters[path] ?? null) : null;
    },
    methods: {
      resize: (size) => {
        const height = (size as { height?: unknown } | undefined)?.height;
        if (height === undefined) return;
        const length = /^\d+$/.test(String(height)) ? `${String(height)}px` : String(height);
        if (!CSS.supports('height', length)) {
          throw new ZafError('APIError', `"${length}" is not a height`);
        }
        place.resize(length);
      },
      'ticket.editor.insert': (given) => editor.insert(String(given ?? '')),
      'comment.appendHtml': (html) => append(String(html ?? '')),
      'comment.appendText': (text) => append(textToHtml(String(text ?? ''))),
      'ticket.comment.appendText': (text) => append(textToHtml(String(text ?? ''))),
      'ticket.tags.add': (given) =>
        place.stage('tags', [...new Set([...tags(), ...listOf(given)])]),
      'ticket.tags.remove': (given) => {
        const gone = new Set(listOf(given));
        place.stage(
          'tags',
          tags().filter((tag) => !gone.has(tag)),
        );
      },
      'app.close': () => place.close(),
    },
  });
}

const markup = (value: unknown): string =>
  /<[a-z][^>]*>/i.test(String(value)) ? String(value) : textToHtml(String(value ?? ''));

const listOf = (given: unknown): string[] =>
  Array.isArray(given)
    ? given.map(String)
    : String(given ?? '')
        .split(/\s+/)
        .filter(Boolean);
