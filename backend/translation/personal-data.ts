import type { Span } from '../domain.ts';
import { findExactTokens } from './exact-tokens.ts';
import { findProtectedTokens } from './protected-tokens.ts';
import type { SegmentResult, Translator } from './translator.ts';

/** Payment cards: 13 to 19 digits, in groups or not. */
const CARD = /(?<![\p{L}\d])\d(?:[ -]?\d){12,18}(?![\p{L}\d])/gu;
/** A street with its number, as Latin, Chinese and Japanese addresses write it. */
const STREETS = [
  /(?<!\p{L})\p{Lu}[\p{L}.-]{2,30}(?:straße|strasse|str\.|gasse|allee|platz|weg|ring|damm|ufer|laan|straat|gatan|vej|gade)\s?\d{1,5}\s?[a-z]?(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])\d{1,5}[a-z]?,?\s(?:\p{Lu}[\p{L}.'-]{1,20}\s){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Boulevard|Blvd\.?|Court|Ct\.?|Way|Close|Crescent)(?![\p{L}\d])/gu,
  /(?<!\p{L})(?:[Rr]ua|[Aa]venida|[Cc]alle|[Aa]v\.|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Uu]l\.|[Uu]lica)\s(?:[\p{L}.'-]{1,20}\s){0,4}[\p{L}.'-]{2,20},?\s(?:n[.º°]?\s?)?\d{1,5}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])\d{1,5}(?:\s?bis)?,?\s(?:rue|avenue|boulevard|place|chemin|allée|impasse)\s(?:[\p{L}.'’-]{1,20}\s){0,4}[\p{L}.'’-]{2,20}(?![\p{L}\d])/giu,
  /[\p{Script=Han}]{2,12}(?:路|街|大道|巷|弄)\d{1,5}(?:号|號)(?:[\dA-Za-z\p{Script=Han}-]{0,12}(?:室|单元|樓|楼))?/gu,
  /[\p{Script=Han}]{1,8}(?:丁目)?\d{1,3}(?:丁目|番地?)?[-－−]\d{1,3}(?:[-－−]\d{1,4})?(?!\d)/gu,
];
const SHORTEST_NAME = 2;

/**
 * What of a text tells who somebody is: e-mail, telephone, bank account, card, street, and the names
 * given. By pattern: a name that nobody gave, or an address in words, is not found.
 */
export function findPersonalData(text: string, names: string[]): (Span & { text: string })[] {
  const found: (Span & { text: string })[] = [];
  const take = (start: number, one: string) => {
    const end = start + one.length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, text: one });
  };
  for (const token of findProtectedTokens(text)) {
    if (token.kind === 'email' || token.kind === 'phone') take(token.start, token.text);
  }
  for (const token of findExactTokens(text)) {
    if (token.kind === 'iban') take(token.start, token.text);
  }
  for (const match of text.matchAll(CARD)) {
    if (isCard(match[0])) take(match.index, match[0]);
  }
  for (const pattern of STREETS) {
    for (const match of text.matchAll(pattern)) take(match.index, match[0]);
  }
  const pattern = namePattern(names);
  if (pattern !== null) for (const match of text.matchAll(pattern)) take(match.index, match[0]);
  return found.sort((a, b) => a.start - b.start);
}

export interface PersonalMask {
  /** The text with ⟦1⟧, ⟦2⟧ … in the place of what {@link findPersonalData} finds. */
  hide(text: string): string;
  /** The text with what stood there; a mark that we never made stays. */
  show(text: string): string;
  /** The marks of a text that we made, sorted. */
  marksIn(text: string): string[];
}

/** One mark a value, the same in every text that goes through it. */
export function createPersonalMask(names: string[]): PersonalMask {
  const values: string[] = [];
  return {
    hide(given) {
      // A text that holds such marks itself cannot be told apart afterwards.
      const text = given.replaceAll(/[⟦⟧]/gu, '');
      let masked = '';
      let from = 0;
      for (const { start, end, text: value } of findPersonalData(text, names)) {
        if (!values.includes(value)) values.push(value);
        masked += `${text.slice(from, start)}⟦${values.indexOf(value) + 1}⟧`;
        from = end;
      }
      return masked + text.slice(from);
    },
    show: (text) => text.replaceAll(MARK, (mark, n: string) => values[Number(n) - 1] ?? mark),
    marksIn: (text) => [...text.matchAll(MARK)].map((match) => match[0]).sort(),
  };
}

/**
 * The same engine, told no personal data. A sentence in which a mark of {@link PersonalMask} got lost
 * is refused.
 */
export function maskPersonalData(engine: Translator, names: string[]): Translator {
  return {
    id: engine.id,
    displayName: engine.displayName,
    async translate(request) {
      const mask = createPersonalMask(names);
      const segments = request.segments.map(mask.hide);
      const context = request.context === null ? null : mask.hide(request.context);
      const results = await engine.translate({ ...request, segments, context });
      return results.map((result, index) => unmask(result, segments[index] ?? '', mask));
    },
  };
}

const MARK = /⟦(\d+)⟧/gu;

function unmask(result: SegmentResult, masked: string, mask: PersonalMask): SegmentResult {
  if (result.kind === 'refused') return result;
  if (mask.marksIn(result.text).join() !== mask.marksIn(masked).join()) {
    const detail = 'Masked personal data did not come back.';
    return { kind: 'refused', detail, engine: result.engine };
  }
  return { ...result, text: mask.show(result.text) };
}

/** The whole names, and each of their words. */
function namePattern(names: string[]): RegExp | null {
  const parts = names
    .flatMap((name) => [name.trim(), ...name.trim().split(/\s+/)])
    .filter((part) => [...part].length >= SHORTEST_NAME && /^[\p{L}\p{M} .'’·・-]+$/u.test(part));
  if (parts.length === 0) return null;
  const unique = [...new Set(parts)].sort((a, b) => b.length - a.length);
  const escaped = unique.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const isCjk = (part: string) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part);
  const bounded = escaped.map((part) =>
    isCjk(part) ? part : `(?<![\\p{L}\\p{M}])${part}(?![\\p{L}\\p{M}])`,
  );
  return new RegExp(bounded.join('|'), 'gu');
}

/** ISO/IEC 7812-1, Luhn. */
function isCard(text: string): boolean {
  const digits = [...text.replaceAll(/\D/g, '')].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const value = index % 2 === 0 ? digit : digit * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
