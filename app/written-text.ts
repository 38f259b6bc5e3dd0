/** What an agent wrote in the host's editor, as the words alone. */
export interface WrittenText {
  /** Paragraphs and lines are lines. */
  text: string;
  /** There is more to it than words: bold, lists, pictures. */
  isRich: boolean;
}

const BLOCKS = new Set(
  'ADDRESS BLOCKQUOTE DIV DL DT DD H1 H2 H3 H4 H5 H6 HR LI OL P PRE TABLE TR UL'.split(' '),
);
const RICH = 'img, table, b, strong, i, em, u, ul, ol, blockquote, pre, code, h1, h2, h3';

/** Reads HTML without running any of it. Links keep their address beside the words. */
export function readWrittenText(html: string, parser: DOMParser): WrittenText {
  const { body } = parser.parseFromString(html, 'text/html');
  for (const one of body.querySelectorAll('script, style')) one.remove();
  const text = textOf(body)
    .split('\n')
    .map((line) => line.replace(/[\s\u200b]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return { text, isRich: body.querySelector(RICH) !== null };
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const inside = Array.from(node.childNodes, textOf).join('');
  if (!(node instanceof Element)) return inside;
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'A') return withAddress(inside, node.getAttribute('href') ?? '');
  return BLOCKS.has(node.tagName) ? `\n${inside}\n` : inside;
}

function withAddress(words: string, address: string): string {
  const isKnown = address === '' || words.includes(address.replace(/^(https?:\/\/|mailto:)/, ''));
  return isKnown ? words : `${words} ${address}`;
}
