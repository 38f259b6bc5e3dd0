import type { Span } from '../../domain.ts';

const END = /[。！？]+["”』」’)）]*|[!?…]+["”»)]*(?=\s|$)|\.+["”»)]*(?=\s|$)|\n+/g;
/** After these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nos|nr|bzw|ca|ggf|inkl|exkl|zzgl|evtl|str|hr|fr|tel|art|usw|max|min|z\.\s?b|d\.\s?h|u\.\s?a|o\.\s?ä|m|mme|mlle|n|réf|env|sr|sra|srta|dr|dra|d|dña|núm|ref|aprox|sig|sig\.ra|dott|dhr|mevr|p|ul|np|tzn|godz|т|г|ул|д|руб|стр|approx|e\.g|i\.e|a\.m|p\.m|vs|etc|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|p\.\s?ej|v|b\.v|bijv|incl|excl|av)$/iu;
const ORDINAL = /(?:^|[^\d.,])\d{1,2}$/;
/** In these, `25.` is a day. */
const WITH_ORDINALS = new Set(['de', 'pl', 'cs', 'sk', 'da', 'nb', 'fi', 'hu', 'hr', 'sl', 'et']);

/**
 * Cuts a reply into sentences, in microseconds: `splitSentences` asks the platform's segmenter,
 * which takes longer than the whole gate may.
 */
export function cutSentences(text: string, language: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const add = (end: number) => {
    const piece = text.slice(from, end);
    if (/[\p{L}\d]/u.test(piece)) sentences.push({ start: from, end });
    else if (sentences.length > 0) (sentences.at(-1) as Span).end = end;
    from = end;
  };
  for (const match of text.matchAll(END)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const isStop = match[0].startsWith('.') && !match[0].startsWith('..');
    if (isStop && ABBREVIATION.test(before)) continue;
    if (isStop && WITH_ORDINALS.has(language) && ORDINAL.test(before)) continue;
    const end = match.index + match[0].length;
    if (end > from) add(end);
  }
  if (from < text.length) add(text.length);
  return sentences;
}
