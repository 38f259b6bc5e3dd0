import type { Desk } from './desk.ts';
import type { Comment, Ticket } from './records.ts';
import type { ReplyEditor } from './reply-editor.ts';
import { type Answers, createAnswers } from './zaf-answers.ts';
import { editorAnswers } from './zaf-editor-answers.ts';
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
    resize(size: { width?: unknown; height?: unknown }): void;
    close(): void;
  },
): Answers {
  const composer = editorAnswers(place.editor);
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
    ...composer.setters,
  };

  return createAnswers(desk, {
    roots: () => {
      const { ticket, comments } = current();
      return {
        ticket: ticketForApp(desk, ticket, place.staged()),
        'ticket.comments': commentsForApp(desk, comments),
        'ticket.conversation': conversationForApp(desk, comments),
        comment: composer.comment(),
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
      ...composer.methods,
      resize: (size) => place.resize((size ?? {}) as { width?: unknown; height?: unknown }),
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

const listOf = (given: unknown): string[] =>
  Array.isArray(given)
    ? given.map(String)
    : String(given ?? '')
        .split(/\s+/)
        .filter(Boolean);
