import { answerDraft, type DraftTask } from './answer-draft.ts';
import { answerOpinion, type OpinionTask } from './answer-opinion.ts';
import { answerRisk, type RiskTask } from './answer-risk.ts';
import type { Phrasebook } from './phrasebook.ts';
import { renderText } from './render-text.ts';

export const UNKNOWN_TEXT =
  'The sample phrasebook does not know this text. Add DEEPL_AUTH_KEY or OPENAI_API_KEY to .env to translate and draft any text.';

interface TranslateTask {
  task: 'translate';
  sourceLanguage: string | null;
  targetLanguage: string;
  segments: { n: number; text: string }[];
}

/** What the model says to a user message: an answer, or null when it must refuse. */
export function answerChat(book: Phrasebook, userMessage: string): object | null {
  const task = parse(userMessage);
  if (task?.task === 'translate') return answerTranslation(book, task);
  if (task?.task === 'draft') return answerDraft(book, task);
  if (task?.task === 'risk') return answerRisk(book, task);
  if (task?.task === 'compare') return answerOpinion(book, task);
  return null;
}

function answerTranslation(book: Phrasebook, task: TranslateTask): object | null {
  const translations = task.segments.map(({ n, text }) => {
    const rendered = renderText(book, text, task.sourceLanguage, task.targetLanguage);
    return rendered === null ? null : { n, text: rendered.text };
  });
  return translations.includes(null) ? null : { translations };
}

function parse(text: string): TranslateTask | DraftTask | RiskTask | OpinionTask | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
