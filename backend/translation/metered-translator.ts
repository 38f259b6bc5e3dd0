import { costOf, countCharacters, estimateTokens, type Price, type Spending } from './spending.ts';
import {
  type EngineUsage,
  type TranslationRequest,
  type Translator,
  TranslatorError,
} from './translator.ts';

/** Instructions and frame of a question to a model, in tokens. */
const PROMPT_TOKENS = 450;

/**
 * An engine whose every call is booked before it is made and settled afterwards. A call that the
 * budget does not allow is not made: the next engine, a cheaper one perhaps, may be.
 */
export function meterTranslator(
  engine: Translator,
  parts: { installationId: string; price: Price; spending: Spending },
): Translator {
  const { installationId, price, spending } = parts;
  return {
    ...engine,
    async translate(request) {
      const expected = expect(request);
      const id = await spending.reserve(installationId, {
        ticketId: request.ticketId ?? null,
        purpose: 'translation',
        engineId: engine.id,
        engine: engine.displayName,
        sourceLanguage: request.sourceLanguage ?? 'und',
        targetLanguage: request.targetLanguage,
        cost: costOf(price, expected),
      });
      if (id === null) {
        throw new TranslatorError(
          'over_budget',
          engine.displayName,
          `This month's budget does not allow another call to ${engine.displayName}.`,
        );
      }
      const used: EngineUsage = { characters: 0, inputTokens: 0, outputTokens: 0 };
      const settle = (isEstimated: boolean, spent: EngineUsage | null) =>
        spending.settle(
          installationId,
          id,
          spent === null
            ? null
            : {
                ...spent,
                // Models count tokens only; the share that the memory saved is told in characters.
                characters: spent.characters || expected.characters,
                cost: costOf(price, spent),
                isEstimated,
              },
        );
      try {
        const results = await engine.translate({
          ...request,
          onUsage(usage) {
            used.characters += usage.characters;
            used.inputTokens += usage.inputTokens;
            used.outputTokens += usage.outputTokens;
            request.onUsage?.(usage);
          },
        });
        const isTold = isAny(used);
        const isUsed = isTold || results.some((result) => result.kind === 'translated');
        await settle(!isTold, isTold ? used : isUsed ? expected : null);
        return results;
      } catch (error) {
        // Refused calls are not billed; what ran into the time limit probably was.
        const kind = error instanceof TranslatorError ? error.kind : 'timeout';
        const spent = isAny(used) ? used : kind === 'timeout' ? expected : null;
        await settle(!isAny(used), spent);
        throw error;
      }
    },
  };
}

function expect({ segments, context }: TranslationRequest): EngineUsage {
  const text = segments.join('\n');
  const tokens = estimateTokens(text);
  return {
    characters: countCharacters(segments),
    inputTokens: PROMPT_TOKENS + tokens + estimateTokens(context?.slice(0, 2000) ?? ''),
    outputTokens: Math.ceil(tokens * 1.3) + segments.length * 12,
  };
}

function isAny({ characters, inputTokens, outputTokens }: EngineUsage): boolean {
  return characters + inputTokens + outputTokens > 0;
}
