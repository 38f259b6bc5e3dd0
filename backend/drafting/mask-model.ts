import { createPersonalMask } from '../translation/personal-data.ts';
import type { LanguageModel, Question } from './language-model.ts';

/**
 * The same model, told no personal data: what customers wrote goes to it with ⟦1⟧, ⟦2⟧ … where
 * somebody could be known by it, and its answer has the words again. The shop's own articles go as they
 * are. An answer with a mark that was never given is declined: it could only be guessed at.
 *
 * @param masked whose names are not told; null: the model may read all.
 */
export function maskModel(model: LanguageModel, masked: { names: string[] } | null): LanguageModel {
  if (masked === null) return model;
  return {
    ...model,
    async complete<T>(question: Question) {
      const mask = createPersonalMask(masked.names);
      const matter: unknown = JSON.parse(question.user);
      const user = JSON.stringify(mapTexts(matter, mask.hide, OWN));
      const answer = await model.complete<T>({
        ...question,
        system: SYSTEM + question.system,
        user,
      });
      if (answer.kind === 'refused') return answer;
      const value = mapTexts(answer.value, mask.show) as T;
      return hasMark(value)
        ? { kind: 'refused' as const, detail: 'Masked personal data did not come back.' }
        : { ...answer, value };
    },
  };
}

/** What the shop itself has published. */
const OWN = ['articles'];

const SYSTEM = `Marks such as ⟦1⟧ stand for names, addresses and numbers that you are not told. Copy a mark exactly where you need what it stands for; never make up one.

`;

/** The same value, each text in it changed; keys stay, and so does what stands under those left out. */
function mapTexts(
  value: unknown,
  change: (text: string) => string,
  except: string[] = [],
): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change, except));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      except.includes(key) ? one : mapTexts(one, change, except),
    ]),
  );
}

function hasMark(value: unknown): boolean {
  return /⟦\d+⟧/u.test(JSON.stringify(value));
}
