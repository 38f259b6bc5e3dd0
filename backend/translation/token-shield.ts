import type { Span } from '../domain.ts';
import { findExactTokens } from './exact-tokens.ts';
import { findProtectedTokens } from './protected-tokens.ts';

/** `html` marks tokens as not to be translated; `placeholder` hides them behind ⟦1⟧, ⟦2⟧ … */
export type ShieldStyle = 'html' | 'placeholder';

export interface ShieldedText {
  /** What is sent to the engine. */
  text: string;
  /** Puts the tokens back; null when the engine lost, doubled or changed one. */
  restore(translated: string): string | null;
}

export type KeptToken = Span & { text: string };

const WRITTEN_ANEW = new Set(['amount', 'date', 'time', 'number']);

/**
 * Ids must come back letter by letter; amounts, dates and numbers are the engine's to rewrite, and
 * emoji are left alone by every engine unless something goes wrong.
 */
export function findIds(text: string): KeptToken[] {
  return merge(
    findExactTokens(text).filter(({ kind }) => kind !== 'emoji'),
    findProtectedTokens(text).filter(({ kind }) => !WRITTEN_ANEW.has(kind)),
  );
}

/** The same with amounts, dates, times and emoji, for engines that change those. */
export function findAllTokens(text: string): KeptToken[] {
  return merge(
    findExactTokens(text),
    findProtectedTokens(text).filter(({ kind }) => kind !== 'number'),
  );
}

/** In order of place; what the first list has wins over what overlaps it. */
function merge(first: KeptToken[], second: KeptToken[]): KeptToken[] {
  const isFree = ({ start, end }: Span) => !first.some((one) => start < one.end && one.start < end);
  return [...first, ...second.filter(isFree)]
    .map(({ start, end, text }) => ({ start, end, text }))
    .sort((a, b) => a.start - b.start);
}

export function shieldTokens(
  text: string,
  style: ShieldStyle,
  tokens: KeptToken[] = findIds(text),
): ShieldedText {
  return style === 'html' ? shieldAsHtml(text, tokens) : shieldByPlaceholder(text, tokens);
}

/** A text cut around its tokens, for engines that keep losing them: the pieces between are translated alone. */
export function cutAroundTokens(
  text: string,
  tokens: KeptToken[] = findIds(text),
): { text: string; isToken: boolean }[] {
  const pieces: { text: string; isToken: boolean }[] = [];
  let from = 0;
  for (const token of tokens) {
    pieces.push({ text: text.slice(from, token.start), isToken: false });
    pieces.push({ text: token.text, isToken: true });
    from = token.end;
  }
  pieces.push({ text: text.slice(from), isToken: false });
  return pieces.filter((piece) => piece.text !== '');
}

function shieldAsHtml(text: string, tokens: KeptToken[]): ShieldedText {
  const shielded = replaceTokens(text, tokens, escapeHtml, (token) => {
    return `<span translate="no">${escapeHtml(token.text)}</span>`;
  });
  return {
    text: shielded,
    restore(translated) {
      const restored = unescapeHtml(translated.replace(/<\/?span\b[^>]*>/giu, ''));
      const isWhole = tokens.every(
        (token) => countOf(restored, token.text) === countOf(text, token.text),
      );
      return isWhole ? restored : null;
    },
  };
}

function shieldByPlaceholder(text: string, tokens: KeptToken[]): ShieldedText {
  const shielded = replaceTokens(
    text,
    tokens,
    (plain) => plain,
    (_token, index) => `⟦${index + 1}⟧`,
  );
  return {
    text: shielded,
    restore(translated) {
      let isWhole = true;
      const seen = new Set<number>();
      // Engines put spaces inside, or take other brackets of the same look.
      const restored = translated.replace(/[⟦〚]\s*(\d+)\s*[⟧〛]/gu, (_all, digits: string) => {
        const index = Number(digits);
        const token = tokens[index - 1];
        if (token === undefined || seen.has(index)) isWhole = false;
        seen.add(index);
        return token?.text ?? '';
      });
      return isWhole && seen.size === tokens.length ? restored : null;
    },
  };
}

function replaceTokens(
  text: string,
  tokens: KeptToken[],
  plain: (text: string) => string,
  replace: (token: KeptToken, index: number) => string,
): string {
  let result = '';
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    result += plain(text.slice(from, token.start)) + replace(token, index);
    from = token.end;
  }
  return result + plain(text.slice(from));
}

/** A piece's translation with the blanks around it that the piece had. */
export function withSpaces(original: string, translated: string): string {
  const before = /^\s*/u.exec(original)?.[0] ?? '';
  const after = /\s*$/u.exec(original)?.[0] ?? '';
  return before + translated.trim() + after;
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
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
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
}
