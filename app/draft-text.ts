import type { DraftState, Sentence } from './draft-state.ts';

/** The paragraph of a new ticket's subject. */
export const SUBJECT = -1;

const WITHOUT_SPACES = /^(zh|ja|th|lo|km|my)\b/i;
/** What stands between two sentences of a language. */
export const joint = (language: string) => (WITHOUT_SPACES.test(language) ? '' : ' ');

/** One HTML paragraph for each paragraph of the reply; the text is escaped. */
export function toHtml(state: DraftState): string {
  const between = joint(state.language);
  return paragraphsOf(state, (one) => one.target)
    .map((parts) => paragraphHtml(parts.join(between)))
    .join('');
}

function paragraphsOf(state: DraftState, textOf: (one: Sentence) => string | null): string[][] {
  const paragraphs = new Map<number, string[]>();
  for (const one of state.sentences) {
    const text = one.source.trim() === '' ? null : textOf(one);
    if (text === null || one.paragraph === SUBJECT) continue;
    paragraphs.set(one.paragraph, [...(paragraphs.get(one.paragraph) ?? []), text]);
  }
  return [...paragraphs.values()];
}

/** The translated subject of a new ticket; null when there is none. */
export function subjectOf(state: DraftState): string | null {
  return state.sentences.find(({ paragraph }) => paragraph === SUBJECT)?.target ?? null;
}

/** The subject in the agent's own words; empty when there is none. */
export function ownSubjectOf(state: DraftState): string {
  return state.sentences.find(({ paragraph }) => paragraph === SUBJECT)?.source ?? '';
}

function paragraphHtml(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<p>${escaped.replaceAll('\n', '<br>')}</p>`;
}

/** The agent's own words of a reply, as one text again. */
export function ownTextOf(state: DraftState, locale: string): string {
  return paragraphsOf(state, (one) => one.source.trim())
    .map((parts) => parts.join(joint(locale)))
    .join('\n');
}

/** The lines of a text that say something. */
export const linesOf = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
