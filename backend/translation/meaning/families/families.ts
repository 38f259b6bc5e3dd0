import type { MeaningKind } from '../difference.ts';
import { COLOURS } from './colours.ts';
import { HANDOVERS } from './handovers.ts';
import { PAYERS } from './payers.ts';
import { PROMISED } from './promised.ts';
import { RESTRICTIONS } from './restrictions.ts';

/** Members of a family by name, each a row of all languages: columns as in `concepts/deeds.ts`. */
export type Family = Record<string, string>;
export type Families = Record<string, Family>;

/** One of several things that exclude each other: "left" of the sides. */
export interface Member {
  family: string;
  /** `none`: says nothing of any family, though a word of one stands in it. */
  name: string;
}

export const ALL_FAMILIES: Families = {
  ...PAYERS,
  ...PROMISED,
  ...COLOURS,
  ...HANDOVERS,
  ...RESTRICTIONS,
};

/** What a family is about where that is more than some content. */
const KINDS: Record<string, MeaningKind> = {
  bearer: 'promises',
  means: 'promises',
  gift: 'promises',
};

export function kindOfFamily(family: string): MeaningKind {
  return KINDS[family] ?? 'content';
}

/** A member of these that is lost is a loss though the other side has no other. */
export const ASKING_ALONE = new Set(['gift', 'onlyIf']);
