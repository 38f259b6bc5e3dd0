import type { Host } from './hosts/host.ts';
import type { Placing } from './reply-task.ts';
import { readWrittenText } from './written-text.ts';

/** What we last put into the editor of the ticket beside us; the page's own memory of it. */
export interface PlacedReply {
  html: string | null;
}

/**
 * Puts a reply into the editor. Where our earlier one still stands there word for word, the new one
 * takes its place and the agent's own words around it stay; else it goes to the cursor, and nothing
 * of hers is touched. Answers whether an earlier reply was left standing because she had changed it.
 */
export async function putIntoEditor(
  ticketId: string,
  html: string,
  placed: PlacedReply,
  host: Pick<Host, 'composer' | 'setComposer' | 'insertIntoEditor'>,
): Promise<Placing> {
  const before = placed.html;
  const parser = new DOMParser();
  const there = before === null ? '' : (await host.composer()).html;
  const replaced = before === null ? null : replaceBlocks(there, before, html, parser);
  if (replaced === null) await host.insertIntoEditor(ticketId, html);
  else await host.setComposer(ticketId, replaced);
  placed.html = html;
  return before !== null && replaced === null && readWrittenText(there, parser).text !== ''
    ? 'beside'
    : 'placed';
}

/** The editor's HTML with the blocks of `before` replaced; null when they do not stand there in a row. */
export function replaceBlocks(
  there: string,
  before: string,
  after: string,
  parser: DOMParser,
): string | null {
  const { body } = parser.parseFromString(there, 'text/html');
  const blocks = Array.from(body.childNodes);
  const wanted = textsOf(
    Array.from(parser.parseFromString(before, 'text/html').body.childNodes),
    parser,
  );
  if (wanted.length === 0) return null;
  const texts = blocks.map((block) => textOf(block, parser));
  for (let from = 0; from < blocks.length; from += 1) {
    // Editors put empty lines between paragraphs.
    const run: number[] = [];
    let matched = 0;
    for (let at = from; at < blocks.length && matched < wanted.length; at += 1) {
      if (texts[at] === wanted[matched]) matched += 1;
      else if (texts[at] !== '') break;
      else if (matched === 0) break;
      run.push(at);
    }
    if (matched < wanted.length) continue;
    const first = blocks[run[0] ?? 0] as ChildNode;
    const fresh = Array.from(parser.parseFromString(after, 'text/html').body.childNodes);
    for (const node of fresh) body.insertBefore(body.ownerDocument.importNode(node, true), first);
    for (const at of run) blocks[at]?.remove();
    return body.innerHTML;
  }
  return null;
}

const textsOf = (nodes: ChildNode[], parser: DOMParser) =>
  nodes.map((node) => textOf(node, parser)).filter(Boolean);

function textOf(node: ChildNode, parser: DOMParser): string {
  const html = node instanceof Element ? node.outerHTML : (node.textContent ?? '');
  return readWrittenText(html, parser).text;
}
