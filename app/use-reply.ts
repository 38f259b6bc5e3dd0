import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView } from '../backend/http/contract.ts';
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
import { ownSubjectOf, ownTextOf, subjectOf, toHtml } from './draft-text.ts';
import { HostRefused } from './hosts/host.ts';
import { readKept, useKeeping } from './kept-reply.ts';
import { noticeLine } from './notice-line.ts';
import type { ReplyTask } from './reply-task.ts';
import { isComplete, translateInParts } from './translate-in-parts.ts';
import { type HandEdits, useHandEdits } from './use-hand-edits.ts';
import { useLeaving } from './use-leaving.ts';

/** The reply that the agent is making, and what can be done with it. */
export interface Reply extends HandEdits {
  state: DraftState | null;
  /** The draft or template that `state` began as; null for the agent's own text. */
  origin: DraftView | null;
  /** The agent's own text, while its box is open; null else. */
  ownText: string | null;
  /** The subject of a new ticket, in the agent's own words. */
  ownSubject: string;
  /** The language the latest whole text is surely in, when it is not the team's. */
  writtenIn: string | null;
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
  /** The earlier reply was changed in the editor: nothing was put there. */
  isChangedThere: boolean;
  /** Puts the reply below what stands in the editor. */
  insertBelow(): Promise<void>;
  choose(draft: DraftView): void;
  openOwn(): void;
  closeOwn(): void;
  writeOwn(text: string): void;
  writeSubject(subject: string): void;
  translateOwn(): Promise<void>;
  /** With a text that was written elsewhere. */
  translateWhole(text: string, subject?: string): Promise<void>;
  insertAsWritten(): Promise<void>;
}

const RECORD_MS = 30_000;

/** `task` is null while it is not known what for; `keepAs`: where a reload finds it again. */
export function useReply(
  task: ReplyTask | null,
  say: (key: string) => void,
  keepAs: string | null = null,
): Reply {
  const [kept] = useState(() => readKept(keepAs));
  const [state, setState] = useState(kept.state);
  const [origin, setOrigin] = useState(kept.origin);
  const [ownText, setOwnText] = useState(kept.ownText);
  const [ownSubject, setOwnSubject] = useState(kept.ownSubject);
  const [writtenIn, setWrittenIn] = useState(kept.writtenIn);
  useKeeping(keepAs, { state, origin, ownText, ownSubject, writtenIn });
  const [busy, setBusy] = useState<Reply['busy']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<DraftView | null>(null);
  const [isChangedThere, setChangedThere] = useState(false);
  /** As it was last put into the editor. */
  const placed = useRef<string | null>(null);
  const leaving = useLeaving();
  const fail = (why: Failure) => setFailure(why.code === 'aborted' ? null : why);

  const choose = useCallback((draft: DraftView) => {
    setOrigin(draft);
    setState(adoptDraft(draft));
    setNewer(null);
    setOwnText(null);
    setFailure(null);
  }, []);

  // A draft that arrives replaces only what the agent has not touched.
  const offered = task?.offered ?? null;
  const print = JSON.stringify(offered && { ...offered, feedback: null });
  const seen = useRef('null');
  useEffect(() => {
    if (seen.current === print) return;
    seen.current = print;
    if (!offered) {
      // Sent: what stood in the editor is done, and must not be offered again.
      if (state?.inserted) {
        placed.current = null;
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

  const ask = ({ translate }: ReplyTask, sentences: string[], targetLanguage: string) =>
    translateInParts(sentences, (part) =>
      translate({ sentences: part, targetLanguage }, leaving()),
    );

  async function run(state: DraftState, indexes: number[]): Promise<void> {
    if (!task || indexes.length === 0) return;
    const sent = indexes.map((index) => state.sentences[index]?.source.trim() ?? '');
    setBusy('translating');
    setFailure(null);
    // What was inserted as written is in the team's language until a sentence of it is changed.
    const targetLanguage = state.kind === 'own' ? task.customerLanguage : state.language;
    const answer = await ask(task, sent, targetLanguage);
    setBusy(null);
    if (!answer.ok) return fail(answer.failure);
    setState((latest) => latest && takeTranslation(latest, indexes, sent, answer.value));
    if (isComplete(answer.value)) say('draft.translated');
  }

  /** Answers whether the text stands in the editor. */
  async function put(reply: DraftState, overruled: boolean, isKept = false): Promise<boolean> {
    if (!task) return false;
    setBusy('inserting');
    setFailure(null);
    let notice: string | null = null;
    try {
      const earlier = placed.current === null ? null : { html: placed.current, isKept };
      notice = await noticeLine(reply, task, earlier !== null && !isKept);
      const html = toHtml(reply, task.looks ?? [], notice);
      await task.insert(html, subjectOf(reply), earlier);
      placed.current = html;
    } catch (error) {
      const code = error instanceof HostRefused ? error.code : 'host_refused';
      setBusy(null);
      if (code === 'reply_changed') setChangedThere(true);
      else setFailure({ code, message: String(error), retryAfterSeconds: null });
      return false;
    }
    setBusy(null);
    setChangedThere(false);
    say('notices.inserted');
    const { draftId, language } = reply;
    const pairs = insertedPairs(reply);
    // It may take its time, and is not ended by leaving the ticket: the editor keeps the text.
    const signal = AbortSignal.timeout(RECORD_MS);
    const seen = { ...(overruled && { overruled }), ...(notice !== null && { hasNotice: true }) };
    task.record({ draftId, language, pairs, ...seen }, signal);
    return true;
  }

  /** What the agent has written, in the box or sentence by sentence. */
  function writtenText(): string {
    if (ownText !== null) return ownText;
    return task && state?.kind === 'own' ? ownTextOf(state, task.teamLanguage) : '';
  }

  async function translateWhole(text: string, subject = ''): Promise<void> {
    if (!task || !text.trim()) return;
    const own = adoptOwnText(text, task.teamLanguage, task.customerLanguage, subject);
    const all = own.sentences.map((_, index) => index);
    const sent = own.sentences.map((one) => one.source);
    setBusy('translating');
    setFailure(null);
    const answer = await ask(task, sent, own.language);
    setBusy(null);
    // The box keeps the agent's words until they are safely translated.
    if (!answer.ok) return fail(answer.failure);
    setState(takeTranslation(own, all, sent, answer.value));
    setWrittenIn(answer.value.writtenIn);
    setOrigin(null);
    setOwnText(null);
    if (isComplete(answer.value)) say('draft.translated');
  }

  async function insert(isKept: boolean): Promise<void> {
    if (!state || !(await put(state, failedChecks(state).length > 0, isKept))) return;
    setState((latest) => latest && { ...latest, inserted: true });
  }
  const hand = useHandEdits(task, state, setState, {
    signal: leaving,
    fail,
    translate: run,
  });

  return {
    ...hand,
    state,
    origin,
    ownText,
    ownSubject,
    writtenIn,
    busy,
    failure,
    newer,
    choose,
    edit: (index, source) => setState((latest) => latest && editSentence(latest, index, source)),
    translate: (indexes) => (state ? run(state, indexes) : Promise.resolve()),
    translateStale() {
      if (state && busy === null && task?.engine.state === 'working') {
        void run(state, staleSentences(state));
      }
      void hand.check();
    },
    mend: (index, target) => setState((latest) => latest && mendSentence(latest, index, target)),
    overrule: () => setState((latest) => latest && { ...latest, overruled: true }),
    insert: () => insert(false),
    isChangedThere,
    insertBelow: () => insert(true),
    openOwn() {
      if (ownText !== null) return;
      setOwnText(writtenText());
      if (state?.kind === 'own') setOwnSubject(ownSubjectOf(state));
    },
    closeOwn: () => setOwnText(null),
    writeOwn: setOwnText,
    writeSubject: setOwnSubject,
    translateOwn: () => translateWhole(ownText ?? '', ownSubject),
    translateWhole,
    async insertAsWritten() {
      const text = writtenText().trim();
      if (!task || text === '') return;
      const subject = ownText === null && state ? ownSubjectOf(state) : ownSubject;
      const reply = adoptAsWritten(text, task.teamLanguage, subject);
      if (!(await put(reply, false))) return;
      setState({ ...reply, inserted: true });
      setOrigin(null);
      setOwnText(null);
    },
  };
}
