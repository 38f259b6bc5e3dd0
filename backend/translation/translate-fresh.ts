import PQueue from 'p-queue';
import { storableText } from '../storable-text.ts';
import { reportKept } from './kept-tokens.ts';
import { maskPersonalData } from './personal-data.ts';
import type { TranslatedSentence, TranslationJob, TranslationProblem } from './translate-text.ts';
import { type SegmentResult, type Term, type Translator, TranslatorError } from './translator.ts';

export interface FreshParts {
  /** All engines in their order; null when none is connected. */
  translator: Translator | null;
  signal: AbortSignal;
}

/** What goes to the engine together. Smaller than engines allow: a group that is there is there. */
const GROUP = { sentences: 15, characters: 3_000 };
const AT_ONCE = 3;

/** Sentences that nobody has translated yet, by the engine, in groups that fail by themselves. */
export async function translateFresh(
  asked: { text: string; terms: Term[] }[],
  job: TranslationJob,
  { translator, signal }: FreshParts,
): Promise<TranslatedSentence[]> {
  if (asked.length === 0) return [];
  if (translator === null) {
    return asked.map(({ text }) =>
      nothing(text, { code: 'no_engine', engine: null, detail: null }),
    );
  }
  const startedAt = performance.now();
  const queue = new PQueue({ concurrency: AT_ONCE });
  const groups = await Promise.all(
    groupsOf(asked).map((group) =>
      queue.add(() => translateGroup(group, job, { translator, signal, startedAt })),
    ),
  );
  return groups.flat();
}

async function translateGroup(
  group: { text: string; terms: Term[] }[],
  {
    ticketId,
    sourceLanguage,
    targetLanguage,
    context,
    withinMs,
    masked,
    politeness,
    style,
  }: TranslationJob,
  parts: { translator: Translator; signal: AbortSignal; startedAt: number },
): Promise<TranslatedSentence[]> {
  const { translator, signal, startedAt } = parts;
  const all = (problem: TranslationProblem) => group.map(({ text }) => nothing(text, problem));
  const late = {
    code: 'translator_timeout',
    engine: translator.displayName,
    detail: null,
  } as const;
  if (signal.aborted) return all(late);
  const terms = new Map(group.flatMap((one) => one.terms).map((term) => [term.source, term]));
  try {
    const engine = masked === null ? translator : maskPersonalData(translator, masked.names);
    const results = await engine.translate({
      segments: group.map(({ text }) => text),
      sourceLanguage: sourceLanguage === 'und' ? null : sourceLanguage,
      targetLanguage,
      context,
      signal,
      ticketId,
      politeness: politeness ?? null,
      style: style ?? null,
      ...(withinMs === undefined ? {} : { withinMs: withinMs - (performance.now() - startedAt) }),
      ...(terms.size === 0 ? {} : { terms: [...terms.values()] }),
    });
    return group.map(({ text }, index) => judge(text, results[index]));
  } catch (error) {
    if (error instanceof TranslatorError) {
      return all({ code: `translator_${error.kind}`, engine: error.engine, detail: error.message });
    }
    if (signal.aborted) return all(late);
    throw error;
  }
}

/** A sentence without a translation, and why. */
export function nothing(source: string, problem: TranslationProblem | null): TranslatedSentence {
  return { source, target: null, engine: null, problem };
}

function judge(source: string, result: SegmentResult | undefined): TranslatedSentence {
  if (result?.kind !== 'translated' || result.text.trim() === '') {
    const detail = result?.kind === 'refused' ? result.detail : null;
    return nothing(source, { code: 'refused', engine: result?.engine ?? null, detail });
  }
  const { engine } = result;
  const text = storableText(result.text);
  const { ok, missing, extra } = reportKept(source, text);
  const detail = [...missing, ...extra].join(', ');
  return {
    source,
    target: text,
    engine,
    problem: ok ? null : { code: 'tokens_lost', engine, detail },
  };
}

function groupsOf<T extends { text: string }>(asked: T[]): T[][] {
  const groups: T[][] = [];
  let characters = 0;
  for (const one of asked) {
    const last = groups.at(-1);
    const fits = last !== undefined && last.length < GROUP.sentences;
    if (fits && characters + one.text.length <= GROUP.characters) {
      last.push(one);
      characters += one.text.length;
    } else {
      groups.push([one]);
      characters = one.text.length;
    }
  }
  return groups;
}
