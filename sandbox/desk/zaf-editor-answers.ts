import type { ReplyEditor } from './reply-editor.ts';
import { textToHtml } from './safe-html.ts';
import { ZafError } from './zaf-host.ts';

/** The composer in the words of the app protocol: the same beside a ticket and on a new one. */
export function editorAnswers(editor: ReplyEditor): {
  comment(): Record<string, unknown>;
  setters: Record<string, (value: unknown) => void>;
  methods: Record<string, (...args: unknown[]) => unknown>;
} {
  const append = (html: string): void => editor.append(html);
  const appendText = (text: unknown): void => append(textToHtml(String(text ?? '')));
  return {
    comment: () => ({
      text: editor.html(),
      type: editor.type(),
      useRichText: true,
      attachments: [],
    }),
    setters: {
      'comment.text': (value) => editor.setHtml(markup(value)),
      'comment.type': (value) => {
        if (value !== 'publicReply' && value !== 'internalNote') {
          throw new ZafError('APIError', 'comment.type is publicReply or internalNote');
        }
        editor.setType(value);
      },
    },
    methods: {
      'ticket.editor.insert': (given) => editor.insert(String(given ?? '')),
      'comment.appendHtml': (html) => append(String(html ?? '')),
      'comment.appendText': appendText,
      'ticket.comment.appendText': appendText,
    },
  };
}

const markup = (value: unknown): string =>
  /<[a-z][^>]*>/i.test(String(value)) ? String(value) : textToHtml(String(value ?? ''));
