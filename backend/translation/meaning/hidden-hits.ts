import { DENIALS, type Notion } from './notions.ts';
import { isLonger, type PhraseHit } from './phrase-trie.ts';

/** `no charge` is no denial, `can't guarantee` stays one. */
const LETS_SEE = new Set<Notion>([
  'but',
  'hedge',
  'cond',
  'after',
  'courtesy',
  'request',
  'we',
  'contactYou',
  'can',
  'notYet',
  'already',
  'still',
  'half',
  'oneOf',
  'invite',
  'shade',
  'until',
  'usAgent',
  'youAgent',
  'rather',
  'also',
]);

/** `no charge` is no charge, `business day` no day; but `免费修` is free and a repair. */
const COVERS = new Set<Notion>([
  'unless',
  'free',
  'needNot',
  'prohibit',
  'must',
  'uBizday',
  'storeCredit',
  'tomorrow',
  'overmorrow',
  'evenIf',
  'next',
  'morning',
  'today',
]);
const BOUNDS = new Set<Notion>(['min', 'max']);

/** Of two phrases, one inside the other: whether the inner one is not meant. */
export const hides = (outer: PhraseHit<Notion>, inner: PhraseHit<Notion>) => {
  const isWider = isLonger(outer, inner);
  if (outer.notion === 'none') return isWider || (inner.notion !== 'none' && !inner.weak);
  if (!isWider) return false;
  if (outer.notion === 'neg') return DENIALS.has(inner.notion) || inner.weak;
  const isSame = outer.notion === inner.notion;
  if (outer.weak) return isSame && (outer.notion === 'cond' || outer.notion === 'hedge');
  if (inner.notion === 'request') return isSame;
  // `不超过` is no "more than".
  if (BOUNDS.has(outer.notion) && BOUNDS.has(inner.notion)) return true;
  if (LETS_SEE.has(outer.notion))
    return LETS_SEE.has(inner.notion) && outer.notion !== inner.notion;
  return (
    inner.weak ||
    DENIALS.has(inner.notion) ||
    outer.notion === inner.notion ||
    COVERS.has(outer.notion)
  );
};
