import { useEffect, useRef } from 'react';
import type { OutgoingRequest, OutgoingView } from '../backend/http/contract-outgoing.ts';
import { useTexts } from './i18n.ts';
import { useSurroundings } from './surroundings.ts';
import { readWrittenText } from './written-text.ts';

/** The host waits for us, and so does the agent: an answer that comes later lets her save. */
const PATIENCE_MS = 2_500;

/**
 * Asked when the agent saves the ticket. Stops what she would not want to have sent, with one
 * sentence; saving the same once more is her decision, and is recorded. Where we cannot tell in
 * time, or at all, nothing is stopped.
 */
export function useSaveGuard(ticketId: string): void {
  const texts = useTexts();
  const { host, backend } = useSurroundings();
  const latest = useRef({ texts, backend });
  latest.current = { texts, backend };
  /** What was stopped last: the same again is meant. */
  const stopped = useRef<{ text: string; kind: NonNullable<OutgoingRequest['overruled']> } | null>(
    null,
  );
  useEffect(
    () =>
      host.onSave(async () => {
        const { html, isInternal } = await host.composer();
        const { text } = readWrittenText(html, new DOMParser());
        if (text === '') return null;
        const { backend: client, texts: now } = latest.current;
        const again = stopped.current?.text === text ? stopped.current.kind : null;
        const body: OutgoingRequest = {
          text,
          isInternal,
          ...(again === null ? {} : { overruled: again }),
        };
        const answer = await client.call<OutgoingView>(
          `/api/tickets/${encodeURIComponent(ticketId)}/outgoing`,
          AbortSignal.timeout(PATIENCE_MS),
          body,
        );
        if (!answer.ok || answer.value.stop === null) {
          stopped.current = null;
          return null;
        }
        const { kind, source, target } = answer.value.stop;
        stopped.current = { text, kind };
        const list = new Intl.ListFormat(now.locale);
        const how = source.length === 0 ? 'added' : target.length === 0 ? 'lost' : 'changed';
        const said = { source: list.format(source), target: list.format(target) };
        const what = kind === 'meaning' ? `save_guard.meaning_${how}` : `save_guard.${kind}`;
        return now.t('save_guard.sentence', { what: now.t(what, said) });
      }),
    [host, ticketId],
  );
}
