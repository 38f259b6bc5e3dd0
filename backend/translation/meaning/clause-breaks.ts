import type { Notion } from './notions.ts';
import type { PhraseHit } from './phrase-trie.ts';

/** In these a condition closes its clause: what follows is said of something else. */
const CONDITION_ENDS: Record<string, RegExp> = {
  zh: /的话|(?<!成)(?=就(?!近|是|要求|此))|(?=才(?:能|会|可))|(?<![再可])(?=也(?!许))/g,
  ja: /ではなく|でなく|場合(?:は|に|には)?|限り(?:は)?|でしたら|ましたら|(?<=[ただ])ら(?=[ごおぜ改])|[けれせべめえ]ば|(?<=ない)と|ますと/g,
  ko: /아니라|말고|대신|(?:으|하|시|되|라|다)면|경우(?:에는|에)?|때에?는?/g,
};

/** Where a sentence goes on to the next thing without a mark that ends a clause. */
export const AND: Record<string, RegExp> = {
  zh: /、/gu,
  en: /(?<!\p{L})(?:and|while|but)(?!\p{L})/gu,
  de: /(?<!\p{L})(?:und|während)(?!\p{L})/gu,
  fr: /(?<!\p{L})(?:et|tandis)(?!\p{L})/gu,
  es: /(?<!\p{L})(?:y|mientras)(?!\p{L})/gu,
  pt: /(?<!\p{L})(?:e|enquanto)(?!\p{L})/gu,
  it: /(?<!\p{L})(?:e|mentre)(?!\p{L})/gu,
  nl: /(?<!\p{L})(?:en|terwijl)(?!\p{L})/gu,
  pl: /(?<!\p{L})(?:i|oraz|a)(?!\p{L})/gu,
  ru: /(?<!\p{L})(?:и|а)(?!\p{L})/gu,
};

/** Who does something else begins a clause of its own: "we pay it back and you need not return it". */
const NEW_SUBJECTS: Record<string, RegExp> = {
  en: /(?<!\p{L})and (?:you|we|i|it|they)(?!\p{L})/gu,
  de: /(?<!\p{L})und (?:sie|wir|ich|es)(?!\p{L})/gu,
  fr: /(?<!\p{L})et (?:vous|nous|je|il|elle|j')(?!\p{L})/gu,
  es: /(?<!\p{L})y (?:usted|ustedes|nosotros|yo)(?!\p{L})/gu,
  pt: /(?<!\p{L})e (?:você|vocês|nós|eu|o senhor|a senhora)(?!\p{L})/gu,
  it: /(?<!\p{L})e (?:lei|voi|noi|io)(?!\p{L})/gu,
  nl: /(?<!\p{L})en (?:u|wij|we|ik|je)(?!\p{L})/gu,
  pl: /(?<!\p{L})(?:i|a) (?:państwo|pan|pani|my)(?!\p{L})/gu,
  ru: /(?<!\p{L})(?:и|а) (?:вы|мы|я)(?!\p{L})/gu,
};

/** `3. März`: a dot that ends nothing. */
const IN_DATE = /\d\. (?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)/u;

/** Where a new clause begins, which a denial does not reach. */
export function clauseBreaks(
  folded: string,
  language: string,
  hits: PhraseHit<Notion>[],
): number[] {
  const marks =
    language === 'ja'
      ? /[,;:!?()。！？；，、（）–—]|\.\s|\n/g
      : /[,;:!?()。！？；，（）–—]|\.\s|\n/g;
  const breaks = [...folded.matchAll(marks)]
    .filter(
      ({ index }) =>
        !(/\d/.test(folded[index - 1] ?? '') && /\d/.test(folded[index + 1] ?? '')) &&
        !IN_DATE.test(folded.slice(Math.max(0, index - 2), index + 6)),
    )
    .map(({ index }) => index);
  const conditionEnds = CONDITION_ENDS[language];
  if (conditionEnds !== undefined) {
    for (const { index, 0: end } of folded.matchAll(conditionEnds)) breaks.push(index + end.length);
  }
  const subjects = NEW_SUBJECTS[language];
  if (subjects !== undefined) {
    for (const { index } of folded.matchAll(subjects)) breaks.push(index);
  }
  for (const hit of hits) {
    if (hit.notion === 'but' || hit.notion === 'rather') breaks.push(hit.start);
    const isFront = conditionEnds === undefined && !hit.weak && hit.notion === 'cond';
    if (isFront) breaks.push(hit.start);
  }
  return breaks.sort((a, b) => a - b);
}
