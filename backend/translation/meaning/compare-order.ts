import type { Span } from '../../domain.ts';
import { AND } from './clause-breaks.ts';
import { COMMON, DENIABLE } from './clauses.ts';
import { AS_ACT } from './concepts/acts.ts';
import type { Difference } from './difference.ts';
import { DENIALS } from './notions.ts';
import type { PhraseHit } from './phrase-trie.ts';
import type { Meaning, Part } from './read-meaning.ts';
import type { SequenceWord } from './words/sequence.ts';

/** One deed comes before another: what is spoken of in the stretch of each. */
interface Order {
  place: Span;
  early: Set<string>;
  late: Set<string>;
}

/** Spoken of with every deed, or no deed at all. */
const VAGUE = new Set<string>([
  ...COMMON,
  ...'can give take photo keepIt leave wait help know want like remember happen recommend process possible permitted covered validFor'.split(
    ' ',
  ),
]);
/** Seen from either end it is the same deed: what is sent is received. `send/we` is none of `send/you`. */
function isSame(one: string, other: string): boolean {
  const [[act = '', doer], [act2 = '', doer2]] = [one.split('/'), other.split('/')];
  const isSameDoer = doer === undefined || doer2 === undefined || doer === doer2;
  return (act === act2 && isSameDoer) || (act !== act2 && TWO_ENDS.has(act) && TWO_ENDS.has(act2));
}
/** Of these alone it is told apart who does them: the shop sends, and the customer does. */
const EITHER = new Set(['send', 'pay']);
const TWO_ENDS = new Set(['send', 'receive']);

/** "First sign, then check" against "first check, then sign"; kept: both say it in the same order. */
export function compareOrder(
  a: Part,
  b: Part,
  there: Meaning,
  here: Meaning,
): { isKept: boolean; differences: Difference[] } {
  const [mine, theirs] = [ordersOf(a, there), ordersOf(b, here)];
  const both = mine.flatMap((one) =>
    theirs.map((other) => ({ one, other, ...shared(one, other) })),
  );
  if (both.some((pair) => pair.isKept)) return { isKept: true, differences: [] };
  const turned = both.find((pair) => pair.isTurned);
  if (turned === undefined) return { isKept: false, differences: [] };
  const [source, target] = [[turned.one.place], [turned.other.place]];
  return { isKept: false, differences: [{ kind: 'conditions', reason: 'order', source, target }] };
}

function shared(one: Order, other: Order) {
  const count = (x: Set<string>, y: Set<string>) =>
    [...x].filter((deed) => [...y].some((two) => isSame(deed, two))).length;
  const [first, last] = [count(one.early, other.early), count(one.late, other.late)];
  const [fore, back] = [count(one.early, other.late), count(one.late, other.early)];
  return {
    isKept: first > 0 && last > 0 && first + last >= fore + back,
    isTurned: fore > 0 && back > 0 && first + last < fore + back,
  };
}

function ordersOf(part: Part, side: Meaning): Order[] {
  if (part.span === null) return [];
  const { start, end } = part.span;
  const hits = side.steps.filter((hit) => hit.start >= start && hit.end <= end);
  const isException = part.sayings.some(({ notion, weak }) => notion === 'unless' && !weak);
  if (isException) return [];
  const found = hits.flatMap((hit): (Order & { notion: SequenceWord })[] => {
    const sentence = side.sentences.find((one) => one.start <= hit.start && hit.start < one.end);
    const cut = sentence === undefined ? null : cutAt(hit, part, side, sentence);
    if (cut === null) return [];
    const [first, last] = [deedsIn(part, cut.early), deedsIn(part, cut.late)];
    const early = without(first, last);
    const late = without(last, first);
    const { notion } = hit;
    return early.size > 0 && late.size > 0 ? [{ notion, place: hit, early, late }] : [];
  });
  // "First we keep the money; you have it once they confirm": the plainer word counts.
  const plain = found.filter(({ notion }) => notion !== 'first');
  return plain.length > 0 ? plain : found;
}

function without(deeds: Set<string>, others: Set<string>): Set<string> {
  return new Set([...deeds].filter((one) => ![...others].some((two) => isSame(one, two))));
}

interface Cut {
  early: Span;
  late: Span;
}

/** Which stretch of the sentence comes first, and which last. */
function cutAt(
  { notion, start, end }: PhraseHit<SequenceWord>,
  part: Part,
  side: Meaning,
  sentence: Span,
): Cut | null {
  const before = { start: sentence.start, end: start };
  const after = { start: end, end: sentence.end };
  if (notion === 'next') {
    const cut = beginOfStep(part, side, sentence.start, start);
    return { early: { start: before.start, end: cut }, late: { start: cut, end: after.end } };
  }
  if (notion === 'first') {
    const stop = nextBreak(side.folded, end, sentence.end);
    const own = { start: lastBreak(side.folded, sentence.start, start), end: stop };
    return { early: own, late: { start: stop, end: sentence.end } };
  }
  if (notion === 'afterIt' || notion === 'beforeIt') {
    const own = { start: lastBreak(side.folded, sentence.start, start), end: start };
    const hasRest = deedsIn(part, after).size > 0;
    const rest = hasRest ? after : { start: sentence.start, end: own.start };
    const isFirst = notion === 'afterIt' || isDenied(part, rest);
    return isFirst ? { early: own, late: rest } : { early: rest, late: own };
  }
  const stop = nextBreak(side.folded, end, sentence.end);
  const own = { start: end, end: stop };
  const following = { start: stop, end: sentence.end };
  const head = { start: lastJoin(side, sentence.start, start), end: start };
  const isFront = deedsIn(part, head).size === 0 && deedsIn(part, following).size > 0;
  const rest = isFront ? following : before;
  // "Do not pay before you see it": what stands behind "before" comes first.
  const isFirst = notion === 'after' || isDenied(part, rest);
  return isFirst ? { early: own, late: rest } : { early: rest, late: own };
}

function isDenied(part: Part, { start, end }: Span): boolean {
  return part.sayings.some(
    (one) => DENIALS.has(one.notion) && !one.weak && one.start >= start && one.end <= end,
  );
}

function deedsIn({ sayings, mentions, deeds }: Part, { start, end }: Span): Set<string> {
  const within = (one: Span) => one.start >= start && one.end <= end;
  const said = sayings.filter((one) => !one.weak && DENIABLE.has(one.notion) && within(one));
  const found = [...said, ...mentions.filter(within)].filter(({ notion }) => !VAGUE.has(notion));
  const done = deeds.filter(within);
  const named = found.map(({ notion }) => AS_ACT[notion] ?? notion);
  return new Set([
    ...named.filter((name) => !done.some(({ act }) => act === name)),
    ...done.map(({ act, doer }) => (doer !== null && EITHER.has(act) ? `${act}/${doer}` : act)),
  ]);
}

/** `… und testen Sie danach`: the verb stands in front of the word that says so. */
function beginOfStep(part: Part, side: Meaning, from: number, to: number): number {
  const cut = lastAnd(side, from, to);
  return cut > from && deedsIn(part, { start: cut, end: to }).size > 0 ? cut : to;
}

function lastAnd(side: Meaning, from: number, to: number): number {
  const and = AND[side.language];
  if (and === undefined) return from;
  const last = [...side.folded.slice(from, to).matchAll(and)].at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

function lastJoin(side: Meaning, from: number, to: number): number {
  return Math.max(lastAnd(side, from, to), lastBreak(side.folded, from, to));
}

const BREAK = /[,;:，；：、]/u;

function lastBreak(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) if (BREAK.test(text[at] ?? '')) return at + 1;
  return from;
}

/** `once you have it you can mail it`: English may leave out the comma. */
const NEW_SUBJECT = / (?:you|we|i)(?:'ll| will| can| may| must| should) /u;

function nextBreak(text: string, from: number, to: number): number {
  const bare = NEW_SUBJECT.exec(text.slice(from + 4, to));
  const last = bare === null ? to : from + 4 + bare.index;
  for (let at = from; at < last; at += 1) if (BREAK.test(text[at] ?? '')) return at;
  return last;
}
