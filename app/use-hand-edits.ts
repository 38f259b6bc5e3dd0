import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { ProblemView } from '../backend/http/contract.ts';
import type { BackView } from '../backend/http/contract-outbound.ts';
import type { Failure } from './backend-client.ts';
import { type DraftState, failedChecks } from './draft-state.ts';
import type { ReplyTask } from './reply-task.ts';
import { editTarget, releaseSentence, takeChecks, uncheckedSentences } from './sentence-locks.ts';

/** What a target says, in the team's language; `text` null while it is asked, or with its problem. */
export interface Back {
  of: string;
  text: string | null;
  problem: ProblemView | null;
  /** What a model says of it; null: none does. */
  opinion: BackView['opinions'][number];
}

export interface HandEdits {
  editTarget(index: number, target: string): void;
  release(index: number): void;
  /** Checks what was written by hand; nothing when there is none. */
  check(): Promise<void>;
  /** Null where nobody translates back. */
  translateBack: ((index: number) => void) | null;
  /** By the sentence's place; holds only for the target that it names. */
  backs: ReadonlyMap<number, Back>;
}

/** What the agent does with the customer's sentences themselves. */
export function useHandEdits(
  task: ReplyTask | null,
  state: DraftState | null,
  setState: Dispatch<SetStateAction<DraftState | null>>,
  parts: {
    signal(): AbortSignal;
    fail(failure: Failure): void;
    translate(state: DraftState, indexes: number[]): Promise<void>;
  },
): HandEdits {
  const [backs, setBacks] = useState<ReadonlyMap<number, Back>>(new Map());
  const asked = useRef(new Set<string>());

  async function translateBack(index: number): Promise<void> {
    const sentence = state?.sentences[index];
    const of = sentence?.target;
    if (!task?.translateBack || !state || !of) return;
    const put = (back: Back) => setBacks((all) => new Map(all).set(index, back));
    put({ of, text: null, problem: null, opinion: null });
    const written = [sentence.source.slice(0, 4000)];
    const body = { sentences: [of], written, language: state.language };
    const answer = await task.translateBack(body, parts.signal());
    const pair = answer.ok ? answer.value.pairs[0] : undefined;
    const code = answer.ok ? 'refused' : answer.failure.code;
    const problem = pair?.problem ?? { code, engine: null, detail: null };
    const opinion = (answer.ok ? answer.value.opinions[0] : null) ?? null;
    put({ of, text: pair?.target ?? null, problem: pair?.target ? null : problem, opinion });
  }

  // Where a check failed, the agent sees what the customer would read.
  const failing = state === null ? [] : failedChecks(state).flatMap(({ pair }) => pair ?? []);
  useEffect(() => {
    if (task?.engine.state !== 'working' || !task.translateBack) return;
    for (const index of new Set(failing)) {
      const of = state?.sentences[index]?.target;
      if (!of || asked.current.has(of)) continue;
      asked.current.add(of);
      void translateBack(index);
    }
  });

  return {
    editTarget: (index, target) =>
      setState((latest) => latest && editTarget(latest, index, target)),
    release(index) {
      if (!state) return;
      const released = releaseSentence(state, index);
      setState(released);
      if (task?.engine.state === 'working') void parts.translate(released, [index]);
    },
    async check() {
      const indexes = state === null ? [] : uncheckedSentences(state);
      if (!task || !state || indexes.length === 0) return;
      const pairs = indexes.map((index) => ({
        source: state.sentences[index]?.source.trim() ?? '',
        target: state.sentences[index]?.target ?? '',
      }));
      const answer = await task.check({ pairs, language: state.language }, parts.signal());
      if (!answer.ok) return parts.fail(answer.failure);
      setState((latest) => latest && takeChecks(latest, indexes, pairs, answer.value.checks));
    },
    translateBack: task?.translateBack ? (index) => void translateBack(index) : null,
    backs,
  };
}
