import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView, ReplyView, TicketView } from '../backend/http/contract.ts';
import type { Failure } from './backend-client.ts';
import type { DraftState } from './draft-state.ts';
import {
  adoptAsWritten,
  adoptDraft,
  adoptOwnText,
  editSentence,
  failedChecks,
  insertedPairs,
  mendSentence,
  staleSentences,
  takeTranslation,
} from './draft-state.ts';
import { ownTextOf, textToHtml, toHtml } from './draft-text.ts';
import { HostRefused } from './hosts/host.ts';
import { useSurroundings } from './surroundings.ts';

/** The reply that the agent is making, and what can be done with it. */
export interface Reply {
  state: DraftState | null;
  /** The draft or template that `state` began as; null for the agent's own text. */
  origin: DraftView | null;
  /** The agent's own text, while its box is open; null else. */
  ownText: string | null;
  busy: 'translating' | 'inserting' | null;
  failure: Failure | null;
  /** A draft that came while the agent was at work on another. */
  newer: DraftView | null;
  edit(index: number, source: string): void;
  translate(indexes: number[]): Promise<void>;
  /** Translates what is stale, if anything is. */
  translateStale(): void;
  mend(index: number, target: string): void;
  overrule(): void;
  insert(): Promise<void>;
  choose(draft: DraftView): void;
  openOwn(): void;
  closeOwn(): void;
  writeOwn(text: string): void;
  translateOwn(): Promise<void>;
  insertAsWritten(): Promise<void>;
}

const isComplete = (reply: ReplyView) => reply.pairs.every(({ target }) => target !== null);

/** The model's draft, else the written template that fits best. */
export const offeredDraft = (view: TicketView): DraftView | null =>
  view.draft ?? view.templates[0] ?? null;

export function useReply(view: TicketView | null, say: (key: string) => void): Reply {
  const { backend, host } = useSurroundings();
  const [state, setState] = useState<DraftState | null>(null);
  const [origin, setOrigin] = useState<DraftView | null>(null);
  const [ownText, setOwnText] = useState<string | null>(null);
  const [busy, setBusy] = useState<Reply['busy']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<DraftView | null>(null);
  const life = useRef(new AbortController());
  useEffect(() => {
    life.current = new AbortController();
    return () => life.current.abort();
  }, []);

  const choose = useCallback((draft: DraftView) => {
    setOrigin(draft);
    setState(adoptDraft(draft));
    setNewer(null);
    setOwnText(null);
    setFailure(null);
  }, []);

  // A draft that arrives replaces only what the agent has not touched.
  const offered = view && offeredDraft(view);
  const print = JSON.stringify(offered && { ...offered, feedback: null });
  const seen = useRef('null');
  useEffect(() => {
    if (seen.current === print) return;
    seen.current = print;
    if (!offered) {
      // Sent: what stood in the editor is done, and must not be offered again.
      if (state?.inserted) {
        setState(null);
        setOrigin(null);
      }
      return;
    }
    const busyWithOther = state !== null && (state.touched || state.inserted);
    // Another kind is the agent's choice, unless its language has been corrected since.
    const chosenOther =
      state !== null &&
      origin !== null &&
      origin.kind !== offered.kind &&
      origin.language === offered.language;
    if (busyWithOther || ownText) setNewer(offered);
    else if (!chosenOther) choose(offered);
  });

  async function run(state: DraftState, indexes: number[]): Promise<void> {
    if (!view || indexes.length === 0) return;
    const sent = indexes.map((index) => state.sentences[index]?.source.trim() ?? '');
    setBusy('translating');
    setFailure(null);
    // What was inserted as written is in the team's language until a sentence of it is changed.
    const targetLanguage = state.kind === 'own' ? view.customerLanguage : state.language;
    const body = { sentences: sent, targetLanguage };
    const answer = await backend.reply(view.ticketId, body, life.current.signal);
    setBusy(null);
    if (!answer.ok) return setFailure(answer.failure);
    setState((latest) => latest && takeTranslation(latest, indexes, sent, answer.value));
    if (isComplete(answer.value)) say('draft.translated');
  }

  /** Answers whether the text stands in the editor. */
  async function put(html: string, record: Parameters<typeof backend.insertion>[1]) {
    if (!view) return false;
    setBusy('inserting');
    setFailure(null);
    try {
      await host.insertIntoEditor(view.ticketId, html);
    } catch (error) {
      const code = error instanceof HostRefused ? error.code : 'host_refused';
      setBusy(null);
      setFailure({ code, message: String(error), retryAfterSeconds: null });
      return false;
    }
    setBusy(null);
    setState((latest) => latest && { ...latest, inserted: true });
    say('notices.inserted');
    // The text already stands in the editor: a record that fails is nothing the agent can mend.
    void backend.insertion(view.ticketId, record, life.current.signal);
    return true;
  }

  /** What the agent has written, in the box or sentence by sentence. */
  function writtenText(): string {
    if (ownText !== null) return ownText;
    return view && state?.kind === 'own' ? ownTextOf(state, view.teamLanguage) : '';
  }

  return {
    state,
    origin,
    ownText,
    busy,
    failure,
    newer,
    choose,
    edit: (index, source) => setState((latest) => latest && editSentence(latest, index, source)),
    translate: (indexes) => (state ? run(state, indexes) : Promise.resolve()),
    translateStale() {
      if (state && busy === null && view?.engine.state === 'working') {
        void run(state, staleSentences(state));
      }
    },
    mend: (index, target) => setState((latest) => latest && mendSentence(latest, index, target)),
    overrule: () => setState((latest) => latest && { ...latest, overruled: true }),
    async insert() {
      if (!state) return;
      const { draftId, language } = state;
      const overruled = failedChecks(state).length > 0;
      const pairs = insertedPairs(state);
      await put(toHtml(state), { draftId, language, pairs, ...(overruled && { overruled }) });
    },
    openOwn: () => setOwnText((text) => text ?? writtenText()),
    closeOwn: () => setOwnText(null),
    writeOwn: setOwnText,
    async translateOwn() {
      if (!view || !ownText?.trim()) return;
      const own = adoptOwnText(ownText, view.teamLanguage, view.customerLanguage);
      const all = own.sentences.map((_, index) => index);
      const sent = own.sentences.map((one) => one.source);
      setBusy('translating');
      setFailure(null);
      const answer = await backend.reply(
        view.ticketId,
        { sentences: sent, targetLanguage: own.language },
        life.current.signal,
      );
      setBusy(null);
      // The box keeps the agent's words until they are safely translated.
      if (!answer.ok) return setFailure(answer.failure);
      setState(takeTranslation(own, all, sent, answer.value));
      setOrigin(null);
      setOwnText(null);
      if (isComplete(answer.value)) say('draft.translated');
    },
    async insertAsWritten() {
      const text = writtenText().trim();
      if (!view || text === '') return;
      const language = view.teamLanguage;
      const pairs = [{ source: text, target: text }];
      if (!(await put(textToHtml(text), { draftId: null, language, pairs }))) return;
      setState({ ...adoptAsWritten(text, language), inserted: true });
      setOrigin(null);
      setOwnText(null);
    },
  };
}
