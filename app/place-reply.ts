/** Where a reply goes that was inserted before. */
export type Place =
  /** Nothing of the earlier one is left there. */
  | { kind: 'fresh' }
  /** The editor's whole text, with the new reply in the earlier one's place. */
  | { kind: 'replace'; html: string }
  /** The agent has changed the earlier one there. */
  | { kind: 'changed' };

const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

interface Spot {
  node: Text;
  offset: number;
}

/** The characters that are seen, and where each stands. */
function seen(root: Node): { text: string; at: Spot[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  const at: Spot[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const character = node.data.charAt(offset);
      if (UNSEEN.test(character)) continue;
      text += character;
      at.push({ node, offset });
    }
  }
  return { text, at };
}

/**
 * Finds what we inserted in what stands in the editor, whatever became of its markup and white
 * space. What the agent wrote before and after it stays.
 */
export function placeReply(
  there: string,
  earlier: string,
  fresh: string,
  parser: DOMParser,
): Place {
  const { body } = parser.parseFromString(there, 'text/html');
  const ours = parser.parseFromString(earlier, 'text/html').body;
  const whole = seen(body);
  const wanted = seen(ours).text;
  const start = wanted === '' ? -1 : whole.text.indexOf(wanted);
  const first = whole.at[start];
  const last = whole.at[start + wanted.length - 1];
  if (first && last) {
    const before = body.ownerDocument.createRange();
    before.setStart(body, 0);
    before.setEnd(first.node, first.offset);
    const after = body.ownerDocument.createRange();
    after.setStart(last.node, last.offset + 1);
    after.setEnd(body, body.childNodes.length);
    return { kind: 'replace', html: `${htmlOf(before)}${fresh}${htmlOf(after)}` };
  }
  const left = Array.from(ours.children, (paragraph) => seen(paragraph).text);
  return left.some((text) => text.length > 5 && whole.text.includes(text)) ||
    isAlike(whole.text, wanted)
    ? { kind: 'changed' }
    : { kind: 'fresh' };
}

/** A cut leaves empty paragraphs at its edge. */
function htmlOf(range: Range): string {
  const holder = range.cloneContents();
  const box = document.createElement('div');
  box.append(document.importNode(holder, true));
  for (const one of box.querySelectorAll('p, div, li, ul, ol')) {
    if (seen(one).text === '' && !one.querySelector('img, br')) one.remove();
  }
  return box.innerHTML;
}

/** Most of its runs of six characters stand there. */
function isAlike(there: string, wanted: string): boolean {
  const runs: string[] = [];
  for (let at = 0; at + 6 <= wanted.length; at += 6) runs.push(wanted.slice(at, at + 6));
  const found = runs.filter((run) => there.includes(run)).length;
  return runs.length > 0 && found / runs.length >= 0.5;
}
