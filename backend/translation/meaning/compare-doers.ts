import type { Act } from './concepts/acts.ts';
import type { Difference } from './difference.ts';
import { DENIALS } from './notions.ts';
import type { Deed, Part } from './read-meaning.ts';

/** What either of the two may do. A refund is the shop's, whoever is said to get it. */
const EITHERS: Act[] = [
  'send',
  'sendBack',
  'pay',
  'check',
  'sign',
  'collect',
  'order',
  'cancel',
  'repair',
  'install',
  'discard',
];

/** One in the place of the other: no two ways to say the same. */
const EXCLUDING: [Act, Act][] = [
  ['collect', 'send'],
  ['discard', 'sendBack'],
];

/** "We collect it" against "you send it": each side speaks of one deed only. */
export function compareDeeds(a: Part, b: Part): Difference[] {
  const acts = (deeds: Deed[], act: Act) => deeds.filter((one) => one.act === act);
  const swap = (one: Act, two: Act): Difference[] => {
    const [lost, added] = [acts(a.deeds, one), acts(b.deeds, two)];
    const isSwap =
      lost.length > 0 &&
      added.length > 0 &&
      acts(a.deeds, two).length === 0 &&
      acts(b.deeds, one).length === 0;
    if (!isSwap) return [];
    return [{ kind: 'actors', reason: `deed:${one}-${two}`, source: lost, target: added }];
  };
  return EXCLUDING.flatMap(([one, two]) => [...swap(one, two), ...swap(two, one)]);
}

/** "We pay the postage" against "you pay the postage". */
export function compareDoers(a: Part, b: Part): Difference[] {
  const [there, here] = [plainDeeds(a), plainDeeds(b)];
  return EITHERS.flatMap((act): Difference[] => {
    const [source, target] = [there, here].map((deeds) => deeds.filter((one) => one.act === act));
    const [x, y] = [doerOf(source ?? []), doerOf(target ?? [])];
    if (x === null || y === null || x === y) return [];
    // A third one is named; the two of a letter are often only understood.
    const isThird = x === 'third' || y === 'third';
    const reason = `doer:${act}${isThird ? ':third' : ''}`;
    return [{ kind: 'actors', reason, source: source ?? [], target: target ?? [] }];
  });
}

/** "You do not pay" does not say who pays, nor does "free of charge to you". */
function plainDeeds({ deeds, sayings }: Part): Deed[] {
  const denied = new Set(
    sayings
      .filter(({ notion, weak }) => !weak && (DENIALS.has(notion) || notion === 'free'))
      .map(({ clause }) => clause),
  );
  return deeds.filter(({ clause }) => !denied.has(clause));
}

/** Who does it, where each clause that says so says the same. */
function doerOf(deeds: Deed[]): Deed['doer'] {
  const doers = new Set(deeds.flatMap(({ doer }) => (doer === null ? [] : [doer])));
  return doers.size === 1 ? ([...doers][0] ?? null) : null;
}
