import type { LanguageModel, Question } from './language-model.ts';

/** A model that answers by a function, and keeps what it was asked. */
export function createModelForTests(
  give: (question: Question) => unknown,
): LanguageModel & { asked: Question[] } {
  const asked: Question[] = [];
  return {
    id: 'model',
    displayName: 'Model',
    asked,
    async complete<T>(question: Question) {
      asked.push(question);
      return { kind: 'answer', value: give(question) as T, usage: null };
    },
  };
}
