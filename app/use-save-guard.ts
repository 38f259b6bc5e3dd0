import { useEffect, useRef, useState } from 'react';
import type { OverruleRequest, SavingView, StopView } from '../backend/http/contract-outbound.ts';
import { languageName } from './formatting.ts';
import { type Texts, useTexts } from './i18n.ts';
import { useSurroundings } from './surroundings.ts';
import { readWrittenText } from './written-text.ts';

export interface SaveGuard {
  /** Why saving was stopped last; null once that is no longer so. */
  stop: StopView | null;
  sentence: string;
  /** The agent has said that it shall be saved as it is. */
  isAllowed: boolean;
  allow(): void;
}

/** The helpdesk holds the agent up meanwhile: without an answer by then the reply is saved. */
const ANSWER_MS = 4_000;
/** Our API takes no more; nobody writes that by hand. */
const MOST_CHARACTERS = 200_000;

/**
 * Stands at the helpdesk's "save": a reply that should not go out as it is stops with one sentence.
 * The same once more is the agent's own decision, and is recorded. When our backend does not
 * answer, nothing is stopped and nothing is claimed.
 */
export function useSaveGuard(
  ticketId: string,
  languages: { team: string; customer: string } | null,
): SaveGuard {
  const texts = useTexts();
  const { host, backend } = useSurroundings();
  const [stopped, setStopped] = useState<{ key: string; stop: StopView } | null>(null);
  const [allowed, setAllowed] = useState<string | null>(null);
  const latest = useRef({ stopped, allowed, languages, texts });
  latest.current = { stopped, allowed, languages, texts };

  useEffect(() => {
    const path = `/api/tickets/${encodeURIComponent(ticketId)}`;
    const off = host.onSave(async () => {
      const { html, isInternal } = await host.composer();
      const { text } = readWrittenText(html, new DOMParser());
      if (text === '' || text.length > MOST_CHARACTERS) return null;
      const key = `${isInternal} ${text}`;
      const { stopped: before } = latest.current;
      if (before?.key === key) {
        const { kind, checks } = before.stop;
        const body: OverruleRequest = { kind, checks: checks.map((check) => check.kind) };
        void backend.call(`${path}/overrules`, AbortSignal.timeout(30_000), body);
        setStopped(null);
        return null;
      }
      const signal = AbortSignal.timeout(ANSWER_MS);
      const answer = await backend.call<SavingView>(`${path}/saving`, signal, { text, isInternal });
      const stop = answer.ok ? answer.value.stop : null;
      setAllowed(null);
      setStopped(stop && { key, stop });
      return stop && stopSentence(stop, latest.current.languages, latest.current.texts, true);
    });
    // What was stopped is being changed: what was said of it holds no longer.
    const offComposer = host.onComposer(async () => {
      if (latest.current.stopped === null) return;
      const { html, isInternal } = await host.composer();
      const { text } = readWrittenText(html, new DOMParser());
      if (latest.current.stopped?.key !== `${isInternal} ${text}`) setStopped(null);
    });
    return () => {
      off();
      offComposer();
    };
  }, [host, backend, ticketId]);

  const stop = stopped?.stop ?? null;
  return {
    stop,
    sentence: stop === null ? '' : stopSentence(stop, languages, texts, false),
    isAllowed: stopped !== null && allowed === stopped.key,
    allow: () => setAllowed(stopped?.key ?? null),
  };
}

function stopSentence(
  stop: StopView,
  languages: { team: string; customer: string } | null,
  { t, locale }: Texts,
  withWayOut: boolean,
): string {
  const list = new Intl.ListFormat(locale);
  const [check] = stop.checks;
  const how =
    check === undefined || stop.kind !== 'edited'
      ? stop.kind
      : check.source.length === 0
        ? 'edited_added'
        : check.target.length === 0
          ? 'edited_lost'
          : 'edited';
  const said = t(`saving.${how}`, {
    words: stop.words,
    language: languages ? languageName(languages.team, locale) : '',
    customer: languages ? languageName(languages.customer, locale) : '',
    source: list.format(check?.source ?? []),
    target: list.format(check?.target ?? []),
  });
  return withWayOut ? `${said}${t('saving.again')}` : said;
}
