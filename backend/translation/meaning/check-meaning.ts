import type { LanguageTag, Span } from '../../domain.ts';
import { alignSentences, type Group } from './align-sentences.ts';
import { compareBounds } from './compare-bounds.ts';
import { compareContent } from './compare-content.ts';
import { compareContrast } from './compare-contrast.ts';
import { compareCrossed, readItems } from './compare-crossed.ts';
import { compareDenials } from './compare-denials.ts';
import { compareDeeds, compareDoers } from './compare-doers.ts';
import { compareFamilies } from './compare-families.ts';
import { compareNumberOrder } from './compare-number-order.ts';
import { compareOrder } from './compare-order.ts';
import { compareSayings } from './compare-sayings.ts';
import { compareScripts } from './compare-scripts.ts';
import { compareSigns } from './compare-signs.ts';
import { compareTokens, kindOfToken } from './compare-tokens.ts';
import { type Difference, MEANING_KINDS, type MeaningKind } from './difference.ts';
import { type Meaning, type Part, partOf, readMeaning } from './read-meaning.ts';
import { weighed } from './weights.ts';
import { kindsOfNotion } from './what-is-asked.ts';

export interface MeaningCheck {
  kind: MeaningKind;
  ok: boolean;
  /** Only when not ok: the differing words of each side, as they stand there. */
  source: string[];
  target: string[];
}

export interface MeaningVerdict {
  /** One for each kind that either side speaks of. */
  checks: MeaningCheck[];
  /**
   * False: of one of the languages we have no words (or a text is too long to be a reply). Then ids, amounts, dates and numbers were
   * compared, and nothing was asked about denials, promises and conditions.
   */
  isComplete: boolean;
}

/** No reply is as long; what a stranger sends must not cost more than this. */
const MOST_SIGNS = 20_000;

export interface WrittenText {
  text: string;
  language: LanguageTag;
}

/**
 * Reads a reply and its translation side by side and says where they do not mean the same, without
 * any engine and in well under a millisecond. What it does not see: docs/decisions/0018.
 */
export function checkMeaning(source: WrittenText, target: WrittenText): MeaningVerdict {
  const { there, here, isComplete, differences: found } = findDifferences(source, target);
  const differences = weighed(found);
  const spoken = new Set([there, here].flatMap((side) => kindsSpoken(side, isComplete)));
  const checks = MEANING_KINDS.flatMap((kind): MeaningCheck[] => {
    const of = differences.filter((one) => one.kind === kind);
    if (of.length > 0) {
      const lost = wordsAt(
        source.text,
        of.flatMap((one) => one.source),
      );
      const added = wordsAt(
        target.text,
        of.flatMap((one) => one.target),
      );
      return [{ kind, ok: false, source: lost, target: added }];
    }
    return spoken.has(kind) ? [{ kind, ok: true, source: [], target: [] }] : [];
  });
  return { checks, isComplete };
}

/** Every difference, also those that count too little to be shown. */
export function findDifferences(source: WrittenText, target: WrittenText) {
  const there = readMeaning(source.text.slice(0, MOST_SIGNS), source.language);
  const here = readMeaning(target.text.slice(0, MOST_SIGNS), target.language);
  const isWhole = Math.max(source.text.length, target.text.length) <= MOST_SIGNS;
  const isComplete = isWhole && there.hasWords && here.hasWords;
  const differences: Difference[] = [
    ...compareTokens(there, here),
    ...compareSigns(there, here),
    ...compareScripts(here),
  ];
  if (isComplete) {
    differences.push(...compareBounds(there, here));
    for (const group of alignSentences(there, here)) {
      differences.push(...compareGroup(there, here, group));
    }
  }
  return { there, here, isComplete, differences };
}

function compareGroup(there: Meaning, here: Meaning, { source, target }: Group): Difference[] {
  const [a, b] = [partOf(there, source), partOf(here, target)];
  const content = compareContent(a, b, there, here);
  if (a.span === null || b.span === null) return content;
  const [mine, theirs] = [readItems(a, there), readItems(b, here)];
  const order = compareOrder(a, b, there, here);
  return [
    ...compareSayings(a.sayings, b.sayings, isQuestion(there, a) || isQuestion(here, b)),
    ...compareDenials({ meaning: there, ...a }, { meaning: here, ...b }, order.isKept),
    ...compareDoers(a, b),
    ...compareDeeds(a, b),
    ...order.differences,
    ...compareFamilies(a, b),
    ...compareCrossed(mine, theirs),
    ...compareContrast(mine, theirs),
    ...compareNumberOrder(mine, theirs),
    ...content,
  ];
}

function isQuestion({ folded }: Meaning, { span }: Part): boolean {
  return span !== null && /[?？]|吗[。，]?|か。/u.test(folded.slice(span.start, span.end + 1));
}

function kindsSpoken(side: Meaning, isComplete: boolean): MeaningKind[] {
  const ofTokens = side.tokens.filter((one) => !one.weak).map(kindOfToken);
  if (!isComplete) return ofTokens;
  const strong = side.sayings.filter((one) => !one.weak);
  return [...ofTokens, ...strong.flatMap((one) => kindsOfNotion(one.notion))];
}

function wordsAt(text: string, spans: Span[]): string[] {
  const apart: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return [...new Set(apart.map(({ start, end }) => text.slice(start, end).trim()))];
}
