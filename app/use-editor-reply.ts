import { useEffect, useRef, useState } from 'react';
import type { InsertionRequest } from '../backend/http/contract.ts';
import { HostRefused } from './hosts/host.ts';
import { isSameLanguage } from './offered-languages.ts';
import type { ReplyTask } from './reply-task.ts';
import { useSurroundings } from './surroundings.ts';
import type { useLanguages } from './use-languages.ts';
import { type Reply, useReply } from './use-reply.ts';
import { useWritten, type Written } from './use-written.ts';
import { readWrittenText } from './written-text.ts';

/** Where translating what stands in the host's editor is. */
export type EditorPhase =
  | 'loading'
  | 'empty'
  | 'no_language'
  | 'same_language'
  | 'note'
  | 'too_long'
  | 'already'
  | 'reply';

export interface EditorReply {
  phase: EditorPhase;
  task: ReplyTask | null;
  reply: Reply;
  written: Written | null;
  /** False until what stands in the editor was given to be translated. */
  isStarted: boolean;
  /** What is shown belongs to what stood in the editor before. */
  isOutdated: boolean;
  /** Translates what stands there now, an internal note too. */
  start(): void;
  /** Puts the agent's own words back; null when ours do not stand there. */
  undo: (() => Promise<void>) | null;
}

/** Beyond that nobody reads a translation sentence by sentence. */
const MOST_CHARACTERS = 20_000;

/** What the agent wrote in the host's editor, in the customer's language, put in its place. */
export function useEditorReply(
  ticketId: string | null,
  { view }: Pick<ReturnType<typeof useLanguages>, 'view'>,
  language: string | null,
  say: (key: string) => void,
): EditorReply {
  const { host, backend } = useSurroundings();
  const written = useWritten();
  /** What the shown reply was made of, and what was put in its place. */
  const [source, setSource] = useState<Written | null>(null);
  const [placed, setPlaced] = useState<string | null>(null);
  const opened = useRef(0);

  const stands = async () => readWrittenText((await host.composer()).html, new DOMParser()).text;

  const task: ReplyTask | null =
    view !== null && language !== null
      ? {
          teamLanguage: view.teamLanguage,
          customerLanguage: language,
          engine: view.engine,
          hasOwnBox: false,
          offered: null,
          insertKey: 'action.replace',
          machineNotice: null,
          looks: source?.looks ?? null,
          composer: () => host.composer(),
          translate: (body, signal) =>
            ticketId === null
              ? backend.call('/api/compose', signal, body)
              : backend.reply(ticketId, body, signal),
          async insert(html) {
            const there = await stands();
            if (there !== source?.text && there !== placed) {
              throw new HostRefused('composer_changed', 'The agent has written on since.');
            }
            await host.setComposer(ticketId, html);
            setPlaced(readWrittenText(html, new DOMParser()).text);
            void host.close();
          },
          check: (body, signal) => backend.call('/api/checks', signal, body),
          translateBack:
            ticketId === null
              ? null
              : (body, signal) =>
                  backend.call(`/api/tickets/${ticketId}/back-translation`, signal, body),
          record(insertion: InsertionRequest, signal) {
            if (ticketId !== null) void backend.insertion(ticketId, insertion, signal);
          },
        }
      : null;
  const reply = useReply(task, say);

  const isOurs = written !== null && placed !== null && written.text === placed;
  const isOutdated =
    source !== null &&
    written !== null &&
    !isOurs &&
    // The same words again, after they were replaced: a new reply.
    (written.text !== source.text || reply.state?.inserted === true);
  const phase = phaseOf({ task, view, language, written, source, reply, isOurs });

  function start(): void {
    if (written === null || task === null) return;
    setSource(written);
    setPlaced(null);
    void reply.translateWhole(written.text);
  }

  // Opening us is the wish to have what is written translated; nothing else is, above all no typing.
  useEffect(() => {
    if (written === null || task === null || opened.current === written.opening) return;
    opened.current = written.opening;
    if (phase === 'reply' && (source === null || (isOutdated && reply.busy === null))) start();
  });

  return {
    phase,
    task,
    reply,
    written,
    isStarted: source !== null,
    isOutdated,
    start,
    undo:
      isOurs && source !== null
        ? async () => {
            await host.setComposer(ticketId, source.html).catch(() => undefined);
            setPlaced(null);
            setSource(null);
          }
        : null,
  };
}

function phaseOf(now: {
  task: ReplyTask | null;
  view: { teamLanguage: string } | null;
  language: string | null;
  written: Written | null;
  source: Written | null;
  reply: Reply;
  isOurs: boolean;
}): EditorPhase {
  const { view, language, written, source, reply } = now;
  if (view === null || written === null) return 'loading';
  if (written.text === '') return 'empty';
  if (language === null) return 'no_language';
  if (isSameLanguage(language, view.teamLanguage)) return 'same_language';
  if (now.isOurs) return 'reply';
  // Asked for all the same, once the agent has said so.
  if (written.isInternal && source?.text !== written.text) return 'note';
  if (written.text.length > MOST_CHARACTERS) return 'too_long';
  const isAlready = reply.writtenIn !== null && isSameLanguage(reply.writtenIn, language);
  return isAlready && source?.text === written.text ? 'already' : 'reply';
}
