import type { DraftState, Sentence } from './draft-state.ts';
import { richHtml } from './rich-html.ts';
import type { LineLook } from './written-text.ts';

/** The paragraph of a new ticket's subject. */
export const SUBJECT = -1;

const WITHOUT_SPACES = /^(zh|ja|th|lo|km|my)\b/i;
/** What stands between two sentences of a language. */
export const joint = (language: string) => (WITHOUT_SPACES.test(language) ? '' : ' ');

/** The reply as HTML, its lines in the dress that they were written in; `notice` stands below. */
export function toHtml(
  state: DraftState,
  looks: LineLook[] = [],
  notice: string | null = null,
): string {
  const between = joint(state.language);
  const sources = paragraphsOf(state, (one) => (one.target === null ? null : one.source.trim()));
  const paragraphs = [...paragraphsOf(state, (one) => one.target)].map(([at, parts]) => ({
    at,
    text: parts.join(between),
    source: (sources.get(at) ?? []).join(''),
  }));
  return richHtml(paragraphs, looks) + (notice === null ? '' : noticeHtml(notice));
}

const noticeHtml = (notice: string) => richHtml([{ at: -1, text: notice, source: '' }], []);

function paragraphsOf(
  state: DraftState,
  textOf: (one: Sentence) => string | null,
): Map<number, string[]> {
  const paragraphs = new Map<number, string[]>();
  for (const one of state.sentences) {
    const text = one.source.trim() === '' ? null : textOf(one);
    if (text === null || one.paragraph === SUBJECT) continue;
    paragraphs.set(one.paragraph, [...(paragraphs.get(one.paragraph) ?? []), text]);
  }
  return paragraphs;
}

/** The translated subject of a new ticket; null when there is none. */
export function subjectOf(state: DraftState): string | null {
  return state.sentences.find(({ paragraph }) => paragraph === SUBJECT)?.target ?? null;
}

/** The subject in the agent's own words; empty when there is none. */
export function ownSubjectOf(state: DraftState): string {
  return state.sentences.find(({ paragraph }) => paragraph === SUBJECT)?.source ?? '';
}

/** The agent's own words of a reply, as one text again. */
export function ownTextOf(state: DraftState, locale: string): string {
  return [...paragraphsOf(state, (one) => one.source.trim()).values()]
    .map((parts) => parts.join(joint(locale)))
    .join('\n');
}

/** The lines of a text that say something. */
export const linesOf = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
