import type { Phrasebook } from './phrasebook.ts';

export interface RenderedText {
  text: string;
  sourceLanguage: string;
}

/**
 * A text as the phrasebook has it: as one phrase, else sentence by sentence; null as soon as one
 * sentence is not known. Nothing is ever made up.
 */
export function renderText(
  book: Phrasebook,
  text: string,
  source: string | null,
  target: string,
): RenderedText | null {
  if (!/\p{L}/u.test(text.replace(/⟦\d+⟧/gu, ''))) return { text, sourceLanguage: source ?? 'en' };
  const whole = book.translate(text, source, target);
  if (whole !== null) return whole;
  const pieces = cut(text, source ?? 'en');
  if (pieces.length < 2) return null;
  let language: string | null = null;
  let rendered = '';
  for (const piece of pieces) {
    const known = renderText(book, piece.text, source, target);
    if (known === null) return null;
    language ??= known.sourceLanguage;
    const isClose = /^(?:zh|ja)/i.test(target) || piece.gap.includes('\n');
    rendered += known.text + (isClose ? piece.gap : piece.gap || ' ');
  }
  return { text: rendered.trim(), sourceLanguage: language ?? 'en' };
}

/** The same for a text with tags: what is marked as not to be translated is copied. */
export function renderHtml(
  book: Phrasebook,
  html: string,
  source: string | null,
  target: string,
): RenderedText | null {
  const kept: string[] = [];
  const hidden = html.replace(/<span translate="no">([\s\S]*?)<\/span>/gu, (span) => {
    kept.push(span);
    return `⟦${kept.length}⟧`;
  });
  const rendered = renderText(book, unescapeHtml(hidden.replace(/<[^>]+>/gu, '')), source, target);
  if (rendered === null) return null;
  const text = escapeHtml(rendered.text).replace(
    /⟦(\d+)⟧/gu,
    (_all, index: string) => kept[Number(index) - 1] ?? '',
  );
  return { ...rendered, text };
}

/** What is billed: code points of the source, tags not counted. */
export function billedCharacters(text: string, hasTags: boolean): number {
  return [...(hasTags ? unescapeHtml(text.replace(/<[^>]+>/gu, '')) : text)].length;
}

function cut(text: string, language: string): { text: string; gap: string }[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const pieces = [...segmenter.segment(text)].map(({ segment }) => {
    const trimmed = segment.trim();
    return { text: trimmed, gap: segment.slice(segment.indexOf(trimmed) + trimmed.length) };
  });
  return pieces.filter((piece) => piece.text !== '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
