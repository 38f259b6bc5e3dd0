import type { CheckView } from '../backend/http/contract.ts';
import { type DraftState, mergeChecks, type Sentence } from './draft-state.ts';

/**
 * A sentence that the agent wrote by hand in the customer's language is hers: it is locked, and no
 * translation touches it until she releases it. What it says is checked all the same.
 */

const change = (state: DraftState, index: number, part: Partial<Sentence>): DraftState => ({
  ...state,
  sentences: state.sentences.map((one, at) => (at === index ? { ...one, ...part } : one)),
});

/** The agent writes the target itself; it belongs to what the source says now. */
export function editTarget(state: DraftState, index: number, target: string): DraftState {
  const { source } = state.sentences[index] ?? { source: '' };
  const by = { target, origin: 'agent', problem: null, translatedFrom: source };
  return {
    ...change(state, index, { ...by, isLocked: true, isUnchecked: true }),
    touched: true,
    inserted: false,
    overruled: false,
  };
}

/** Its translation is made anew from the source. */
export function releaseSentence(state: DraftState, index: number): DraftState {
  return {
    ...change(state, index, { isLocked: false, isUnchecked: false, translatedFrom: '' }),
    touched: true,
    inserted: false,
  };
}

/** The source was changed since the agent wrote the target. */
export const isLeftBehind = (one: Sentence): boolean =>
  one.isLocked && one.source.trim() !== one.translatedFrom.trim();

/** Sentences that nothing has checked as they now stand. */
export function uncheckedSentences(state: DraftState): number[] {
  return state.sentences.flatMap((one, index) =>
    one.isUnchecked && one.source.trim() !== '' && one.target ? [index] : [],
  );
}

/** Takes in the checks of the sentences at `indexes`; one that was changed meanwhile waits on. */
export function takeChecks(
  state: DraftState,
  indexes: number[],
  sent: { source: string; target: string }[],
  checks: CheckView[],
): DraftState {
  const isSame = (index: number) => {
    const asked = sent[indexes.indexOf(index)];
    const one = state.sentences[index];
    return asked?.source === one?.source.trim() && asked?.target === one?.target;
  };
  return {
    ...state,
    sentences: state.sentences.map((one, index) =>
      indexes.includes(index) && isSame(index) ? { ...one, isUnchecked: false } : one,
    ),
    checks: mergeChecks(state.checks, indexes, checks),
    overruled: false,
  };
}
