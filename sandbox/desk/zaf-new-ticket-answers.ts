import type { Desk } from './desk.ts';
import type { ReplyEditor } from './reply-editor.ts';
import type { Requester } from './requester-field.ts';
import { type Answers, createAnswers } from './zaf-answers.ts';
import { editorAnswers } from './zaf-editor-answers.ts';

/** What an app beside a ticket that is not yet submitted may read and do. */
export function newTicketAnswers(
  desk: Desk,
  place: {
    requester(): Requester | null;
    subject(): string;
    setSubject(subject: string): void;
    editor: ReplyEditor;
    resize(size: { width?: unknown; height?: unknown }): void;
    close(): void;
  },
): Answers {
  const composer = editorAnswers(place.editor);
  const setters: Record<string, (value: unknown) => void> = {
    ...composer.setters,
    'ticket.subject': (value) => place.setSubject(String(value ?? '')),
  };
  return createAnswers(desk, {
    roots: () => ({
      ticket: {
        id: null,
        isNew: true,
        status: 'new',
        subject: place.subject(),
        description: '',
        tags: [],
        requester: place.requester(),
      },
      'ticket.comments': [],
      'ticket.conversation': [],
      comment: composer.comment(),
    }),
    setters: (path) => (Object.hasOwn(setters, path) ? (setters[path] ?? null) : null),
    methods: {
      ...composer.methods,
      resize: (size) => place.resize((size ?? {}) as { width?: unknown; height?: unknown }),
      'app.close': () => place.close(),
    },
  });
}
