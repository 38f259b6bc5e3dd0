import type { MeaningKind } from '../difference.ts';
import { GOODS_ACCESSORIES } from './accessories.ts';
import { GOODS_BODY_ROOMS } from './body-and-rooms.ts';
import { CHANGES } from './changes.ts';
import { GOODS_CLOTHES } from './clothes.ts';
import { COLOURS } from './colours.ts';
import { CONDITIONS } from './conditions.ts';
import { GOODS_DEVICES } from './devices.ts';
import { FIT_AND_POWER } from './fit-and-power.ts';
import { GOODS_FOOD } from './food.ts';
import { HANDOVERS } from './handovers.ts';
import { GOODS_HOME } from './home.ts';
import { GOODS_HOUSEHOLD } from './household.ts';
import { KINDS_OF_USE } from './kinds.ts';
import { MATERIALS } from './materials.ts';
import { OCCASIONS } from './occasions.ts';
import { TERMS_OF_OFFER } from './offers.ts';
import { OPPOSITES } from './opposites.ts';
import { GOODS_INGREDIENTS } from './pantry.ts';
import { PAPERS_AND_CONTACT } from './papers.ts';
import { PARCEL_STATES } from './parcel-states.ts';
import { PARTS } from './parts.ts';
import { PAYERS } from './payers.ts';
import { PAYMENT_AND_HANDOVER } from './payments-and-places.ts';
import { PEOPLE } from './people.ts';
import { PLACES } from './places.ts';
import { PROMISED } from './promised.ts';
import { RATES } from './rates.ts';
import { RESTRICTIONS } from './restrictions.ts';
import { TERMS } from './terms.ts';
import { GOODS_TRANSPORT_SHAPES } from './transport.ts';

/** Members of a family by name, each a row of all languages: columns as in `concepts/deeds.ts`. */
export type Family = Record<string, string>;
export type Families = Record<string, Family>;

/** One of several things that exclude each other: "left" of the sides. */
export interface Member {
  family: string;
  /** `none`: says nothing of any family, though a word of one stands in it. */
  name: string;
}

/** A file each. */
export const TABLES: Families[] = [
  CHANGES,
  COLOURS,
  CONDITIONS,
  FIT_AND_POWER,
  GOODS_ACCESSORIES,
  GOODS_BODY_ROOMS,
  GOODS_CLOTHES,
  GOODS_DEVICES,
  GOODS_FOOD,
  GOODS_HOME,
  GOODS_HOUSEHOLD,
  GOODS_INGREDIENTS,
  GOODS_TRANSPORT_SHAPES,
  HANDOVERS,
  KINDS_OF_USE,
  MATERIALS,
  OCCASIONS,
  OPPOSITES,
  PAPERS_AND_CONTACT,
  PARCEL_STATES,
  PARTS,
  PAYERS,
  PAYMENT_AND_HANDOVER,
  PEOPLE,
  PLACES,
  PROMISED,
  RATES,
  RESTRICTIONS,
  TERMS,
  TERMS_OF_OFFER,
];
export const ALL_FAMILIES: Families = Object.assign({}, ...TABLES);

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
export const ASKING_ALONE = new Set(['gift', 'onlyIf', 'mislaid']);

/** "Not" makes one member of these another. */
const DENYING = new Set(['stock', 'timing', 'parcel', 'leg', 'order', 'claim']);

export function canDeny(family: string): boolean {
  const names = Object.keys(ALL_FAMILIES[family] ?? {}).filter((name) => name !== 'none');
  return names.length === 2 || DENYING.has(family);
}
