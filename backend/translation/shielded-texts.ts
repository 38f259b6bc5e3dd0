import { cutAroundTokens, shieldTokens } from './token-shield.ts';
import type { SegmentResult } from './translator.ts';

/**
 * Translates texts with their ids hidden behind ⟦1⟧, for engines that know no tags. What comes back
 * without one of them is cut around its ids, and only the words between are translated.
 */
export async function translateShielded(
  texts: string[],
  send: (texts: string[]) => Promise<SegmentResult[]>,
  engine: string,
): Promise<SegmentResult[]> {
  const shielded = texts.map((text) => shieldTokens(text, 'placeholder'));
  const results = await send(shielded.map((one) => one.text));
  return Promise.all(
    texts.map(async (text, index): Promise<SegmentResult> => {
      const result = results[index] ?? { kind: 'refused', detail: 'No answer.', engine };
      if (result.kind === 'refused') return result;
      const restored = shielded[index]?.restore(result.text) ?? null;
      return restored === null
        ? translateAround(text, send, engine)
        : { ...result, text: restored };
    }),
  );
}

async function translateAround(
  text: string,
  send: (texts: string[]) => Promise<SegmentResult[]>,
  engine: string,
): Promise<SegmentResult> {
  const pieces = cutAroundTokens(text);
  const words = pieces.filter((piece) => !piece.isToken && /\p{L}/u.test(piece.text));
  const results = words.length === 0 ? [] : await send(words.map((piece) => piece.text.trim()));
  let joined = '';
  for (const piece of pieces) {
    const result = results[words.indexOf(piece)];
    if (result === undefined) {
      joined += piece.text;
      continue;
    }
    if (result.kind === 'refused') return result;
    const before = /^\s*/u.exec(piece.text)?.[0] ?? '';
    const after = /\s*$/u.exec(piece.text)?.[0] ?? '';
    joined += before + result.text.trim() + after;
  }
  return { kind: 'translated', text: joined, billedCharacters: null, engine };
}
