import type { LineLook } from './written-text.ts';

const PLAIN: LineLook = { block: 'p', marks: [], after: '' };

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** An address that a sentence may end after. */
const ADDRESS = /https?:\/\/[^\s<>"'，。；、）】」]+[^\s<>"'，。；、）】」.,;:!?)\]]/g;

/** Escaped, with addresses as links. */
function linked(text: string): string {
  let html = '';
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    html += `${escaped(text.slice(at, index))}<a href="${escaped(address)}">${escaped(address)}</a>`;
    at = index + address.length;
  }
  return html + escaped(text.slice(at));
}

/** What stood out in the agent's line stands out again, where it can be found. */
function marked(text: string, source: string, marks: LineLook['marks']): string {
  const [mark, ...rest] = marks;
  if (mark === undefined) return linked(text);
  const { tag, words } = mark;
  if (words === source) return `<${tag}>${marked(text, source, rest)}</${tag}>`;
  const at = text.indexOf(words);
  if (at === -1) return marked(text, source, rest);
  const before = linked(text.slice(0, at));
  const after = marked(text.slice(at + words.length), source, rest);
  return `${before}<${tag}>${linked(words)}</${tag}>${after}`;
}

/** Paragraphs as HTML, in the blocks that the agent wrote them in; items of one list stay one list. */
export function richHtml(
  paragraphs: { at: number; text: string; source: string }[],
  looks: LineLook[],
): string {
  let html = '';
  let open: 'ul' | 'ol' | null = null;
  for (const { at, text, source } of paragraphs) {
    const { block, marks, after } = looks[at] ?? PLAIN;
    const list = block === 'ul' || block === 'ol' ? block : null;
    if (open !== null && open !== list) html += `</${open}>`;
    if (list !== null && open !== list) html += `<${list}>`;
    open = list;
    const inside = marked(text, source, marks);
    if (list !== null) html += `<li>${inside}${after}</li>`;
    else if (block === 'blockquote') html += `<blockquote><p>${inside}</p></blockquote>${after}`;
    else html += `<${block}>${inside}</${block}>${after}`;
  }
  return open === null ? html : `${html}</${open}>`;
}
