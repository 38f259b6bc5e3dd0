import type { Hit, Lexicon } from './lexicon.ts';

/** How many words before are looked at for a negator, and signs behind in scripts without blanks. */
const WINDOW = 3;
const WINDOW_SIGNS = 5;
/** "Not bad" is less than good, "not good" almost as bad as bad. */
const NEGATED_GOOD = -0.8;
const NEGATED_BAD = -0.4;

/** The words of the lexicon in the text; `tokens` and `text` folded the same way. */
export function findSentiment(lexicon: Lexicon, tokens: string[], text: string): Hit[] {
  return lexicon.hasBlanks ? inWords(lexicon, tokens) : inSigns(lexicon, text);
}

function inWords(lexicon: Lexicon, tokens: string[]): Hit[] {
  const hits: Hit[] = [];
  let negatedUntil = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const phrase = lexicon.phrases
      .get(token)
      ?.find(({ parts }) => parts.every((part, step) => fits(part, tokens[at + step])));
    const value = phrase?.value ?? strengthOf(lexicon, token);
    const length = phrase?.parts.length ?? 1;
    if (value !== 0) {
      const isNegated = at <= negatedUntil || isTurnedAfter(lexicon, tokens, at + length);
      const words = tokens.slice(at, at + length).join(' ');
      hits.push({ words, value: isNegated ? negated(value) : value });
      at += length - 1;
    } else if (lexicon.negatorsBefore.has(token)) negatedUntil = at + WINDOW;
  }
  return hits;
}

function isTurnedAfter(lexicon: Lexicon, tokens: string[], at: number): boolean {
  if (lexicon.negatorsAfter.length === 0) return false;
  const next = tokens[at] ?? '';
  return lexicon.negatorsAfter.some((negator) => next.startsWith(negator));
}

function fits(part: string, token: string | undefined): boolean {
  if (token === undefined) return false;
  return part.endsWith('*') ? token.startsWith(part.slice(0, -1)) : token === part;
}

function strengthOf(lexicon: Lexicon, token: string): number {
  const exact = lexicon.words.get(token);
  if (exact !== undefined) return exact;
  for (let length = token.length; length >= lexicon.shortestBeginning; length -= 1) {
    const value = lexicon.beginnings.get(token.slice(0, length));
    if (value !== undefined) return value;
  }
  return 0;
}

function inSigns(lexicon: Lexicon, text: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const phrase = lexicon.phrases
      .get(text.charAt(at))
      ?.find((candidate) => text.startsWith(candidate.text, at));
    if (phrase === undefined) continue;
    const end = at + phrase.text.length;
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(end, end + WINDOW_SIGNS);
    const isNegated =
      [...lexicon.negatorsBefore].some((negator) => before.endsWith(negator)) ||
      lexicon.negatorsAfter.some((negator) => after.includes(negator));
    hits.push({ words: phrase.text, value: isNegated ? negated(phrase.value) : phrase.value });
    at = end - 1;
  }
  return hits;
}

function negated(value: number): number {
  return value * (value > 0 ? NEGATED_GOOD : NEGATED_BAD);
}
