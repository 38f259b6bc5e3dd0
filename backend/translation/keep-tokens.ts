import { reportKept } from './kept-tokens.ts';
import { cutAroundTokens, findAllTokens, shieldTokens, withSpaces } from './token-shield.ts';
import type { SegmentResult, TranslationRequest, Translator } from './translator.ts';

/**
 * Whatever an engine did to ids, amounts, dates or emoji is found and repaired: each sentence is
 * compared with its source; one that differs is asked for again with every token hidden behind ⟦1⟧,
 * ⟦2⟧ …; if these do not come back exactly once, the words between the tokens are translated by
 * themselves. What still differs then comes back as it is, and whoever shows it warns
 * ({@link reportKept}). Works for any engine, with or without tag handling.
 */
export function keepTokens(engine: Translator): Translator {
  async function again(
    texts: string[],
    request: TranslationRequest,
    first: SegmentResult[],
  ): Promise<SegmentResult[]> {
    const shielded = texts.map((text) => shieldTokens(text, 'placeholder', findAllTokens(text)));
    const results = await engine.translate({
      ...request,
      segments: shielded.map(({ text }) => text),
    });
    const restored = results.map((result, index): SegmentResult | null => {
      if (result.kind === 'refused') return null;
      const text = shielded[index]?.restore(result.text) ?? null;
      if (text === null || !reportKept(texts[index] ?? '', text).ok) return null;
      return { ...result, text, billedCharacters: sum(first[index], result) };
    });
    const open = texts.flatMap((_, index) => (restored[index] === null ? [index] : []));
    if (open.length === 0) return restored as SegmentResult[];
    const pieced = await inPieces(
      open.map((index) => texts[index] ?? ''),
      request,
    );
    return restored.map((result, index) => {
      if (result !== null) return result;
      const before = first[index] as SegmentResult;
      const piece = pieced[open.indexOf(index)];
      const text = texts[index] ?? '';
      if (piece?.kind !== 'translated' || !isBetter(text, piece, before)) return before;
      return { ...piece, billedCharacters: sum(before, piece) };
    });
  }

  /** The words between the tokens, each by itself. */
  async function inPieces(texts: string[], request: TranslationRequest): Promise<SegmentResult[]> {
    const cut = texts.map((text) => cutAroundTokens(text, findAllTokens(text)));
    const words = cut.flat().filter(isWords);
    if (words.length === 0) return texts.map(() => refusal(engine));
    const results = await engine.translate({
      ...request,
      segments: words.map(({ text }) => text.trim()),
    });
    let next = 0;
    return cut.map((pieces) => {
      let text = '';
      let billedCharacters = 0;
      let by = engine.displayName;
      for (const piece of pieces) {
        if (!isWords(piece)) {
          text += piece.text;
          continue;
        }
        const result = results[next++];
        if (result?.kind !== 'translated') return result ?? refusal(engine);
        by = result.engine;
        billedCharacters += result.billedCharacters ?? 0;
        text += withSpaces(piece.text, result.text);
      }
      return { kind: 'translated', text, billedCharacters, engine: by };
    });
  }

  return {
    id: engine.id,
    displayName: engine.displayName,
    async translate(request) {
      const results = await engine.translate(request);
      const bad = results.flatMap((result, index) => {
        const source = request.segments[index] ?? '';
        return result.kind === 'translated' && !reportKept(source, result.text).ok ? [index] : [];
      });
      if (bad.length === 0) return results;
      const mended = await again(
        bad.map((index) => request.segments[index] ?? ''),
        request,
        bad.map((index) => results[index] as SegmentResult),
      ).catch((error: unknown) => {
        // A repair that cannot be had leaves what there is, and the warning with it.
        request.signal.throwIfAborted();
        if ((error as Error).name === 'AbortError') throw error;
        return null;
      });
      if (mended === null) return results;
      return results.map((result, index) => mended[bad.indexOf(index)] ?? result);
    },
  };
}

const isWords = ({ text, isToken }: { text: string; isToken: boolean }) =>
  !isToken && /\p{L}/u.test(text);

/** Fewer tokens are wrong than before. */
function isBetter(source: string, now: { text: string }, before: SegmentResult): boolean {
  if (before.kind !== 'translated') return true;
  const wrong = (text: string) => {
    const { missing, extra } = reportKept(source, text);
    return missing.length + extra.length;
  };
  return wrong(now.text) < wrong(before.text);
}

function refusal({ displayName }: Translator): SegmentResult {
  return { kind: 'refused', detail: `${displayName} gave no translation.`, engine: displayName };
}

/** Both were paid for. */
function sum(first: SegmentResult | undefined, second: SegmentResult): number | null {
  const billed = [first, second].map((one) =>
    one?.kind === 'translated' ? one.billedCharacters : null,
  );
  return billed.every((one) => one === null)
    ? null
    : billed.reduce<number>((total, one) => total + (one ?? 0), 0);
}
