import type { LanguageTag, Span } from '../../domain.ts';
import type { Act } from './concepts/acts.ts';
import { actsOf, baseLanguage, doersOf } from './languages.ts';
import { findPhrases, isLonger, type PhraseHit } from './phrase-trie.ts';
import type { Deed } from './read-meaning.ts';
import type { Doer } from './words/doers.ts';

/** Their verb stands last, and tells who does it. */
const VERB_LAST = new Set(['ja', 'ko']);
/** In `sende ich` and `pago yo` who does it stands behind; in "sending you" nobody does. */
const VERB_FIRST = new Set(['de', 'nl', 'es', 'pt', 'it', 'pl', 'ru']);
const hides = (outer: PhraseHit<string>, inner: PhraseHit<string>) =>
  isLonger(outer, inner) || (outer.notion === 'none' && inner.notion !== 'none');

/** What is done in a text, and by whom as far as the clause says so. */
export function readDeeds(
  folded: string,
  language: LanguageTag,
  clauseAt: (place: number) => number,
): Deed[] {
  const [acts, doers] = [actsOf(language), doersOf(language)];
  if (acts === null || doers === null) return [];
  const said = new Map<number, PhraseHit<Doer>[]>();
  for (const hit of findPhrases(doers, folded, hides)) {
    if (hit.notion === 'none') continue;
    const clause = clauseAt(hit.start);
    said.set(clause, [...(said.get(clause) ?? []), hit]);
  }
  const base = baseLanguage(language);
  const found = withoutInner(findPhrases(acts, folded, hides));
  return found.map((hit) => {
    const { notion: act, start, end } = hit;
    const clause = clauseAt(start);
    // The verb at the end is of the last deed only.
    const isOther =
      VERB_LAST.has(base) &&
      found.some((two) => two.start > start && clauseAt(two.start) === clause);
    const doer = isOther ? null : doerOf(hit, said.get(clause) ?? [], base);
    return { act, start, end, clause, doer };
  });
}

function doerOf(deed: Span, said: PhraseHit<Doer>[], language: string): Deed['doer'] {
  if (said.some(({ notion }) => notion === 'told')) return 'you';
  const reach = VERB_FIRST.has(language) ? 1 : -1;
  const found = VERB_LAST.has(language)
    ? said.filter((one) => one.end > deed.start).at(-1)
    : nearestOf(said.filter((one) => one.start <= deed.end + reach || one.end <= deed.end));
  if (found === undefined) return null;
  return found.notion === 'we' || found.notion === 'third' ? found.notion : 'you';
}

/** In "we send you" and `nous vous envoyons` the first of the two does it. */
function nearestOf(before: PhraseHit<Doer>[]): PhraseHit<Doer> | undefined {
  const [last, previous] = [before.at(-1), before.at(-2)];
  const isObject = last !== undefined && previous !== undefined && last.start - previous.end <= 1;
  return isObject ? previous : last;
}

/** Of "send it back" the "send" is no deed of its own. */
function withoutInner(hits: PhraseHit<Act>[]): PhraseHit<Act>[] {
  return hits.filter(
    (one) =>
      one.notion !== 'none' &&
      !hits.some(
        (outer) =>
          outer.isOpen && outer.start <= one.start && one.end <= outer.end && isLonger(outer, one),
      ),
  );
}
