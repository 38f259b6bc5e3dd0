import { partInlineAttribution } from './attribution.ts';
import { cutLines } from './cut-lines.ts';
import { readHtml } from './message-html.ts';

/**
 * Parts what the customer wrote from quoted history, signature and small print. Every line is in one
 * of the two, in its order, so that a person can unfold what was cut. Questions that are quoted
 * above their answers stay, for "Blue." says nothing without them. When nothing would be left,
 * everything is kept: a wrong cut hides a complaint, a missing one only costs some characters.
 *
 * @param message `html` is preferred where given, for it names its quotes; `text` is the fallback.
 */
export function cleanMessage(message: { text: string; html: string | null }): {
  visible: string;
  hidden: string | null;
} {
  const html = message.html === null ? null : readHtml(message.html);
  const hasHtml = html !== null && html.written !== '';
  const text = (hasHtml ? html.written : message.text).replace(/\r\n?/g, '\n').trim();
  const lines = text.split('\n').flatMap((line) => partInlineAttribution(line) ?? line);
  const isCut = cutLines(lines);
  const visible = joinKept(lines, isCut);
  const cut = hasHtml && html.quoted !== '' ? [html.quoted] : [];
  if (visible === '') return { visible: text, hidden: cut[0] ?? null };
  const hidden = [...joinCut(lines, isCut), ...cut].join('\n\n');
  return { visible, hidden: hidden === '' ? null : hidden };
}

/** What is left; where a part was cut out of the middle, one blank line stands for it. */
function joinKept(lines: string[], isCut: boolean[]): string {
  const kept: string[] = [];
  let skipsBlanks = false;
  for (const [index, line] of lines.entries()) {
    if (isCut[index]) {
      skipsBlanks = kept.length === 0 || (kept.at(-1) ?? '').trim() === '';
    } else if (!skipsBlanks || line.trim() !== '') {
      kept.push(line);
      skipsBlanks = false;
    }
  }
  return kept.join('\n').trim();
}

function joinCut(lines: string[], isCut: boolean[]): string[] {
  const parts: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!isCut[index]) continue;
    if (index === 0 || !isCut[index - 1]) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((part) => part.join('\n').trim()).filter((part) => part !== '');
}
