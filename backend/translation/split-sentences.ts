import type { LanguageTag } from '../domain.ts';

export interface Sentence {
  text: string;
  /** What stood between this sentence and the next: nothing, a space, or line breaks. */
  gapAfter: string;
}

/** After these a full stop ends no sentence. */
const ABBREVIATION = new RegExp(
  `(?:^|[\\s(„"«/])(?:${[
    // English
    'Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|approx|Inc|Ltd|Co|Jr|Sr|Dept|Est|Tel|Ref|Art|Vol|Fig|pp?|e\\.g|i\\.e|a\\.m|p\\.m|etc',
    // German, Dutch
    'Nr|Bsp|bzw|ca|evtl|ggf|inkl|exkl|zzgl|Str|Hr|Fr|Abt|Tel|Art|Best|Bestellnr|Kd|usw|vgl|max|min|z|z\\. ?B|d|d\\. ?h|u|u\\. ?a|i|o|dhr|mevr|t\\.a\\.v',
    // French, Spanish, Italian, Portuguese
    'M|MM|Mme|Mmes|Mlle|n|réf|env|Sr|Sra|Srta|Sres|D|Dña|núm|ref|aprox|pág|EE|UU|Sig|Sigg|Dott|art|tel|Exmo|Exma|Sto|Av|R',
    // Polish, Czech, Russian, Turkish, Scandinavian
    'p|ul|nr|tzn|np|č|tj|г|ул|д|кв|руб|т\\. ?д|т\\. ?е|им|стр|Sn|kr|bl\\. ?a|f\\. ?eks|t\\. ?ex',
  ].join('|')})\\.$`,
  'u',
);
/** `1.` at the start of a line counts, `am 25.` is a date: neither ends a sentence. */
const ORDINAL = /(?:^|\s)\d{1,2}\.$/u;
const SINGLE_LETTER = /(?:^|\s)\p{Lu}\.$/u;
const OPENS_NEW = /^[\p{Lu}\p{Lo}¿¡"„«“‘'([]/u;
const ENDS = /[.!?。！？…؟।]["'”’»）)\]]*$/u;

/**
 * Cuts a message into sentences: line breaks first, for customers end sentences with them, then
 * the rules of the language. {@link joinSentences} restores the layout.
 */
export function splitSentences(text: string, language: LanguageTag): Sentence[] {
  const segmenter = segmenterFor(language);
  const sentences: Sentence[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/(\n[\s\n]*)/u)) {
    if (part.trim() === '') {
      const last = sentences.at(-1);
      if (last !== undefined) last.gapAfter += part.replace(/[^\n]/gu, '');
      continue;
    }
    const last = sentences.at(-1);
    if (last !== undefined && !last.gapAfter.includes('\n')) last.gapAfter += ' ';
    const pieces = merge([...segmenter.segment(part)].map((one) => one.segment));
    for (const [index, piece] of pieces.entries()) {
      const trimmed = piece.trim();
      if (trimmed === '') continue;
      const isLast = index === pieces.length - 1;
      sentences.push({ text: trimmed, gapAfter: !isLast && /\s$/u.test(piece) ? ' ' : '' });
    }
  }
  const last = sentences.at(-1);
  if (last !== undefined) last.gapAfter = '';
  return sentences;
}

/**
 * Puts sentences together again. With a language, gaps follow its habits: none between sentences
 * in Chinese and Japanese, a space in all others.
 */
export function joinSentences(sentences: Sentence[], language: LanguageTag | null = null): string {
  const isClose = language !== null && /^(?:zh|ja|yue)\b/iu.test(language);
  return sentences
    .map(({ text, gapAfter }, index) => {
      if (index === sentences.length - 1) return text;
      if (language === null || gapAfter.includes('\n')) return text + gapAfter;
      return text + (isClose && /[^\p{ASCII}]$/u.test(text) ? '' : ' ');
    })
    .join('');
}

/** Puts together what the segmenter parted too early. */
function merge(pieces: string[]): string[] {
  const merged: string[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (before !== undefined && belongsTogether(before, piece)) {
      merged[merged.length - 1] = before + piece;
    } else merged.push(piece);
  }
  return merged;
}

function belongsTogether(before: string, piece: string): boolean {
  // No room in between: inside an id, an address or an amount. CJK needs no room.
  if (!/\s$/u.test(before) && /[.!?]$/u.test(before) && /^[\p{L}\d/]/u.test(piece)) {
    return /[A-Za-z\d][.!?]$/u.test(before) && /^[A-Za-z\d]/u.test(piece);
  }
  const trimmed = before.trimEnd();
  if (!/[\p{L}\d]/u.test(piece)) return true;
  if (ABBREVIATION.test(trimmed) || SINGLE_LETTER.test(trimmed)) return true;
  if (ORDINAL.test(trimmed)) return true;
  return !ENDS.test(trimmed) && !OPENS_NEW.test(piece);
}

function segmenterFor(language: LanguageTag): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  } catch {
    // A helpdesk's locale need not be a tag that Intl knows.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
