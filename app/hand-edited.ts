import type { CheckView } from '../backend/http/contract.ts';
import { type DraftState, mergeChecks, type Sentence } from './draft-state.ts';

/** The agent writes in the customer's language: that sentence stays as it is from now on. */
export function editTarget(state: DraftState, index: number, target: string): DraftState {
  return {
    ...state,
    touched: true,
    inserted: false,
    sentences: state.sentences.map((one, at) =>
      at === index ? { ...one, target, origin: 'agent', problem: null, locked: true } : one,
    ),
  };
}

/** Gives a sentence back to the engines: its translation is made anew. */
export function releaseSentence(state: DraftState, index: number): DraftState {
  return {
    ...state,
    inserted: false,
    sentences: state.sentences.map((one, at) =>
      at === index ? { ...one, locked: false, translatedFrom: '' } : one,
    ),
  };
}

/** What a comparison of the sentences at `indexes` found. */
export function takeChecks(state: DraftState, indexes: number[], checks: CheckView[]): DraftState {
  return { ...state, checks: mergeChecks(state.checks, indexes, checks), overruled: false };
}

/** A locked sentence whose source says something else than when the target was written. */
export const isBehind = (one: Sentence) =>
  one.locked && one.source.trim() !== one.translatedFrom.trim();
