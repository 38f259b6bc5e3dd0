import { costOf, estimateTokens, type Price, type Spending } from '../translation/spending.ts';
import { type LanguageModel, LanguageModelError, type Question } from './language-model.ts';

/** A model, each question booked before it is asked and settled afterwards. */
export function meterModel(
  model: LanguageModel,
  parts: { installationId: string; engineId: string; price: Price; spending: Spending },
): LanguageModel {
  const { installationId, engineId, price, spending } = parts;
  return {
    ...model,
    async complete<T>(question: Question) {
      const expected = {
        characters: 0,
        inputTokens: estimateTokens(question.system + question.user),
        outputTokens: Math.min(question.maxOutputTokens, 600),
      };
      const id = await spending.reserve(installationId, {
        ticketId: question.ticketId ?? null,
        purpose: question.purpose ?? 'draft',
        engineId,
        engine: model.displayName,
        sourceLanguage: 'und',
        targetLanguage: 'und',
        cost: costOf(price, expected),
      });
      if (id === null) {
        throw new LanguageModelError(
          'over_budget',
          model.displayName,
          `This month's budget does not allow another call to ${model.displayName}.`,
        );
      }
      try {
        const answer = await model.complete<T>(question);
        const usage = answer.kind === 'answer' ? answer.usage : null;
        const spent = usage === null ? expected : { characters: 0, ...usage };
        await spending.settle(installationId, id, {
          ...spent,
          cost: costOf(price, spent),
          isEstimated: usage === null,
        });
        return answer;
      } catch (error) {
        const isBilled =
          !(error instanceof LanguageModelError) ||
          error.kind === 'timeout' ||
          error.kind === 'rejected';
        await spending.settle(
          installationId,
          id,
          isBilled ? { ...expected, cost: costOf(price, expected), isEstimated: true } : null,
        );
        throw error;
      }
    },
  };
}
