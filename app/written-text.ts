/** How a line looked in the host's editor, beyond its words. */
export interface LineLook {
  /** What it stands in: a paragraph, an item of a list, a heading or a quote. */
  block: 'p' | 'ul' | 'ol' | 'blockquote' | 'h1' | 'h2' | 'h3';
  /** Words that stood out, and how. */
  marks: { words: string; tag: 'b' | 'i' | 'u' }[];
  /** Pictures after it, as the host has them. */
  after: string;
}

/** What an agent wrote in the host's editor, as words and the look of each line. */
export interface WrittenText {
  /** Paragraphs and lines are lines. */
  text: string;
  /** One for each line of `text`. */
  looks: LineLook[];
  /** There is something that cannot be given back: a table, or words that stood out in a sentence. */
  isRich: boolean;
}

const BLOCKS = new Set(
  'ADDRESS BLOCKQUOTE DIV DL DT DD H1 H2 H3 H4 H5 H6 HR LI OL P PRE TABLE TR UL'.split(' '),
);
const MARKS: Record<string, 'b' | 'i' | 'u'> = { B: 'b', STRONG: 'b', I: 'i', EM: 'i', U: 'u' };
const SHOWN: Record<string, LineLook['block']> = {
  UL: 'ul',
  OL: 'ol',
  BLOCKQUOTE: 'blockquote',
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
};

interface Line extends LineLook {
  text: string;
}

const collapse = (text: string) => text.replace(/[\s\u200b]+/g, ' ').trim();

/** Reads HTML without running any of it. Links keep their address beside the words. */
export function readWrittenText(html: string, parser: DOMParser): WrittenText {
  const { body } = parser.parseFromString(html, 'text/html');
  for (const one of body.querySelectorAll('script, style')) one.remove();
  const lines: Line[] = [empty('p')];
  read(body, 'p', lines);
  const kept: Line[] = [];
  for (const line of lines) {
    const text = collapse(line.text);
    const before = kept.at(-1);
    if (text !== '') kept.push({ ...line, text });
    else if (line.after !== '' && before) before.after += line.after;
  }
  return {
    text: kept.map(({ text }) => text).join('\n'),
    looks: kept.map(({ block, marks, after }) => ({ block, marks, after })),
    isRich: body.querySelector('table, pre') !== null || kept.some(losesMark),
  };
}

const empty = (block: LineLook['block']): Line => ({ block, text: '', marks: [], after: '' });

/** A number or an id is found again in the translation; a word is not. */
const losesMark = ({ text, marks }: Line) =>
  marks.some(({ words }) => words !== text && !/^[\p{Sc}\d\p{P}A-Z\s-]+$/u.test(words));

function read(node: Node, block: LineLook['block'], lines: Line[]): void {
  const line = () => lines.at(-1) as Line;
  if (node.nodeType === Node.TEXT_NODE) {
    line().text += (node.textContent ?? '').replace(/\s+/g, ' ');
    return;
  }
  const isElement = node instanceof Element;
  const tag = isElement ? node.tagName : '';
  if (tag === 'BR') {
    lines.push(empty(block));
    return;
  }
  if (isElement && tag === 'IMG') {
    line().after += node.outerHTML;
    return;
  }
  const inside = SHOWN[tag] ?? block;
  const isBlock = BLOCKS.has(tag);
  if (isBlock) lines.push(empty(inside));
  const start = line();
  const from = start.text.length;
  for (const child of node.childNodes) read(child, inside, lines);
  const mark = MARKS[tag];
  const words = collapse(start.text.slice(from));
  if (mark !== undefined && words !== '') start.marks.push({ words, tag: mark });
  if (isElement && tag === 'A' && line() === start) {
    const address = node.getAttribute('href') ?? '';
    start.text = start.text.slice(0, from) + withAddress(start.text.slice(from), address);
  }
  if (isBlock) lines.push(empty(block));
}

function withAddress(words: string, address: string): string {
  const isKnown = address === '' || words.includes(address.replace(/^(https?:\/\/|mailto:)/, ''));
  return isKnown ? words : `${words} ${address}`;
}
