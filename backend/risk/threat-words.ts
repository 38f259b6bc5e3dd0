import type { LanguageTag, Span, ThreatKind } from '../domain.ts';
import { THREAT_KINDS } from '../domain.ts';
import { type FoldedText, foldText, type Marks } from '../folded-text.ts';
import { adjacentPattern, phrasePattern } from '../phrase-pattern.ts';
import { ar } from './threats/ar.ts';
import { da } from './threats/da.ts';
import { de } from './threats/de.ts';
import { DISPUTES } from './threats/disputes.ts';
import { en } from './threats/en.ts';
import { es } from './threats/es.ts';
import { fr } from './threats/fr.ts';
import { hi } from './threats/hi.ts';
import { id } from './threats/id.ts';
import { international } from './threats/international.ts';
import { it } from './threats/it.ts';
import { ja } from './threats/ja.ts';
import { ko } from './threats/ko.ts';
import { nl } from './threats/nl.ts';
import { pl } from './threats/pl.ts';
import { pt } from './threats/pt.ts';
import { ru } from './threats/ru.ts';
import { sv } from './threats/sv.ts';
import { th } from './threats/th.ts';
import type { ThreatLexicon } from './threats/threat-lexicon.ts';
import { tr } from './threats/tr.ts';
import { uk } from './threats/uk.ts';
import { vi } from './threats/vi.ts';
import { VIOLENCE } from './threats/violence.ts';
import { zh } from './threats/zh.ts';

export interface Threat {
  kind: ThreatKind;
  /** Where it stands in the text as given. */
  span: Span;
  /** The customer's own words there. */
  words: string;
}

interface Detector {
  marks: Marks;
  kinds: { kind: ThreatKind; pattern: RegExp }[];
  harmless: RegExp | null;
  /** What takes back a dispute or a claim, and nothing else. */
  noDispute: RegExp | null;
  before: RegExp | null;
  after: RegExp | null;
}

const LEXICONS: Record<string, ThreatLexicon> = {
  en,
  de,
  ja,
  es,
  fr,
  pt,
  ar,
  th,
  ko,
  ru,
  zh,
  it,
  nl,
  pl,
  tr,
  vi,
  id,
  uk,
  hi,
  sv,
  da,
};
const DISPUTED: ReadonlySet<ThreatKind> = new Set(['dispute', 'marketplace_claim']);
/** Primary subtags of the languages that have a lexicon. */
export const THREAT_LANGUAGES: readonly string[] = Object.keys(LEXICONS);

const INTERNATIONAL_KINDS = kindsOf(international.phrases, international);
/** Where the language is unknown, nothing takes a word of all languages back. */
const INTERNATIONAL = { kinds: INTERNATIONAL_KINDS, ...surroundingsOf(international, [], []) };
const DETECTORS = new Map(
  Object.entries(LEXICONS).map(([language, lexicon]) => [language, detectorsOf(language, lexicon)]),
);

const ALL_DETECTORS = [...[...DETECTORS.values()].flatMap(([, ...own]) => own), INTERNATIONAL];

/**
 * What the customer threatens with, in the order of the text: in the text's language, and in the
 * words that all languages share. A text of unknown language (`und`, or one without a lexicon) is
 * looked at in all of them. Whoever says "I paid with PayPal" threatens with nothing, and neither
 * does "I do not want to leave a bad review".
 */
export function findThreats(text: string, language: LanguageTag): Threat[] {
  const folded = { loose: foldText(text), exact: foldText(text, 'exact') };
  const own = DETECTORS.get((language.split('-')[0] ?? '').toLowerCase());
  const detectors = own ?? ALL_DETECTORS;
  const threats = detectors.flatMap((detector) => findWith(detector, folded[detector.marks], text));
  threats.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return withoutOverlaps(threats);
}

function findWith(detector: Detector, folded: FoldedText, text: string): Threat[] {
  const harmless = placesOf(detector.harmless, folded);
  const noDispute = placesOf(detector.noDispute, folded);
  const threats: Threat[] = [];
  for (const { kind, pattern } of detector.kinds) {
    for (const match of folded.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start === end) continue;
      const isAbout = (place: Span) => place.start < end && start < place.end;
      if (harmless.some(isAbout)) continue;
      if (DISPUTED.has(kind) && noDispute.some(isAbout)) continue;
      if (detector.before?.test(folded.text.slice(Math.max(0, start - 60), start))) continue;
      if (detector.after?.test(folded.text.slice(end, end + 40))) continue;
      const span = { start: folded.at[start] ?? 0, end: folded.at[end] ?? text.length };
      threats.push({ kind, span, words: text.slice(span.start, span.end) });
    }
  }
  return threats;
}

function placesOf(pattern: RegExp | null, { text }: FoldedText): Span[] {
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** The same kind found twice at one place, by two languages or two phrases, counts once. */
function withoutOverlaps(threats: Threat[]): Threat[] {
  const kept: Threat[] = [];
  const endOf = new Map<ThreatKind, number>();
  for (const threat of threats) {
    if (threat.span.start < (endOf.get(threat.kind) ?? 0)) continue;
    endOf.set(threat.kind, threat.span.end);
    kept.push(threat);
  }
  return kept;
}

/** First the words of all languages, which this one may take back; then its own, then violence. */
function detectorsOf(language: string, lexicon: ThreatLexicon): Detector[] {
  const { opened, none } = DISPUTES[language] ?? { opened: [], none: [] };
  const violence = VIOLENCE[language] ?? { phrases: [], harmless: [] };
  const dispute = [...lexicon.phrases.dispute, ...opened];
  const surroundings = surroundingsOf(lexicon, lexicon.harmless, none);
  return [
    { kinds: INTERNATIONAL_KINDS, ...surroundings },
    { kinds: kindsOf({ ...lexicon.phrases, dispute }, lexicon), ...surroundings },
    // Apart from the others: what is harmless about a product may still be a threat to somebody.
    {
      kinds: kindsOf({ safety: violence.phrases }, lexicon),
      ...surroundingsOf(lexicon, violence.harmless, []),
    },
  ];
}

function kindsOf(
  phrases: Partial<ThreatLexicon['phrases']>,
  lexicon: ThreatLexicon,
): Detector['kinds'] {
  return THREAT_KINDS.flatMap((kind) => {
    const pattern = phrasePattern(phrases[kind] ?? [], lexicon);
    return pattern === null ? [] : [{ kind, pattern }];
  });
}

function surroundingsOf(
  lexicon: ThreatLexicon,
  harmless: string[],
  noDispute: string[],
): Omit<Detector, 'kinds'> {
  return {
    marks: lexicon.marks ?? 'loose',
    harmless: phrasePattern(harmless, lexicon),
    noDispute: phrasePattern(noDispute, lexicon),
    before: adjacentPattern(lexicon.takenBackBefore, 'before', lexicon),
    after: adjacentPattern(lexicon.takenBackAfter, 'after', lexicon),
  };
}
