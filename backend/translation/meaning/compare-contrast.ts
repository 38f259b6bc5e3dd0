import type { Span } from '../../domain.ts';
import { type Item, itemsOf } from './compare-crossed.ts';
import type { Difference } from './difference.ts';
import type { PhraseHit } from './phrase-trie.ts';
import type { Meaning, Part } from './read-meaning.ts';
import type { ContrastWord } from './words/contrast.ts';

/** "The blue one, not the grey one" against "the grey one, not the blue one"; "except the lamp" against "including the lamp". */
export function compareContrast(a: Part, b: Part, there: Meaning, here: Meaning): Difference[] {
  const [mine, theirs] = [wordsIn(a, there), wordsIn(b, here)];
  if (mine.length === 0 || theirs.length === 0) return [];
  return [...compareSetBack(a, b, there, here), ...compareExceptions(mine, theirs)];
}

function wordsIn({ span }: Part, side: Meaning): PhraseHit<ContrastWord>[] {
  if (span === null) return [];
  return side.contrasts.filter((one) => one.start >= span.start && one.end <= span.end);
}

/** Only one side leaves out what only the other lets in. */
function compareExceptions(
  mine: PhraseHit<ContrastWord>[],
  theirs: PhraseHit<ContrastWord>[],
): Difference[] {
  const said = (list: PhraseHit<ContrastWord>[], word: ContrastWord) =>
    list.filter(({ notion }) => notion === word);
  const isOnly = (list: PhraseHit<ContrastWord>[], word: ContrastWord, other: ContrastWord) =>
    said(list, word).some(({ weak }) => !weak) && said(list, other).length === 0;
  const isTurned =
    (isOnly(mine, 'except', 'included') && isOnly(theirs, 'included', 'except')) ||
    (isOnly(mine, 'included', 'except') && isOnly(theirs, 'except', 'included'));
  if (!isTurned) return [];
  const places = (list: PhraseHit<ContrastWord>[]) => [
    ...said(list, 'except'),
    ...said(list, 'included'),
  ];
  return [
    { kind: 'conditions', reason: 'exception', source: places(mine), target: places(theirs) },
  ];
}

function compareSetBack(a: Part, b: Part, there: Meaning, here: Meaning): Difference[] {
  const [mine, theirs] = [itemsOf(a, there), itemsOf(b, here)];
  const [x, y] = [setBack(a, there, mine), setBack(b, here, theirs)];
  const isIn = (list: Item[], { name }: Item) => list.some((one) => one.name === name);
  const lost = x.nearest.filter((one) => !isIn(y.near, one) && isIn(theirs, one));
  const added = y.nearest.filter((one) => !isIn(x.near, one) && isIn(mine, one));
  for (const one of lost) {
    const other = added.find((two) => kindOf(two) === kindOf(one));
    if (other === undefined) continue;
    return [{ kind: 'negations', reason: 'contrast', source: [one], target: [other] }];
  }
  return [];
}

/** Of a family, a remedy, a number: what stands in the place of the other. */
function kindOf({ name }: Item): string {
  if (REMEDIES.has(name)) return 'remedy';
  const [the, family = ''] = name.split(' ');
  if (name.startsWith('#')) return 'number';
  return the === 'the' ? family : name;
}
const REMEDIES = new Set('refund exchange repair discount resend storeCredit'.split(' '));

const NEAR = { signs: 24, dense: 6 };
const STOP = /[.!?;:,。！？；：，、()（）\n]/u;

/** What stands near a word that sets it back, and nearest: `不要退成积分` sets back a refund and points. */
function setBack(part: Part, side: Meaning, items: Item[]): { nearest: Item[]; near: Item[] } {
  const isDense = side.language === 'zh' || side.language === 'ja' || side.language === 'ko';
  const most = isDense ? NEAR.dense : NEAR.signs;
  const near: Item[] = [];
  const nearest: Item[] = [];
  for (const word of wordsIn(part, side)) {
    const isFront = word.notion === 'backFront';
    if (!isFront && word.notion !== 'backBehind') continue;
    const gap = (one: Span) => (isFront ? one.start - word.end : word.start - one.end);
    const beside = items.filter((one) => {
      const between = isFront
        ? side.folded.slice(word.end, one.start)
        : side.folded.slice(one.end, word.start);
      return gap(one) >= 0 && gap(one) <= most && !STOP.test(between);
    });
    const least = Math.min(...beside.map(gap));
    near.push(...beside);
    nearest.push(...beside.filter((one) => gap(one) === least));
  }
  return { nearest, near };
}
