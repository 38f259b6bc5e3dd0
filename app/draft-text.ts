import type { DraftState, Sentence } from './draft-state.ts';

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
    if (text === null) continue;
    paragraphs.set(one.paragraph, [...(paragraphs.get(one.paragraph) ?? []), text]);
  }
  return [...paragraphs.values()];
}

/** Text as it was written, a paragraph for each line. */
export function textToHtml(text: string): string {
  return linesOf(text).map(paragraphHtml).join('');
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
