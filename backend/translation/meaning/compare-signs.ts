import type { Difference } from './difference.ts';
import type { Meaning } from './read-meaning.ts';

/** A minus in front of a degree, or "below zero" in words, of all languages at once. */
const BELOW_ZERO =
  /(?<![\d\p{L}.,)])(?<!\d )[-−–]\s?(?=\d+(?:[.,]\d+)?\s?(?:°|º|℃|度|grad|degr|grados|graus|gradi|stopni|градус|도))|零下|负(?=\d)|氷点下|マイナス ?(?=\d)|영하|minus (?=\d)|below zero|sub zero|below freezing|unter null|unter dem gefrierpunkt|moins (?=\d+ ?(?:°|degr))|sous zéro|bajo cero|menos (?=\d+ ?(?:°|grad))|abaixo de zero|negativos?(?= )|sotto (?:lo )?zero|meno (?=\d+ ?(?:°|grad))|onder (?:nul|het vriespunt)|min (?=\d+ ?(?:°|graden))|poniżej zera|mróz|mroz\p{L}*|ниже нуля|минус (?=\d)|мороз\p{L}*/gu;
/** Only where both speak of degrees: a dash before a number is seldom a sign. */
const DEGREES =
  /\d\s?(?:°|º|℃)|\d ?(?:摄氏)?度|\d ?(?:grad|degr|grados|graus|gradi|graden|stopni|градус|도)/u;

/** "5 °C" against "-5 °C". */
export function compareSigns(source: Meaning, target: Meaning): Difference[] {
  if (!DEGREES.test(source.folded) || !DEGREES.test(target.folded)) return [];
  const [lost, added] = [source, target].map(({ folded }) =>
    [...folded.matchAll(BELOW_ZERO)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  );
  if (lost === undefined || added === undefined) return [];
  if (lost.length > 0 === added.length > 0) return [];
  return [{ kind: 'numbers', reason: 'token:sign', source: lost, target: added }];
}
