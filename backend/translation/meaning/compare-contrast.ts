import type { Span } from '../../domain.ts';
import type { Item, Reading } from './compare-crossed.ts';
import type { Difference } from './difference.ts';
import { writesNoBlanks } from './languages.ts';
import { hasStop, type PhraseHit } from './phrase-trie.ts';
import type { ContrastWord } from './words/contrast.ts';

/** "The blue one, not the grey one" against "the grey one, not the blue one"; "except the lamp" against "including the lamp". */
export function compareContrast(source: Reading, target: Reading): Difference[] {
  const [mine, theirs] = [wordsIn(source), wordsIn(target)];
  if (mine.length === 0 || theirs.length === 0) return [];
  return [...compareSetBack(source, target), ...compareExceptions(mine, theirs)];
}

function wordsIn({ part: { span }, side }: Reading): PhraseHit<ContrastWord>[] {
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

function compareSetBack(source: Reading, target: Reading): Difference[] {
  const [x, y] = [setBack(source), setBack(target)];
  const isIn = (list: Item[], { name }: Item) => list.some((one) => one.name === name);
  const lost = x.nearest.filter((one) => !isIn(y.near, one) && isIn(target.items, one));
  const added = y.nearest.filter((one) => !isIn(x.near, one) && isIn(source.items, one));
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

/** What stands near a word that sets it back, and nearest: `不要退成积分` sets back a refund and points. */
function setBack(reading: Reading): { nearest: Item[]; near: Item[] } {
  const { side, items } = reading;
  const isDense = writesNoBlanks(side.language) || side.language === 'ko';
  const most = isDense ? NEAR.dense : NEAR.signs;
  const near: Item[] = [];
  const nearest: Item[] = [];
  for (const word of wordsIn(reading)) {
    const isFront = word.notion === 'backFront';
    if (!isFront && word.notion !== 'backBehind') continue;
    const gap = (one: Span) => (isFront ? one.start - word.end : word.start - one.end);
    const beside = items.filter((one) => {
      const between = isFront
        ? side.folded.slice(word.end, one.start)
        : side.folded.slice(one.end, word.start);
      return gap(one) >= 0 && gap(one) <= most && !hasStop(between);
    });
    const least = Math.min(...beside.map(gap));
    near.push(...beside);
    nearest.push(...beside.filter((one) => gap(one) === least));
  }
  return { nearest, near };
}
