import type { CheckView, DraftView, PairView, ReplyView } from '../backend/http/contract.ts';
import { linesOf, SUBJECT } from './draft-text.ts';
import { uncheckedSentences } from './sentence-locks.ts';

/** One sentence of the reply that the agent is making. */
export interface Sentence extends PairView {
  /** The source that `target` belongs to; differs from `source` once the agent has edited it. */
  translatedFrom: string;
  /** Sentences of one paragraph are inserted as one; {@link SUBJECT} stands above them all. */
  paragraph: number;
  /** The agent wrote the target by hand; see `sentence-locks.ts`. */
  isLocked: boolean;
  /** Nothing has checked the two as they now stand. */
  isUnchecked: boolean;
}

export interface DraftState {
  draftId: string | null;
  kind: 'model' | 'template' | 'own';
  language: string;
  sentences: Sentence[];
  checks: CheckView[];
  /** The agent has seen the failed checks and takes the reply as it is. */
  overruled: boolean;
  /** The agent has changed something: a new draft must not replace it unasked. */
  touched: boolean;
  inserted: boolean;
  /** Tells the customer of the machine, in the reply's language; null: not wished. */
  machineNotice: string | null;
}

export function adoptDraft(draft: DraftView): DraftState {
  return {
    draftId: draft.draftId,
    kind: draft.kind,
    language: draft.language,
    sentences: draft.pairs.map((pair, paragraph) => ({
      ...pair,
      translatedFrom: pair.source,
      paragraph,
      ...FREE,
    })),
    checks: draft.checks,
    overruled: false,
    touched: false,
    inserted: false,
    machineNotice: null,
  };
}

/** As an engine or a template gave it. */
const FREE = { isLocked: false, isUnchecked: false };

/** Our API takes no longer sentence. */
const MOST_CHARACTERS = 4000;

/** A reply that the agent wrote as a whole; nothing of it is translated yet. */
export function adoptOwnText(
  text: string,
  locale: string,
  language: string,
  subject = '',
): DraftState {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const paragraphs = linesOf(text).map((line) =>
    Array.from(segmenter.segment(line), ({ segment }) => segment.trim())
      .filter(Boolean)
      .flatMap(cutLong),
  );
  const sentences = paragraphs.flatMap((parts, paragraph) =>
    parts.map((source) => ({ ...untranslated(source), paragraph })),
  );
  const title = subject.trim();
  if (title !== '') sentences.unshift({ ...untranslated(title), paragraph: SUBJECT });
  return {
    draftId: null,
    kind: 'own',
    language,
    sentences,
    checks: [],
    overruled: false,
    touched: true,
    inserted: false,
    machineNotice: null,
  };
}

/** At the last space before the limit, else at the limit. */
function cutLong(sentence: string): string[] {
  if (sentence.length <= MOST_CHARACTERS) return [sentence];
  const space = sentence.lastIndexOf(' ', MOST_CHARACTERS);
  const at = space > MOST_CHARACTERS / 2 ? space : MOST_CHARACTERS;
  return [sentence.slice(0, at).trim(), ...cutLong(sentence.slice(at).trim())];
}

/** The agent's own words as the reply itself, in the language they are written in. */
export function adoptAsWritten(text: string, language: string, subject = ''): DraftState {
  const own = adoptOwnText(text, language, language, subject);
  const sentences = own.sentences.map((one) => ({
    ...one,
    target: one.source,
    origin: 'agent',
    translatedFrom: one.source,
  }));
  return { ...own, sentences };
}

const untranslated = (source: string) => ({
  source,
  target: null,
  origin: null,
  problem: null,
  citations: [],
  translatedFrom: '',
  ...FREE,
});

export function editSentence(state: DraftState, index: number, source: string): DraftState {
  return {
    ...state,
    touched: true,
    inserted: false,
    sentences: state.sentences.map((one, at) =>
      at === index ? { ...one, source, isUnchecked: one.isLocked } : one,
    ),
  };
}

/** Puts another target in place of one that failed a check; the agent vouches for it. */
export function mendSentence(state: DraftState, index: number, target: string): DraftState {
  return {
    ...state,
    touched: true,
    sentences: state.sentences.map((one, at) =>
      at === index ? { ...one, target, origin: 'agent' } : one,
    ),
    checks: state.checks.map((check) =>
      !check.ok && check.pair === index
        ? { ...check, ok: true, source: [], target: [], pair: null }
        : check,
    ),
  };
}

const isEmpty = (one: Sentence) => one.source.trim() === '';

/** Sentences whose target does not belong to what the agent reads. Emptied ones are left out. */
export function staleSentences(state: DraftState): number[] {
  return state.sentences.flatMap((one, index) =>
    !isEmpty(one) && !one.isLocked && one.source.trim() !== one.translatedFrom.trim()
      ? [index]
      : [],
  );
}

/** Sentences that were sent to an engine and came back without a target. */
export function missingSentences(state: DraftState): number[] {
  return state.sentences.flatMap((one, index) =>
    !isEmpty(one) && one.target === null && one.source.trim() === one.translatedFrom.trim()
      ? [index]
      : [],
  );
}

/** A check counts only while the sentence that it speaks of stands as it was checked. */
export function failedChecks(state: DraftState): CheckView[] {
  const stale = new Set(staleSentences(state));
  return state.checks.filter(
    ({ ok, pair }) =>
      !ok && (pair === null || !(stale.has(pair) || isEmpty(state.sentences[pair] as Sentence))),
  );
}

/**
 * Takes in the translation of the sentences at `indexes`. One that the agent has meanwhile edited
 * again keeps its new source and stays stale.
 */
export function takeTranslation(
  state: DraftState,
  indexes: number[],
  sent: string[],
  reply: ReplyView,
): DraftState {
  const sentences = state.sentences.map((one, index) => {
    const at = indexes.indexOf(index);
    const pair = at === -1 ? undefined : reply.pairs[at];
    if (!pair || one.isLocked) return one;
    const { target, origin, problem, citations } = pair;
    return { ...one, target, origin, problem, citations, translatedFrom: sent[at] ?? '' };
  });
  const checks = mergeChecks(state.checks, indexes, reply.checks);
  const { language, machineNotice } = reply;
  return { ...state, language, machineNotice, sentences, checks, overruled: false };
}

/** Answers about other sentences stay; one kind that passes everywhere is one passed check. */
export function mergeChecks(old: CheckView[], indexes: number[], fresh: CheckView[]): CheckView[] {
  const moved = fresh.map((check) => ({
    ...check,
    pair: check.pair === null ? null : (indexes[check.pair] ?? null),
  }));
  const failed = [
    ...old.filter(({ ok, pair }) => !ok && pair !== null && !indexes.includes(pair)),
    ...moved.filter(({ ok }) => !ok),
  ];
  const kinds = new Set([...old, ...moved].map(({ kind }) => kind));
  const passed = [...kinds]
    .filter((kind) => !failed.some((check) => check.kind === kind))
    .map((kind) => ({ kind, ok: true, source: [], target: [], pair: null }));
  return [...passed, ...failed];
}

export type NextStep =
  | { kind: 'translate'; indexes: number[] }
  /** Engines have answered with nothing for these. */
  | { kind: 'retry'; indexes: number[] }
  /** Written by hand, and not checked since. */
  | { kind: 'check'; indexes: number[] }
  | { kind: 'mend'; check: CheckView }
  | { kind: 'insert' }
  | { kind: 'inserted' }
  | { kind: 'empty' };

/** What the one primary button does now. */
export function nextStep(state: DraftState): NextStep {
  if (state.sentences.every(isEmpty)) return { kind: 'empty' };
  const stale = staleSentences(state);
  if (stale.length > 0) return { kind: 'translate', indexes: stale };
  const missing = missingSentences(state);
  if (missing.length > 0) return { kind: 'retry', indexes: missing };
  const unchecked = uncheckedSentences(state);
  if (unchecked.length > 0 && !state.overruled) return { kind: 'check', indexes: unchecked };
  const [check] = failedChecks(state);
  if (check && !state.overruled) return { kind: 'mend', check };
  return { kind: state.inserted ? 'inserted' : 'insert' };
}

/** What is put into the editor and recorded, in order. */
export function insertedPairs(
  state: DraftState,
): { source: string; target: string; origin: string | null }[] {
  return state.sentences.flatMap(({ source, target, origin }) =>
    source.trim() === '' || target === null ? [] : [{ source, target, origin }],
  );
}
