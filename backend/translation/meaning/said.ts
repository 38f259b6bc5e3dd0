import type { Notion } from './notions.ts';
import type { Saying } from './read-meaning.ts';

/** What a stretch says, by notion. */
export type Said = Map<Notion, Saying[]>;

export function strong(sayings: Said, notion: Notion): Saying[] {
  return (sayings.get(notion) ?? []).filter((one) => !one.weak);
}

export function byNotion(sayings: Saying[]): Said {
  const map = new Map<Notion, Saying[]>();
  const freeClauses = new Set(
    sayings
      .filter((one) => FOR_NOTHING.has(one.notion) && !one.weak && one.denied !== 'yes')
      .map((one) => one.clause),
  );
  const refundClauses = new Set(
    sayings.filter((one) => one.notion === 'refund' && !one.weak).map((one) => one.clause),
  );
  const costClauses = new Set(
    sayings.filter((one) => one.notion === 'charge').map((one) => one.clause),
  );
  const conditions = new Set(
    sayings.filter((one) => one.notion === 'cond' && !one.weak).map((one) => one.clause),
  );
  // "If you think you might keep it": what is unsure there is no promise of ours.
  const isSupposed = (one: Saying) => SUPPOSED.has(one.notion) && conditions.has(one.clause);
  const plain = sayings.map((one) => (isSupposed(one) ? { ...one, weak: true } : one));
  for (const saying of plain.flatMap((one) =>
    withoutDenial(one, freeClauses, refundClauses, costClauses),
  )) {
    const list = map.get(saying.notion);
    if (list === undefined) map.set(saying.notion, [saying]);
    else list.push(saying);
  }
  return map;
}

const SUPPOSED = new Set<Notion>(['hedge', 'must']);

/** "No fee" is free, "not free" is a fee. */
function withoutDenial(
  saying: Saying,
  freeClauses: Set<number>,
  refundClauses: Set<number>,
  costClauses: Set<number>,
): Saying[] {
  if (saying.weak) {
    const said =
      saying.denied !== 'yes'
        ? undefined
        : saying.notion === 'guarantee'
          ? ('hedge' as const)
          : UNDENIED.get(saying.notion);
    return said === undefined ? [saying] : [saying, { ...saying, notion: said, denied: 'no' }];
  }
  // "If you pay before three" says nothing of who bears a cost.
  if (saying.notion === 'youPay' && !costClauses.has(saying.clause))
    return [{ ...saying, weak: true }];
  // `Wij betalen u terug` pays back.
  if (saying.notion === 'wePay' && refundClauses.has(saying.clause))
    return [{ ...saying, weak: true }];
  const isCost = saying.notion === 'charge' || saying.notion === 'youPay';
  if (isCost && freeClauses.has(saying.clause)) return [{ ...saying, notion: 'free', weak: true }];
  if (saying.denied !== 'yes') return [saying];
  if (saying.notion === 'guarantee') return [saying, { ...saying, notion: 'hedge', weak: true }];
  if (saying.notion === 'pay') return [saying, { ...saying, notion: 'free', weak: true }];
  const notion = UNDENIED.get(saying.notion);
  return notion === undefined ? [saying] : [{ ...saying, notion, denied: 'no', weak: true }];
}

const FOR_NOTHING = new Set<Notion>(['free', 'wePay']);
const UNDENIED = new Map<Notion, Notion>([
  ['charge', 'free'],
  ['youPay', 'free'],
  ['free', 'charge'],
  ['wePay', 'youPay'],
]);
